import type { AccountId } from "../domain/account.ts";
import { bareTransfer } from "../domain/bare-transfer.ts";
import { money } from "../domain/money.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import { USD } from "./party.ts";
import type { RankGraph } from "./rank-graph.ts";

const START_MS = Date.UTC(2025, 0, 6);
const BATCH = 2_000;

/** A heavy- or light-tailed graph as transfers, in batches, spread evenly over so many days. */
export async function* rankTransfers(graph: RankGraph, days: number): AsyncGenerator<readonly Transfer[]> {
  const size = graph.from.length;
  const secondsEach = (days * 86_400) / size;
  for (let start = 0; start < size; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, size - start) }, (_, place) => start + place);
    yield rows.map((row) => transferOf(graph, row, START_MS + Math.floor(row * secondsEach) * 1_000));
  }
}

function transferOf({ from, to, amount }: RankGraph, row: number, at: number): Transfer {
  return bareTransfer({
    id: `t${String(row).padStart(8, "0")}` as TransferId,
    from: accountId(from[row] ?? 0),
    to: accountId(to[row] ?? 0),
    at,
    paid: money(BigInt(amount[row] ?? 1), USD),
  });
}

function accountId(account: number): AccountId {
  return `bank:001:${String(account).padStart(8, "0")}` as AccountId;
}
