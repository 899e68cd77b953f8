import { cell, shared } from "../analysis/columns.ts";
import { type Reached, reachIn } from "../analysis/reach.ts";
import type { ReachColumns } from "../analysis/reach-memory.ts";
import { trace } from "../analysis/trace/trace.ts";
import { type AccountId, parseAccountId } from "../domain/account.ts";
import { parseCurrency } from "../domain/currency.ts";
import { money } from "../domain/money.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";

/** A flow graph as bare columns, rows in the order of time. */
export interface MeasuredGraph {
  readonly accounts: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly second: Int32Array;
  readonly amount: Int32Array;
}

/** What a benchmark measures on one graph; it reads no store and no case. */
export interface Measured {
  /** Accounts reached within so many hops, and the way it was found. */
  readonly reach: (account: number, hops: number) => { readonly reached: number; readonly by: Reached["by"] };
  /** Follows one payment by every rule; answers the accounts that it reached. */
  readonly traced: (row: number, maxHops: number) => Promise<number>;
  /** Bytes a transfer of the columns that reach reads. */
  readonly bytesPerTransfer: number;
}

/** Prepares a graph for measuring. */
export function measureReach(graph: MeasuredGraph): Measured {
  const columns = columnsOf(graph);
  const reach = reachIn(columns);
  return {
    reach: (account, hops) => {
      const found = reach(account, hops);
      return { reached: found.accounts.length, by: found.by };
    },
    traced: async (row, maxHops) => {
      const source = sourceIn(graph, columns.out);
      const start = { label: "V01", transfer: transferAt(graph, row) };
      const asOf = Number.MAX_SAFE_INTEGER;
      const found = await trace([start], source, { version: 1, asOf, limits: { maxHops }, hasStatement: () => true, clocks: [] });
      return found.layers.length;
    },
    bytesPerTransfer: 4 + 4 + 8 + 8 + 4,
  };
}

function columnsOf({ accounts, from, to, second }: MeasuredGraph): ReachColumns {
  const size = from.length;
  const [earliest, latest] = [shared.float64(size), shared.float64(size)];
  for (let row = 0; row < size; row += 1) {
    earliest[row] = cell(second, row) * 1000;
    latest[row] = cell(second, row) * 1000 + 999;
  }
  const [payers, payees] = [shared.int32(size), shared.int32(size)];
  payers.set(from);
  payees.set(to);
  const traversable = shared.uint8(accounts).fill(1);
  return { size, from: payers, to: payees, earliest, latest, out: byAccount(from, accounts), traversable };
}

function byAccount(accountOf: Int32Array, accounts: number): ReachColumns["out"] {
  const starts = shared.int32(accounts + 1);
  for (const account of accountOf) starts[account + 1] = cell(starts, account + 1) + 1;
  for (let account = 0; account < accounts; account += 1) {
    starts[account + 1] = cell(starts, account + 1) + cell(starts, account);
  }
  const next = Int32Array.from(starts);
  const transfers = shared.int32(accountOf.length);
  for (let row = 0; row < accountOf.length; row += 1) {
    const place = cell(next, cell(accountOf, row));
    transfers[place] = row;
    next[cell(accountOf, row)] = place + 1;
  }
  return { starts, transfers };
}

const CNY = parseCurrency("CNY");

function transferAt({ from, to, second, amount }: MeasuredGraph, row: number): Transfer {
  const paid = money(BigInt(cell(amount, row)), CNY);
  return {
    id: `t${String(row).padStart(9, "0")}` as TransferId,
    from: accountOf(cell(from, row)),
    to: accountOf(cell(to, row)),
    paid,
    received: paid,
    at: { at: cell(second, row) * 1000, precision: "second" },
    payer: null,
    payee: null,
    memo: null,
    channel: null,
    fromName: null,
    toName: null,
  };
}

function accountOf(number: number): AccountId {
  return parseAccountId(`bank:001:${number}`);
}

/** Rows that an account pays; what comes in is seen where its payer is asked for. */
function sourceIn(
  graph: MeasuredGraph,
  out: ReachColumns["out"],
): (accounts: readonly AccountId[]) => Promise<readonly Transfer[]> {
  return async (accounts) =>
    accounts.flatMap((account) => {
      const number = Number(account.slice(account.lastIndexOf(":") + 1));
      const rows = out.transfers.subarray(cell(out.starts, number), cell(out.starts, number + 1));
      return Array.from(rows, (row) => transferAt(graph, row));
    });
}
