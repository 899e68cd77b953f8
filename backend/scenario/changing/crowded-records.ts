import { parseAccountId } from "../../domain/account.ts";
import { bareTransfer } from "../../domain/bare-transfer.ts";
import { parseCurrency } from "../../domain/currency.ts";
import type { Instant, Precision } from "../../domain/instant.ts";
import { type Money, money } from "../../domain/money.ts";
import type { RecordId } from "../../domain/record.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import type { Random } from "../random.ts";
import type { FileOfTransfers } from "./file-of-transfers.ts";

const START_MS = Date.UTC(2025, 2, 3);
const PRECISIONS: readonly Precision[] = ["second", "second", "second", "minute", "day"];
const CURRENCIES = ["CNY", "CNY", "CNY", "THB", "USDT", "ETH"].map(parseCurrency);
const OTHERS = ["end:cash:bank:001:00000001", "partial:bank:001:00000002:X", "clearing:netsunion"];
/** Few of them, so that sums match by chance as well. One is past 64 bits. */
const AMOUNTS: readonly bigint[] = [0n, 100n, 9_900n, 10_000n, 49_900_00n, 480_000_00n, 490_000_00n, 10n ** 19n];

/**
 * A few files of up to `most` payments each among few accounts, at few moments and of few amounts: ties, payments of nothing, several
 * currencies, uncertain instants, balances; files tell the same payments, one of them otherwise.
 */
export function crowdedRecords(random: Random, most: number): readonly FileOfTransfers[] {
  const accounts = random.int(3, 14);
  const pool = Array.from({ length: random.int(5, most * 2) }, (_, number) => crowdedTransfer(random, number, accounts));
  return Array.from({ length: random.int(2, 5) }, () =>
    random.sample(pool, random.int(1, most)).map((transfer) => (random.chance(0.1) ? retold(random, transfer) : transfer)),
  );
}

function crowdedTransfer(random: Random, number: number, accounts: number): Transfer {
  const id = `t${String(random.int(0, 9))}${String(number).padStart(4, "0")}` as TransferId;
  const from = accountAt(random, accounts);
  const to = random.chance(0.05) ? from : accountAt(random, accounts);
  const paid = money(random.pick(AMOUNTS), random.pick(CURRENCIES));
  const received = random.chance(0.15) ? exchanged(random, paid) : paid;
  const at = momentAt(random);
  return { ...bareTransfer({ id, from, to, at: at.at, paid, received }), at };
}

function accountAt(random: Random, accounts: number): Transfer["from"] {
  const number = random.int(0, accounts - 1);
  return parseAccountId(random.chance(0.08) ? random.pick(OTHERS) : `bank:001:${String(number).padStart(8, "0")}`);
}

function exchanged(random: Random, { minor }: Money): Money {
  return money((minor * BigInt(random.int(20, 500))) / 100n, random.pick(CURRENCIES));
}

function momentAt(random: Random): Instant {
  const precision = random.pick(PRECISIONS);
  const day = START_MS + random.int(0, 4) * 86_400_000;
  return { at: precision === "day" ? day : day + random.int(0, 40) * random.pick([60_000, 600_000]), precision };
}

/** Another statement knows its balance, or another precision. */
function retold(random: Random, transfer: Transfer): Transfer {
  const { at, received } = transfer;
  if (random.chance(0.5)) return { ...transfer, at: { at: at.at, precision: random.pick(PRECISIONS) } };
  const record = String(transfer.id) as RecordId;
  return { ...transfer, payee: { record, at, balanceAfter: received, sequence: null } };
}
