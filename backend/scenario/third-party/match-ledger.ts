import { plainAmount } from "../../domain/money.ts";
import type { Movement } from "../../domain/record.ts";
import { zoneClock } from "../../domain/zone.ts";
import type { LedgerEntry } from "./beancount.ts";

/** What a statement's rows and its expected ledger have to say of each other. */
export interface LedgerMatch {
  /** Entries that some row tells. */
  readonly found: number;
  /** Entries that no row tells. */
  readonly missing: readonly LedgerEntry[];
  /** Rows without an entry, each with the reason; null where nothing explains it. */
  readonly leftOut: readonly { readonly row: string; readonly why: string | null }[];
}

/**
 * Finds each entry's row by day, amount, direction and counterparty, each row once. statement is the folder of the file among the
 * examples ("icbc/credit"); words are those by which its configuration leaves rows out.
 */
export function matchLedger(
  statement: string,
  movements: readonly Movement[],
  entries: readonly LedgerEntry[],
  words: readonly string[],
): LedgerMatch {
  const free = new Set(movements);
  const missing: LedgerEntry[] = [];
  for (const entry of entries) {
    const row = [...free].find((movement) => tells(movement, entry, statement));
    if (row) free.delete(row);
    else missing.push(entry);
  }
  const leftOut = [...free].map((movement) => ({
    row: `${statement}: ${dayOf(movement)} ${plainAmount(movement.paid)} ${movement.memo}`,
    why: whyLeftOut(movement, movements, words),
  }));
  return { found: entries.length - missing.length, missing, leftOut };
}

/** The own account's name in the ledger where its kind (Assets, Liabilities) does not tell. */
const OWN: Readonly<Record<string, RegExp>> = {
  "boc/credit": /:BoC:/,
  "boc/debit": /:BoC:/,
  "hsbchk/credit": /CreditCard:HSBC/,
  "icbc/credit": /^Liabilities:Bank:CN:ICBC/,
  "icbc/debit-v1": /^Assets:Bank:CN:ICBC/,
  "icbc/debit-v2": /^Assets:Bank:CN:ICBC/,
  bocom_credit: /^Liabilities:BOCOM/,
  cgb_credit: /^Liabilities:CGB/,
  "citic/credit": /CITIC/,
  "cmb/credit": /CMB/,
};

/** Entries whose side the ledger guesses by its default against what the statement's own words say. */
const GUESSED: ReadonlySet<string> = new Set(["alipay 2023-02-02 99.34", "boc/credit 2024-12-20 0.01"]);

const clock = zoneClock("Asia/Shanghai");

function dayOf({ at }: Movement): string {
  const { year, month, day } = clock.toWall(at.at);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** What each posting moves, and all that leaves: a fee has postings of its own. */
function amountsOf({ postings }: LedgerEntry): readonly string[] {
  const cents = (amount: string): number => Math.round(Number(amount) * 100);
  const leaving = postings.map(({ amount }) => cents(amount)).filter((amount) => amount < 0);
  const sums = [...postings.map(({ amount }) => Math.abs(cents(amount))), -leaving.reduce((sum, amount) => sum + amount, 0)];
  return sums.map((sum) => `${(sum / 100).toFixed(2)} ${postings[0]?.currency}`);
}

/** Whether money came to the statement's account; null where both postings may be its own. */
function isIncoming(entry: LedgerEntry, statement: string): boolean | null {
  const own = OWN[statement] ?? /^(Assets|Liabilities|Assests):/;
  const signs = new Set(entry.postings.filter(({ account }) => own.test(account)).map(({ amount }) => !amount.startsWith("-")));
  return signs.size === 1 ? ([...signs][0] ?? null) : null;
}

/** Words of the counterparty that the ledger names, apart from the bank itself. */
function peerWords({ peer }: LedgerEntry): readonly string[] {
  if (/^(ABC Debit|BOCOM Credit|CGB Credit|CMB|CITIC|\/)?$/.test(peer)) return [];
  return peer.split(/\s+|(?<=[^\d*x-])(?=[\d*]{6,})/).filter((word) => word !== "" && word !== "/");
}

function tells(movement: Movement, entry: LedgerEntry, statement: string): boolean {
  if (movement.status === "failed" || dayOf(movement) !== entry.day) return false;
  const amount = `${plainAmount(movement.paid)} ${movement.paid.currency}`;
  if (!amountsOf(entry).includes(amount)) return false;
  const texts = [movement.fromName, movement.toName, movement.memo, movement.place, movement.from, movement.to].join(" ");
  if (!peerWords(entry).every((word) => texts.includes(word))) return false;
  const incoming = isIncoming(entry, statement);
  const guessed = GUESSED.has(`${statement} ${entry.day} ${plainAmount(movement.paid)}`);
  return incoming === null || guessed || incoming === (movement.side === "payee");
}

/** Why a ledger has no entry for a row; null where nothing explains it. */
function whyLeftOut(movement: Movement, all: readonly Movement[], words: readonly string[]): string | null {
  if (movement.status === "failed") return "order closed before it was paid";
  const texts = [movement.fromName, movement.toName, movement.memo, movement.place, movement.channel].join(" ");
  const word = words.find((each) => texts.includes(each));
  if (word !== undefined) return `its configuration ignores "${word}"`;
  if (movement.paid.minor === 0n) return "nothing was paid";
  const pair = all.some(
    (other) => other !== movement && other.paid.minor === movement.paid.minor && other.side !== movement.side,
  );
  return pair ? "payment and refund of the same amount cancel out" : null;
}
