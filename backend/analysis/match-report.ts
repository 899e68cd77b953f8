import { type AccountId, accountKind, accountNumber } from "../domain/account.ts";
import { earliest, type Instant, latest } from "../domain/instant.ts";
import { inEnglish } from "../domain/print-sentence.ts";
import { type Sentence, saidValue, say } from "../domain/sentence.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { ReportMatch, VictimReport } from "../domain/victim-report.ts";

/** How far a remembered time may be from the statement's. */
const TIME_TOLERANCE_MS = 30 * 60_000;
/** A report without a time of payment is of a payment in the day before it was told. */
const DAY_MS = 86_400_000;
/** Fewer digits than this fit too many accounts to say anything. */
const LEAST_DIGITS = 3;

/**
 * The transfer among candidates that a report speaks of: equal amount and currency, paid within 30 minutes of the time told
 * (on the day where only the day is told, in the day before the report where nothing is), payee's and payer's numbers that do
 * not contradict. Of several, those with the equal second are preferred. The basis says what fitted, and how many of the
 * accounts known the digits fit. No candidate gives none.
 */
export function matchReport(
  report: VictimReport,
  candidates: readonly Transfer[],
  {
    accounts = candidates.flatMap(({ from, to }) => [from, to]),
    numbersOf = (account: AccountId) => [account],
  }: Partial<KnownAccounts> = {},
): ReportMatch {
  const fitting = candidates.filter((transfer) => fits(report, transfer, numbersOf)).sort(byId);
  const exact = fitting.filter(({ at }) => isEqualSecond(report.paidAt, at));
  const chosen = exact.length > 0 ? exact : fitting;
  const [only] = chosen;
  if (!only) return { kind: "none" };
  const parts = saidValue([digitsBasis(report, { accounts, numbersOf }), timeBasis(report, exact.length > 0)]);
  const said = say("match.told", { parts });
  const basis = inEnglish(said);
  if (chosen.length === 1) return { kind: "matched", transfer: only.id, basis, said };
  return { kind: "several", transfers: chosen.map(({ id }) => id), basis, said };
}

/** What is known of accounts beside the candidates. */
export interface KnownAccounts {
  readonly accounts: readonly AccountId[];
  /** All ids of an account: people write down any of its numbers. */
  readonly numbersOf: (account: AccountId) => readonly AccountId[];
}

/** An account number as written by hand: what is known of its start and its end; whole when nothing is left out. */
export interface PartlyKnownNumber {
  readonly start: string;
  readonly end: string;
  readonly whole: boolean;
}

/**
 * Reads "6222 0210 0121 6217", "…00216217", "尾号６２１７" or "6222****6217". Spaces, dashes and full-width digits are forgiven.
 * A number without a mark for what is left out is whole only from ten digits up, since people give last digits without one.
 */
export function digitsOf(text: string): PartlyKnownNumber {
  const plain = text.normalize("NFKC").replace(/[\s\-‐‑–]/g, "");
  const pieces = plain.split(/[^\p{L}\p{N}@_]+|[*×xX]{2,}/u).map(withoutWords);
  const end = pieces.at(-1) ?? "";
  const start = pieces.length > 1 ? (pieces[0] ?? "") : "";
  return { start, end, whole: pieces.length === 1 && end.length >= 10 && end === plain };
}

/** Whether an account's number can be the one that is partly known. Too few digits fit nothing. */
export function fitsNumber(known: PartlyKnownNumber, account: AccountId): boolean {
  if (known.start.length + known.end.length < LEAST_DIGITS || endsOtherwise(known, account)) return false;
  const number = accountNumber(account).normalize("NFKC");
  return known.whole ? number === known.end : number.startsWith(known.start) && number.endsWith(known.end);
}

/**
 * Whether the account's last characters alone rule the number out. Of half a million accounts all but a few are told apart by them;
 * forgiving full-width digits takes a microsecond each.
 */
function endsOtherwise({ end }: PartlyKnownNumber, account: AccountId): boolean {
  if (account.startsWith("end:")) return false;
  for (let back = 1; back <= end.length; back += 1) {
    const character = account.charCodeAt(account.length - back);
    if (!(character <= LAST_ASCII)) return false;
    if (character !== end.charCodeAt(end.length - back)) return true;
  }
  return false;
}

const LAST_ASCII = 0x7f;

function fits(report: VictimReport, transfer: Transfer, numbersOf: KnownAccounts["numbersOf"]): boolean {
  const { amount } = report;
  const isAmount = [transfer.paid, transfer.received].some(
    (sum) => sum.minor === amount.minor && sum.currency === amount.currency,
  );
  if (!isAmount || !isInTime(report, transfer.at)) return false;
  const mayBeOne = (written: string | null, account: AccountId) => numbersOf(account).some((number) => mayBe(written, number));
  return mayBeOne(report.payee, transfer.to) && mayBeOne(report.payer, transfer.from);
}

/** Unknown on either side contradicts nothing: a masked or blank counterparty has no number to compare. */
function mayBe(written: string | null, account: AccountId): boolean {
  if (written === null || accountKind(account) === "partial") return true;
  const known = digitsOf(written);
  return known.start.length + known.end.length < LEAST_DIGITS || fitsNumber(known, account);
}

function isInTime({ paidAt, toldAt }: VictimReport, at: Instant): boolean {
  if (paidAt === null) return earliest(at) <= latest(toldAt) && latest(at) >= earliest(toldAt) - DAY_MS;
  const tolerance = paidAt.precision === "day" ? 0 : TIME_TOLERANCE_MS;
  return earliest(at) <= latest(paidAt) + tolerance && latest(at) >= earliest(paidAt) - tolerance;
}

function isEqualSecond(told: Instant | null, at: Instant): boolean {
  return told?.precision === "second" && at.precision === "second" && told.at === at.at;
}

function digitsBasis({ payee }: VictimReport, { accounts: among, numbersOf }: KnownAccounts): Sentence {
  const known = digitsOf(payee ?? "");
  const digits = known.start.length + known.end.length;
  if (digits < LEAST_DIGITS) return say("match.noNumber");
  const accounts = new Set(among.filter((account) => numbersOf(account).some((number) => fitsNumber(known, number))));
  return say("match.digits", { digits, accounts: accounts.size });
}

function timeBasis({ paidAt }: VictimReport, isExact: boolean): Sentence {
  if (isExact) return say("match.second");
  if (paidAt === null) return say("match.dayBefore");
  return say(paidAt.precision === "day" ? "match.day" : "match.near");
}

/** "尾号6217" and "x685027" keep their digits; a wallet's name such as an e-mail address is kept whole. */
function withoutWords(piece: string): string {
  return /^[\p{L}_]*(\d+)$/u.exec(piece)?.[1] ?? piece;
}

function byId(a: Transfer, b: Transfer): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
