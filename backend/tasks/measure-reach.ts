import { bigCell, cell } from "../analysis/columns.ts";
import { buildFlowGraph, type FlowGraph } from "../analysis/flow-graph.ts";
import { accountIn, transfersIn } from "../analysis/flow-reading.ts";
import { type Reached, reachIn } from "../analysis/reach.ts";
import { dealingsInGraph } from "../analysis/trace/graph-dealings.ts";
import { type JointHaircut, jointHaircut } from "../analysis/trace/joint/joint-haircut.ts";
import type { Loss } from "../analysis/trace/joint/pass.ts";
import type { TransferSource } from "../analysis/trace/survey.ts";
import { DEFAULT_LIMITS, trace } from "../analysis/trace/trace.ts";
import type { AccountId } from "../domain/account.ts";
import { bareTransfer } from "../domain/bare-transfer.ts";
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
  /** Follows many victims' payments together by every rule. */
  readonly victims: (rows: readonly number[], maxHops: number) => Together;
  /** Bytes a transfer of the whole flow graph's columns and of what reach keeps beside them; ids and account names stand apart. */
  readonly bytesPerTransfer: number;
}

/**
 * Of all victims' money under haircut, in minor units. lost is what they paid; held + ended fall short of it by what a payer paid
 * out of money that was traced to another victim already, which keeps that victim's name.
 */
export interface Together {
  readonly accounts: number;
  readonly lost: bigint;
  readonly held: bigint;
  readonly ended: bigint;
  /** All victims' shares of both, summed one by one: held + ended to the last unit. */
  readonly shares: bigint;
  /** What lies beyond the accounts where a stop rule ended the trace. */
  readonly stopped: { readonly accounts: number; readonly transfers: number; readonly sum: bigint };
}

/** Builds the flow graph that the program builds of a store's transfers, and prepares it for measuring. */
export async function measureReach(graph: MeasuredGraph): Promise<Measured> {
  const built = await buildFlowGraph(batchesOf(graph), 1);
  const reach = reachIn(built);
  const source = sourceIn(graph, built);
  const options = {
    version: 1,
    asOf: Number.MAX_SAFE_INTEGER,
    hasStatement: () => true,
    dealings: dealingsInGraph(built),
    clocks: [],
  };
  return {
    reach: (account, hops) => {
      const number = accountIn(built, accountOf(account));
      if (number < 0) return { reached: 0, by: "frontier" };
      const found = reach.find(number, hops);
      return { reached: found.accounts.length, by: found.by };
    },
    traced: async (row, maxHops) => {
      const start = { label: "V01", transfer: transferAt(graph, row) };
      return (await trace([start], source, { ...options, limits: { maxHops } })).layers.length;
    },
    victims: (rows, maxHops) => {
      const losses = rows.map((transfer, owner) => ({ transfer, owner }));
      const limits = { ...DEFAULT_LIMITS, maxHops };
      const { asOf, dealings } = options;
      return together(built, losses, jointHaircut({ graph: built, dealings, losses, limits, services: new Set(), asOf }));
    },
    bytesPerTransfer: (columnBytes(built) + reach.bytes) / built.size,
  };
}

function together(graph: FlowGraph, losses: readonly Loss[], found: JointHaircut): Together {
  const sumOf = (values: Iterable<bigint>): bigint => [...values].reduce((sum, minor) => sum + minor, 0n);
  const standing = (places: JointHaircut["held"]): bigint => sumOf([...places.values()].map(({ traced }) => BigInt(traced)));
  const shares = [...found.held.values(), ...found.ended.values(), ...found.fees.values()].flatMap(({ parts }) => parts.minor);
  const { stopped } = found;
  return {
    accounts: found.arrived.size,
    lost: sumOf(losses.map(({ transfer }) => bigCell(graph.paid, transfer))),
    held: standing(found.held),
    ended: standing(found.ended) + standing(found.fees),
    shares: sumOf(shares.map(BigInt)),
    stopped: {
      accounts: stopped.length,
      transfers: stopped.reduce((sum, { transfersBeyond }) => sum + transfersBeyond, 0),
      sum: sumOf(stopped.flatMap(({ amountsBeyond }) => amountsBeyond.map(({ minor }) => minor))),
    },
  };
}

function columnBytes(graph: FlowGraph): number {
  const { out, in: into, balances } = graph;
  const columns = [...Object.values(graph), ...Object.values(out), ...Object.values(into), ...Object.values(balances)];
  return columns.reduce((sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
}

const BATCH = 20_000;

async function* batchesOf(graph: MeasuredGraph): AsyncGenerator<readonly Transfer[]> {
  for (let row = 0; row < graph.from.length; row += BATCH) {
    const rows = Math.min(BATCH, graph.from.length - row);
    yield Array.from({ length: rows }, (_, place) => transferAt(graph, row + place));
  }
}

const CNY = parseCurrency("CNY");

function transferAt({ from, to, second, amount }: MeasuredGraph, row: number): Transfer {
  return bareTransfer({
    id: `t${String(row).padStart(9, "0")}` as TransferId,
    from: accountOf(cell(from, row)),
    to: accountOf(cell(to, row)),
    at: cell(second, row) * 1000,
    paid: money(BigInt(cell(amount, row)), CNY),
  });
}

function accountOf(number: number): AccountId {
  return `bank:001:${number}` as AccountId;
}

/** Every transfer of the accounts, as a store would give them; a row's number is its place in time. */
function sourceIn(graph: MeasuredGraph, built: FlowGraph): TransferSource {
  return async (accounts) => {
    const rows = new Set<number>();
    for (const account of accounts) {
      const number = accountIn(built, account);
      if (number < 0) continue;
      for (const row of transfersIn(built.out, number)) rows.add(row);
      for (const row of transfersIn(built.in, number)) rows.add(row);
    }
    return Array.from(rows, (row) => transferAt(graph, row));
  };
}
