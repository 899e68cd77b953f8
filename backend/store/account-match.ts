import { type AccountId, accountKind, accountNumber } from "../domain/account.ts";

/** How well an account answers a search: rank 0 is best. */
export interface AccountMatch {
  readonly rank: number;
  readonly why: string;
}

/** What is searched in numbers, with the marks of a half-known number taken off, and what is searched in names. */
export interface SearchText {
  readonly number: string;
  readonly name: string;
}

export function searchText(text: string): SearchText {
  return { number: text.replace(/[\s.…*-]/g, "").toLowerCase(), name: text.trim().toLowerCase() };
}

/** Whether the account's number ends in or contains the text, or a name contains it; null when none does. Ends of accounts never match. */
export function matchAccount(account: AccountId, names: readonly string[], { number, name }: SearchText): AccountMatch | null {
  if (accountKind(account) === "end") return null;
  const written = accountNumber(account).toLowerCase();
  if (number !== "" && (written === number || account.toLowerCase() === name)) return { rank: 0, why: "this number" };
  if (number !== "" && written.endsWith(number)) return { rank: 1, why: `number ends in ${number}` };
  if (number !== "" && written.includes(number)) return { rank: 2, why: `number contains ${number}` };
  const named = name === "" ? undefined : names.find((each) => each.toLowerCase().includes(name));
  return named === undefined ? null : { rank: 3, why: `name ${named}` };
}
