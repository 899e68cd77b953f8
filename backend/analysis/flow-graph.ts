import { type AccountId, accountKind, isFollowed } from "../domain/account.ts";
import type { Currency } from "../domain/currency.ts";
import { type FlowBatch, flowBatches } from "../domain/flow-batch.ts";
import type { Transfer } from "../domain/transfer.ts";
import { bigCell, byteCell, entry, intCell, realCell, shared } from "./columns.ts";
import { FlowRows, type ShownBalances, type WideAmounts } from "./flow-rows.ts";
import { type IdColumn, idColumn } from "./id-column.ts";

/** The transfers of every account in one direction: those of account a are transfers[starts[a]] … transfers[starts[a + 1] − 1]. */
export interface Incidence {
  readonly starts: Int32Array<SharedArrayBuffer>;
  /** Transfer numbers, each account's in time order. */
  readonly transfers: Int32Array<SharedArrayBuffer>;
}

/**
 * Every transfer as immutable columns in shared memory: 52 bytes each. A transfer's number is its place in the order of
 * byTime; an account's number is its place in the order of ids. Self-transfers are kept in both directions.
 */
export interface FlowGraph {
  readonly version: number;
  /** Number of transfers. */
  readonly size: number;
  readonly accounts: readonly AccountId[];
  /** By transfer number; read through transferIdOf. */
  readonly transferIds: IdColumn;
  readonly currencies: readonly Currency[];
  readonly from: Int32Array<SharedArrayBuffer>;
  readonly to: Int32Array<SharedArrayBuffer>;
  /** First and last millisecond (UTC) at which it may have happened. */
  readonly earliest: Float64Array<SharedArrayBuffer>;
  readonly latest: Float64Array<SharedArrayBuffer>;
  /** Minor units; read through paidOf and receivedOf, which know the amounts that do not fit. */
  readonly paid: BigInt64Array<SharedArrayBuffer>;
  readonly received: BigInt64Array<SharedArrayBuffer>;
  readonly paidCurrency: Int16Array<SharedArrayBuffer>;
  readonly receivedCurrency: Int16Array<SharedArrayBuffer>;
  readonly out: Incidence;
  readonly in: Incidence;
  /** 1 where money may be followed into the account and on; 0 for clearing, alias, partial and end. */
  readonly traversable: Uint8Array<SharedArrayBuffer>;
  /** 1 for cash, fee and interest. */
  readonly ends: Uint8Array<SharedArrayBuffer>;
  /** 1 where a row of the account's own statement, or of a ledger of whole transfers, is held. */
  readonly stated: Uint8Array<SharedArrayBuffer>;
  readonly balances: ShownBalances;
  /** Amounts past 64 bits by transfer number, exact. */
  readonly wide: WideAmounts;
}

/**
 * The flow graph of all transfers read. The batches may come in any order: the same transfers give the same bytes.
 * No transfer gives a graph of size 0 without accounts.
 */
export function buildFlowGraph(transfers: AsyncIterable<readonly Transfer[]>, version: number): Promise<FlowGraph> {
  return gatherFlowGraph(flowBatches(transfers), version);
}

/** The same graph of transfers that come as columns. */
export async function gatherFlowGraph(batches: AsyncIterable<FlowBatch>, version: number): Promise<FlowGraph> {
  const rows = new FlowRows();
  for await (const batch of batches) rows.add(batch);
  return graphOf(rows, version);
}

