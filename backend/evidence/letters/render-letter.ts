import { accountNumber, clockOf } from "../../domain/account.ts";
import type { Country } from "../../domain/country.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import { printMoney } from "../../domain/money.ts";
import type { CaseRequest } from "../../domain/request.ts";
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
 * The letter of a request. Throws bad-input while the legal basis is missing, and a plain error when it would name an account
 * that the addressee does not keep.
 */
export function renderLetter(request: CaseRequest, caseNumber: string): Letter {
  const { basis, accounts, addressee, country } = request;
  if (basis === null || basis.trim() === "") throw new LedgerhoundError("bad-input", "Add the legal basis.", { field: "basis" });
  const foreign = accounts.find(({ account }) => clockOf(account) !== addressee);
  if (foreign) throw new Error(`a letter to ${addressee} would name ${foreign.account}`);
  const local = country === null ? null : LOCAL[country];
  const words = local === null ? [EN] : [local.words, EN];
  return {
    texts: words.map((one) => ({
      language: one.language,
      subject: one.subject[request.kind],
      lines: linesOf(request, one, { caseNumber, basis, zone: local?.zone ?? "UTC" }),
    })),
    accounts: accounts.map(({ account }) => account),
  };
}

function linesOf(
  { kind, addressee, addresseeName, number, accounts, places }: CaseRequest,
  words: LetterWords,
  { caseNumber, basis, zone }: { readonly caseNumber: string; readonly basis: string; readonly zone: string },
): readonly string[] {
  const clock = zoneClock(zone);
  const time = (at: number): string => {
    const { year, month, day, hour, minute, second } = clock.toWall(at);
    const [mm, dd, hh, mi, ss] = [month, day, hour, minute, second].map((part) => String(part).padStart(2, "0"));
    return `${year}-${mm}-${dd} ${hh}:${mi}:${ss} (${zone})`;
  };
  return [
    words.to(addresseeName ?? addressee),
    words.reference(caseNumber, number ?? "—"),
    words.basis(basis),
    words.request[kind],
    ...accounts.map(({ account, amount }) => words.account(accountNumber(account), amount && printMoney(amount))),
    ...places.map(({ at, channel }) => words.place(time(at.at), channel)),
    words.closing,
  ];
}
