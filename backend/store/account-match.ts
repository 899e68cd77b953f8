import { type AccountId, accountKind, accountNumber } from "../domain/account.ts";
import type { IdentifierKind } from "../domain/record.ts";
import { type NameKeys, nameKeys, nameRank, needlesOf } from "./name-keys/name-keys.ts";
import type { FoundBy } from "./transfer-store.ts";

/** How well an account answers a search: rank 0 is best. */
export interface AccountMatch {
  readonly rank: number;
  readonly by: FoundBy;
  readonly why: string;
}

/** What is searched in numbers, with the marks of a half-known number taken off, and what is searched in names. */
export interface SearchText {
  readonly number: string;
  /** In lower case: a whole account id, or a part of a name. */
  readonly name: string;
  /** As it was typed. */
  readonly typed: string;
  /** Sought in payments' texts, put as they are (paymentText); "" for nothing. */
  readonly said: string;
  readonly keys: NameKeys;
  /** Of which one stands in the searchable text (name-keys) of every name that can match. */
  readonly needles: readonly string[];
  /** Of which one stands in the lower-case value of every telephone, SIM, device or document that matches; none for a short text. */
  readonly values: readonly string[];
}

export function searchText(text: string): SearchText {
  const keys = nameKeys(text);
  const typed = text.trim();
  const number = text.replace(/[\s.…*-]/g, "").toLowerCase();
  // A telephone number is written with its country's code or with a 0.
  const tail = number.replace(/^\+?0+(?=\d{6})/, "");
  const values = [typed.toLowerCase(), number, tail].filter(({ length }) => length >= SHORTEST_VALUE);
  const [needles, said] = [needlesOf(keys), paymentText(typed)];
  return {
    number,
    name: typed.toLowerCase(),
    typed,
    said: said.length > LONGEST_SAID ? "" : said,
    keys,
    needles,
    values: [...new Set(values)],
  };
}

/** Nobody searches for a longer text of a payment. */
export const LONGEST_SAID = 1_000;

/** Shorter parts of telephone and document numbers fit nearly every one. */
const SHORTEST_VALUE = 4;

/** Whether an identifier's value is one that is searched for. */
export function isSearchedValue(value: string, { values }: Pick<SearchText, "values">): boolean {
  return values.some((needle) => value.toLowerCase().includes(needle));
}

/** Three of numbers, one of identifiers, then names: as written, as read aloud, carelessly or by initials, by consonants; texts of payments last. */
const IDENTIFIER_RANK = 3;
const FIRST_NAME_RANK = 4;
const NAME_RANKS: readonly FoundBy[] = ["name", "read", "loose", "alike"];
const MEMO_RANK = FIRST_NAME_RANK + NAME_RANKS.length;

/** What of an account is searched beside its number. */
export interface SearchedAccount {
  readonly names: readonly string[];
  /** The first kind, in order, of the identifiers used with it whose value is searched for; null where none is. */
  readonly used: IdentifierKind | null;
  /** Whether the text of a payment from or to it holds what is searched for. */
  readonly said: boolean;
}

/**
 * Whether the account's number ends in or contains the text, an identifier used with it does, a name as written or read, or a
 * payment's text; null when none does. Ends of accounts never match.
 */
export function matchAccount(
  account: AccountId,
  { names, used, said }: SearchedAccount,
  wanted: SearchText,
): AccountMatch | null {
  const { number, name } = wanted;
  if (accountKind(account) === "end") return null;
  const written = accountNumber(account).toLowerCase();
  if (number !== "" && (written === number || account.toLowerCase() === name))
    return { rank: 0, by: "number", why: "this number" };
  if (number !== "" && written.endsWith(number)) return { rank: 1, by: "ends", why: `number ends in ${number}` };
  if (number !== "" && written.includes(number)) return { rank: 2, by: "contains", why: `number contains ${number}` };
  if (used !== null) return { rank: IDENTIFIER_RANK, by: used, why: `${used} with ${wanted.typed}` };
  const named = matchNames(names, wanted);
  if (named !== null || !said) return named;
  return { rank: MEMO_RANK, by: "memo", why: `payment text with ${wanted.typed}` };
}

/** A payment's text as searches see it: in lower case, and where it is broken into lines or set apart one blank stands. */
export function paymentText(memo: string): string {
  return memo.toLowerCase().replace(/[ \t\n\v\f\r]+/g, " ");
}

/** Whether a payment's text holds what is searched for. */
export function isSearchedMemo(memo: string | null, { said }: Pick<SearchText, "said">): boolean {
  return said !== "" && memo !== null && paymentText(memo).includes(said);
}

/** The name that answers best, the first of equals. */
function matchNames(names: readonly string[], { keys, typed }: SearchText): AccountMatch | null {
  let best: { readonly rank: number; readonly name: string } | null = null;
  for (const name of names) {
    const rank = nameRank(nameKeys(name), keys);
    if (rank !== null && (best === null || rank < best.rank)) best = { rank, name };
  }
  if (best === null) return null;
  const by = NAME_RANKS[best.rank] ?? "alike";
  return { rank: FIRST_NAME_RANK + best.rank, by, why: best.rank === 0 ? `name ${best.name}` : `${typed} ~ ${best.name}` };
}