function graphOf(rows: FlowRows, version: number): FlowGraph {
  const order = rows.timeOrder();
  const accounts = ranked(rows.accounts);
  const currencies = ranked(rows.currencies);
  const from = renumbered(shared.int32(rows.size), rows.from, order, accounts.rank);
  const to = renumbered(shared.int32(rows.size), rows.to, order, accounts.rank);
  return {
    version,
    size: rows.size,
    accounts: accounts.names,
    transferIds: idColumn(rows.ids, order),
    currencies: currencies.names,
    from,
    to,
    earliest: reordered(rows.earliest, order),
    latest: reordered(rows.latest, order),
    paid: reorderedBig(rows.paid, order),
    received: reorderedBig(rows.received, order),
    paidCurrency: renumbered(shared.int16(rows.size), rows.paidCurrency, order, currencies.rank),
    receivedCurrency: renumbered(shared.int16(rows.size), rows.receivedCurrency, order, currencies.rank),
    out: incidence(from, accounts.names.length),
    in: incidence(to, accounts.names.length),
    ...flagsOf(accounts, rows.statements()),
    balances: rows.balances(order),
    wide: rows.wide(order),
  };
}

interface Ranked<Name> {
  readonly names: readonly Name[];
  /** By first number. */
  readonly rank: Int32Array;
}

/** Names in order, and the rank of each first number. A store that names them in order saves the sorting. */
function ranked<Name extends string>(names: readonly Name[]): Ranked<Name> {
  const order = names.map((_, number) => number);
  const isInOrder = names.every((name, number) => number === 0 || entry(names, number - 1) < name);
  if (!isInOrder) order.sort((a, b) => (entry(names, a) < entry(names, b) ? -1 : 1));
  const rank = new Int32Array(names.length);
  for (const [place, number] of order.entries()) rank[number] = place;
  return { names: order.map((number) => entry(names, number)), rank };
}

function renumbered<Column extends Int16Array | Int32Array>(
  target: Column,
  column: Int32Array,
  order: Int32Array,
  rank: Int32Array,
): Column {
  for (let number = 0; number < order.length; number += 1) {
    target[number] = intCell(rank, intCell(column, intCell(order, number)));
  }
  return target;
}

function reordered(column: Float64Array, order: Int32Array): Float64Array<SharedArrayBuffer> {
  const target = shared.float64(order.length);
  for (let number = 0; number < order.length; number += 1) target[number] = realCell(column, intCell(order, number));
  return target;
}

function reorderedBig(column: BigInt64Array, order: Int32Array): BigInt64Array<SharedArrayBuffer> {
  const target = shared.bigInt64(order.length);
  for (let number = 0; number < order.length; number += 1) target[number] = bigCell(column, intCell(order, number));
  return target;
}

/** Counting sort by account: it is stable, so each account's transfers stay in time order. */
export function incidence(accountOf: Int32Array, accounts: number): Incidence {
  const starts = shared.int32(accounts + 1);
  for (const account of accountOf) starts[account + 1] = intCell(starts, account + 1) + 1;
  for (let account = 0; account < accounts; account += 1) {
    starts[account + 1] = intCell(starts, account + 1) + intCell(starts, account);
  }
  const next = Int32Array.from(starts);
  const transfers = shared.int32(accountOf.length);
  for (let number = 0; number < accountOf.length; number += 1) {
    const account = intCell(accountOf, number);
    const place = intCell(next, account);
    transfers[place] = number;
    next[account] = place + 1;
  }
  return { starts, transfers };
}

/** What is known of each account; statements are by first number, as FlowRows tells them. */
function flagsOf({ names, rank }: Ranked<AccountId>, statements: Uint8Array): Pick<FlowGraph, "traversable" | "ends" | "stated"> {
  const [traversable, ends, stated] = [shared.uint8(names.length), shared.uint8(names.length), shared.uint8(names.length)];
  for (const [number, id] of names.entries()) {
    const kind = accountKind(id);
    traversable[number] = isFollowed(kind) ? 1 : 0;
    ends[number] = kind === "end" ? 1 : 0;
  }
  for (let first = 0; first < rank.length; first += 1) {
    const shows = byteCell(statements, first);
    const number = intCell(rank, first);
    stated[number] = (shows & 1) === 1 || (shows !== 0 && ends[number] === 0) ? 1 : 0;
  }
  return { traversable, ends, stated };
}
