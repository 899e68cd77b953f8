import { type AccountId, endOf } from "../domain/account.ts";
import { bareTransfer } from "../domain/bare-transfer.ts";
import { type Currency, parseCurrency } from "../domain/currency.ts";
import { money } from "../domain/money.ts";
import type { RecordId } from "../domain/record.ts";
import type { Transfer, TransferId, TransferSide } from "../domain/transfer.ts";
import type { Random } from "./random.ts";

/** A few victims pay into a few accounts that pay each other, cash and a payment company, many of them at one instant. */
export interface TraceScene {
  /** What each victim paid, by one payment or two; victims are in no other row. */
  readonly losses: readonly { readonly label: string; readonly transfer: Transfer }[];
  /** All rows, the losses among them. */
  readonly rows: readonly Transfer[];
  /** Accounts of which no statement is held. */
  readonly unstated: ReadonlySet<AccountId>;
  /** Some payments change the currency: sums then hold in each currency by itself only. */
  readonly exchanges: boolean;
  /** Some payments are returns of earlier ones. */
  readonly returns: boolean;
}

const CNY = parseCurrency("CNY");
const USDT = parseCurrency("USDT");
const CLEARING = "clearing:tenpay" as AccountId;

/** One made-up scene; the same stream gives the same scene. */
export function traceScene(random: Random): TraceScene {
  const accounts = Array.from({ length: random.int(2, 6) }, (_, n) => `bank:001:M${n + 1}` as AccountId);
  const about: About = {
    random,
    accounts,
    seconds: random.pick([2, 9, 40]),
    exchanges: random.chance(0.15),
    returns: random.chance(0.15),
  };
  const losses = Array.from({ length: random.int(1, 4) }, (_, n) => lossOf(about, n));
  const moves = Array.from({ length: random.int(0, 16) }, (_, n) => moveOf(about, n));
  const told = [...losses.map(({ transfer }) => transfer), ...moves];
  const rows = random.chance(0.3) ? withStatement(told, random.pick(accounts), random) : told;
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const { exchanges, returns } = about;
  return {
    losses: losses.map(({ label, transfer }) => ({ label, transfer: rowOf.get(transfer.id) ?? transfer })),
    rows,
    unstated: new Set(random.chance(0.3) ? [random.pick(accounts)] : []),
    exchanges,
    returns,
  };
}

interface About {
  readonly random: Random;
  readonly accounts: readonly AccountId[];
  /** All happens within so many. */
  readonly seconds: number;
  readonly exchanges: boolean;
  readonly returns: boolean;
}

function lossOf({ random, accounts, seconds }: About, n: number): TraceScene["losses"][number] {
  const victim = `V${random.chance(0.2) ? Math.max(1, n) : n + 1}`;
  const paid = money(BigInt(random.int(1, 90)), CNY);
  const from = `bank:002:${victim}` as AccountId;
  const to = random.pick(accounts);
  const at = random.int(0, seconds) * 1000;
  return { label: victim, transfer: bareTransfer({ id: `v${n}` as TransferId, from, to, at, paid }) };
}

function moveOf({ random, accounts, seconds, exchanges, returns }: About, n: number): Transfer {
  const from = random.pick(accounts);
  const to = random.chance(0.75) ? random.pick(accounts) : random.pick([endOf(from, "cash"), CLEARING]);
  const at = random.int(0, seconds) * 1000;
  const currency = exchanges && random.chance(0.3) ? USDT : CNY;
  const paid = money(BigInt(random.int(1, 90)), currency);
  const returned = returns && random.chance(0.4) ? { memo: "退款" } : {};
  const coarse = random.chance(0.05) ? { at: { at: Math.floor(at / 60_000) * 60_000, precision: "minute" } as const } : {};
  const received = receivedOf(random, paid.minor, currency, exchanges);
  return { ...bareTransfer({ id: `m${n}` as TransferId, from, to, at, paid, received }), ...returned, ...coarse };
}

/** A fee is lost on the way now and then, a bonus joins it, or the currency changes. */
function receivedOf(random: Random, paid: bigint, currency: Currency, exchanges: boolean): Transfer["received"] {
  if (exchanges && random.chance(0.3)) return money(BigInt(random.int(1, 900)), currency === CNY ? USDT : CNY);
  if (!random.chance(0.1)) return money(paid, currency);
  return money(random.chance(0.7) ? paid - BigInt(random.int(0, Number(paid))) : paid + 3n, currency);
}

/** The rows as one account's own statement tells them too: with a balance that follows some order of equal instants. */
function withStatement(rows: readonly Transfer[], account: AccountId, random: Random): readonly Transfer[] {
  const own = rows.filter(({ from, to }) => from !== to && (from === account || to === account));
  const inOrder = random
    .sample(own, own.length)
    .filter((row) => [row.paid, row.received].every(({ currency }) => currency === CNY))
    .sort((a, b) => a.at.at - b.at.at);
  let balance = BigInt(random.int(0, 400));
  const sides = new Map<TransferId, TransferSide>();
  for (const row of inOrder) {
    balance += row.from === account ? -row.paid.minor : row.received.minor;
    const shown = balance >= 0n && random.chance(0.9) ? money(balance, CNY) : null;
    sides.set(row.id, { record: `r-${row.id}` as RecordId, at: row.at, balanceAfter: shown, sequence: null });
  }
  return rows.map((row) => {
    const side = sides.get(row.id);
    if (!side) return row;
    return row.from === account ? { ...row, payer: side } : { ...row, payee: side };
  });
}
