import { type AccountId, parseAccountId } from "../domain/account.ts";
import { parseCurrency } from "../domain/currency.ts";
import type { Precision } from "../domain/instant.ts";
import { byPair, type Link } from "../domain/link.ts";
import { money } from "../domain/money.ts";
import type { Movement, RecordId } from "../domain/record.ts";
import type { Random } from "./random.ts";

/** Payers' and payees' rows of made-up payments, and which two rows are one payment. */
export interface LinkingSet {
  readonly records: readonly Movement[];
  readonly pairs: readonly Pick<Link, "payer" | "payee">[];
  /** How many seconds each bank's clock runs ahead of the true time. */
  readonly clocks: Readonly<Record<string, number>>;
}

/** Banks by code with the seconds that their clocks run ahead. */
const CLOCKS: Readonly<Record<string, number>> = { "001": 0, "002": 2, "004": -11, "006": 35, "014": -2 };

const ACCOUNTS = 60;
/** Round amounts come again and again between the same two accounts: there only time and reference tell payments apart. */
const AMOUNTS = [100_000n, 200_000n, 500_000n, 1_000_000n, 4_999_900n];
const PERIOD_MS = 20 * 86_400_000;
const START = Date.UTC(2025, 2, 1);
const MOST_DELAY_SECONDS = 40;

/** Shares of payments: told by one side alone, with a reference that both banks print, with a time to the minute or the day. */
const SHARES = { payerOnly: 0.15, payeeOnly: 0.15, reference: 0.35, minute: 0.12, day: 0.04, burst: 0.3 };

/** As many payments as asked, some of them a minute or two after an equal one. The same seed gives the same set. */
export function linkingSet(payments: number, random: Random): LinkingSet {
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => accountAt(index));
  const records: Movement[] = [];
  const pairs: Pick<Link, "payer" | "payee">[] = [];
  let before: Payment | null = null;
  for (let number = 0; number < payments; number += 1) {
    const payment: Payment = before && random.next() < SHARES.burst ? soonAfter(before, random) : newPayment(accounts, random);
    before = payment;
    const { payer, payee } = rowsOf(payment, number, random);
    const drawn = random.next();
    const [hasPayer, hasPayee] = [drawn >= SHARES.payeeOnly, drawn < 1 - SHARES.payerOnly];
    if (hasPayer) records.push(payer);
    if (hasPayee) records.push(payee);
    if (hasPayer && hasPayee) pairs.push({ payer: payer.id, payee: payee.id });
  }
  return { records, pairs, clocks: CLOCKS };
}

export interface LinkingScore {
  readonly links: number;
  readonly right: number;
  readonly known: number;
  /** Links that are right, of all links; pairs that were found, of all pairs. */
  readonly precision: number;
  readonly recall: number;
}

/** How many of the links made are pairs of the set. Of no links precision is 1. */
export function scoreLinks({ pairs }: LinkingSet, links: readonly Link[]): LinkingScore {
  const truth = new Set(pairs.map(({ payer, payee }) => `${payer} ${payee}`));
  const right = links.toSorted(byPair).filter(({ payer, payee }) => truth.has(`${payer} ${payee}`)).length;
  const [made, known] = [links.length, pairs.length];
  return { links: made, right, known, precision: made === 0 ? 1 : right / made, recall: known === 0 ? 1 : right / known };
}

interface Payment {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly minor: bigint;
  readonly at: number;
}

function accountAt(index: number): AccountId {
  const banks = Object.keys(CLOCKS);
  return parseAccountId(`bank:${banks[index % banks.length]}:${String(1_000_000_000 + index * 7_919)}`);
}

function newPayment(accounts: readonly AccountId[], random: Random): Payment {
  const from = Math.floor(random.next() * accounts.length);
  const to = (from + 1 + Math.floor(random.next() * (accounts.length - 1))) % accounts.length;
  const minor = AMOUNTS[Math.floor(random.next() * AMOUNTS.length)] ?? 0n;
  const at = START + Math.floor((random.next() * PERIOD_MS) / 1_000) * 1_000;
  return { from: accounts[from] ?? accountAt(0), to: accounts[to] ?? accountAt(1), minor, at };
}

function soonAfter(before: Payment, random: Random): Payment {
  return { ...before, at: before.at + (20 + Math.floor(random.next() * 180)) * 1_000 };
}

function rowsOf({ from, to, minor, at }: Payment, number: number, random: Random): { payer: Movement; payee: Movement } {
  const reference = random.next() < SHARES.reference ? `REF${number}` : null;
  const delay = Math.floor(random.next() ** 3 * MOST_DELAY_SECONDS) * 1_000;
  const row = (side: "payer" | "payee", trueAt: number, bank: AccountId): Movement => {
    const told = trueAt + (CLOCKS[bank.slice(5, 8)] ?? 0) * 1_000;
    const paid = money(minor, parseCurrency("THB"));
    return {
      ...BLANK,
      id: `${side}-${number}` as RecordId,
      from,
      to,
      side,
      paid,
      received: paid,
      at: rounded(told, random),
      reference,
    };
  };
  return { payer: row("payer", at, from), payee: row("payee", at + delay, to) };
}

const UNIT_MS: Readonly<Record<Precision, number>> = { second: 1_000, minute: 60_000, day: 86_400_000 };

function rounded(at: number, random: Random): Movement["at"] {
  const drawn = random.next();
  const precision = drawn < SHARES.day ? "day" : drawn < SHARES.day + SHARES.minute ? "minute" : "second";
  return { at: Math.floor(at / UNIT_MS[precision]) * UNIT_MS[precision], precision };
}

const BLANK = {
  kind: "movement",
  status: "settled",
  balanceAfter: null,
  sequence: null,
  memo: null,
  channel: null,
  place: null,
  fromName: null,
  toName: null,
  identifiers: [],
} as const;
