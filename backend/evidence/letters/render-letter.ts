import { type AccountId, accountNumber, clockOf } from "../../domain/account.ts";
import { type Country, countryOf } from "../../domain/country.ts";
import { printMoney } from "../../domain/money.ts";
import type { CaseRequest } from "../../domain/request.ts";
import { SaidError } from "../../domain/said-error.ts";
import { say } from "../../domain/sentence.ts";
import { zoneClock } from "../../domain/zone.ts";
import { EN } from "./en.ts";
import { TH } from "./th.ts";
import type { LetterWords } from "./words.ts";
import { ZH } from "./zh.ts";

/** A letter in the addressee's language and in English: plain lines, ready to print. */
export interface Letter {
  readonly texts: readonly {
    readonly language: LetterWords["language"];
    readonly subject: string;
    readonly lines: readonly string[];
  }[];
  /** Accounts that it names: all of them the addressee's. */
  readonly accounts: readonly string[];
}

const LOCAL: Readonly<Record<Country, { readonly words: LetterWords; readonly zone: string }>> = {
  CN: { words: ZH, zone: "Asia/Shanghai" },
  TH: { words: TH, zone: "Asia/Bangkok" },
};

/**
 * The letter of a request; about: the one that a renewal or release is about. Throws bad-input while the legal basis is missing, and a plain error when it would name an account
 * that the addressee does not keep.
 */
export function renderLetter(request: CaseRequest, caseNumber: string, about: CaseRequest | null = null): Letter {
  const { basis, accounts, addressee, country } = request;
  if (basis === null || basis.trim() === "")
    throw new SaidError("bad-input", [say("told.addBasis")], { facts: { field: "basis" } });
  const other = accounts.find(({ account }) => !keeps(request, account));
  if (other) throw new Error(`a letter to ${addressee} would name ${other.account}`);
  const local = country === null ? null : LOCAL[country];
  const words = local === null ? [EN] : [local.words, EN];
  return {
    texts: words.map((one) => ({
      language: one.language,
      subject: one.subject[request.kind],
      lines: linesOf(request, one, { caseNumber, basis, about, zone: local?.zone ?? "UTC" }),
    })),
    accounts: accounts.map(({ account }) => account),
  };
}

interface LetterFacts {
  readonly caseNumber: string;
  readonly basis: string;
  readonly about: CaseRequest | null;
  readonly zone: string;
}

/** Whether the addressee keeps the account; of a request abroad, whether it is kept in that country. */
function keeps({ kind, addressee, country }: CaseRequest, account: AccountId): boolean {
  return clockOf(account) === addressee || (kind === "foreign" && country !== null && countryOf(account) === country);
}

function linesOf(
  { kind, addressee, addresseeName, number, accounts, places }: CaseRequest,
  words: LetterWords,
  { caseNumber, basis, about, zone }: LetterFacts,
): readonly string[] {
  const clock = zoneClock(zone);
  const time = (at: number): string => {
    const { year, month, day, hour, minute, second } = clock.toWall(at);
    const [mm, dd, hh, mi, ss] = [month, day, hour, minute, second].map((part) => String(part).padStart(2, "0"));
    return `${year}-${mm}-${dd} ${hh}:${mi}:${ss} (${zone})`;
  };
  return [
    words.to(addresseeName ?? institution(addressee, words)),
    words.reference(caseNumber, number ?? "—"),
    words.basis(basis),
    ...(about?.sentAt ? [words.about(about.number ?? "—", time(about.sentAt))] : []),
    words.request[kind],
    ...accounts.map(({ account, amount }) => words.account(numberFor(addressee, account, words), amount && printMoney(amount))),
    ...places.map(({ at, channel }) => words.place(time(at.at), channel)),
    kind === "foreign" ? words.closingAbroad : words.closing,
  ];
}

/** An account's number; who does not keep it is told the institution that does. */
function numberFor(addressee: string, account: AccountId, words: LetterWords): string {
  const keeper = clockOf(account);
  return keeper === addressee ? accountNumber(account) : `${accountNumber(account)} (${institution(keeper, words)})`;
}

/** An institution as account ids name it, in the letter's words; chains and wallets have a name of their own. */
function institution(code: string, words: LetterWords): string {
  const [scheme, of = ""] = code.split(":");
  if (scheme === "bank") return words.bank(of);
  return scheme === "card" ? words.issuer(of) : code;
}
