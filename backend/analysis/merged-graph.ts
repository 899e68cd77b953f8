import type { AccountId } from "../domain/account.ts";
import { bigCell, byteCell, entry, intCell, realCell, shared } from "./columns.ts";
import { type FlowGraph, incidence } from "./flow-graph.ts";
import type { ShownBalances, WideAmounts } from "./flow-rows.ts";
import { idAt, joinedIds, numbersOfIds } from "./id-column.ts";

/**
 * The graph of a graph's transfers without those of these ids and with those of another: the same bytes as if all had been read. Where
 * a transfer goes, its records come in others, so that no account and no statement is lost. Columns are copied, nothing is read anew.
 */
export function mergedGraph(graph: FlowGraph, gone: ReadonlySet<string>, come: FlowGraph, version: number): FlowGraph {
  const order = mergedOrder(graph, gone, come);
  const accounts = mergedNames(graph.accounts, come.accounts);
  const currencies = mergedNames(graph.currencies, come.currencies);
  const [size, places] = [order.length, { order, graph, come }];
  const from = numbered(places, "from", shared.int32(size), accounts);
  const to = numbered(places, "to", shared.int32(size), accounts);
  return {
    version,
    size,
    accounts: accounts.names,
    transferIds: joinedIds(graph.transferIds, come.transferIds, order),
    currencies: currencies.names,
    from,
    to,
    earliest: reals(places, "earliest"),
    latest: reals(places, "latest"),
    paid: longs(places, "paid"),
    received: longs(places, "received"),
    paidCurrency: numbered(places, "paidCurrency", shared.int16(size), currencies),
    receivedCurrency: numbered(places, "receivedCurrency", shared.int16(size), currencies),
    out: incidence(from, accounts.names.length),
    in: incidence(to, accounts.names.length),
    traversable: flags(graph.traversable, come.traversable, accounts),
    ends: flags(graph.ends, come.ends, accounts),
    stated: flags(graph.stated, come.stated, accounts),
    balances: balances(places),
    wide: wide(places),
  };
}

/** Transfers in the order of time: n is the graph's nth, ~n the nth of those that come. */
interface Places {
  readonly order: Int32Array;
  readonly graph: FlowGraph;
  readonly come: FlowGraph;
}

function mergedOrder(graph: FlowGraph, gone: ReadonlySet<string>, come: FlowGraph): Int32Array {
  const leaves = new Set(numbersOfIds(graph.transferIds, gone).values());
  const order = new Int32Array(graph.size - leaves.size + come.size);
  let [old, fresh] = [0, 0];
  for (let place = 0; place < order.length; place += 1) {
    while (leaves.has(old)) old += 1;
    const isOld = fresh === come.size || (old < graph.size && comesFirst(graph, old, come, fresh));
    order[place] = isOld ? old : ~fresh;
    if (isOld) old += 1;
    else fresh += 1;
  }
  return order;
}

function comesFirst(graph: FlowGraph, old: number, come: FlowGraph, fresh: number): boolean {
  const apart = realCell(graph.earliest, old) - realCell(come.earliest, fresh);
  return apart < 0 || (apart === 0 && idAt(graph.transferIds, old) < idAt(come.transferIds, fresh));
}

interface MergedNames<Name> {
  readonly names: readonly Name[];
  /** The number of each name of the graph, and of each of what comes. */
  readonly ofGraph: Int32Array;
  readonly ofCome: Int32Array;
}

/** Both lists rise. */
function mergedNames<Name extends string>(graph: readonly Name[], come: readonly Name[]): MergedNames<Name> {
  const names: Name[] = [];
  const [ofGraph, ofCome] = [new Int32Array(graph.length), new Int32Array(come.length)];
  for (let [old, fresh] = [0, 0]; old < graph.length || fresh < come.length; ) {
    const [one, other] = [graph[old], come[fresh]];
    const isOld = one !== undefined && (other === undefined || one <= other);
    const isFresh = other !== undefined && (one === undefined || other <= one);
    if (isOld) ofGraph[old++] = names.length;
    if (isFresh) ofCome[fresh++] = names.length;
    names.push(isOld ? one : entry(come, fresh - 1));
  }
  return { names, ofGraph, ofCome };
}

function numbered<Column extends Int16Array | Int32Array>(
  { order, graph, come }: Places,
  of: "from" | "to" | "paidCurrency" | "receivedCurrency",
  target: Column,
  { ofGraph, ofCome }: MergedNames<string>,
): Column {
  const [old, fresh] = [graph[of], come[of]];
  for (const [number, place] of order.entries()) {
    target[number] = place >= 0 ? intCell(ofGraph, old[place] ?? -1) : intCell(ofCome, fresh[~place] ?? -1);
  }
  return target;
}

function reals({ order, graph, come }: Places, of: "earliest" | "latest"): Float64Array<SharedArrayBuffer> {
  const target = shared.float64(order.length);
  for (const [number, place] of order.entries()) {
    target[number] = place >= 0 ? realCell(graph[of], place) : realCell(come[of], ~place);
  }
  return target;
}

function longs({ order, graph, come }: Places, of: "paid" | "received"): BigInt64Array<SharedArrayBuffer> {
  const target = shared.bigInt64(order.length);
  for (const [number, place] of order.entries()) {
    target[number] = place >= 0 ? bigCell(graph[of], place) : bigCell(come[of], ~place);
  }
  return target;
}

function flags(
  graph: Uint8Array,
  come: Uint8Array,
  { names, ofGraph, ofCome }: MergedNames<AccountId>,
): Uint8Array<SharedArrayBuffer> {
  const target = shared.uint8(names.length);
  for (const [old, number] of ofGraph.entries()) target[number] = byteCell(graph, old);
  for (const [fresh, number] of ofCome.entries()) target[number] = byteCell(target, number) | byteCell(come, fresh);
  return target;
}

/** Keys of both rise, and so do places of either in the order: each is gone through once. */
function balances({ order, graph, come }: Places): ShownBalances {
  const [keys, minor]: [number[], bigint[]] = [[], []];
  const next = { old: 0, fresh: 0 };
  for (const [number, place] of order.entries()) {
    const [from, which, of] = place >= 0 ? ([graph, "old", place] as const) : ([come, "fresh", ~place] as const);
    const shown = from.balances;
    while (next[which] < shown.keys.length && intCell(shown.keys, next[which]) < 2 * of) next[which] += 1;
    while (next[which] < shown.keys.length && intCell(shown.keys, next[which]) < 2 * of + 2) {
      keys.push(2 * number + (intCell(shown.keys, next[which]) & 1));
      minor.push(bigCell(shown.minor, next[which]));
      next[which] += 1;
    }
  }
  const [sharedKeys, sharedMinor] = [shared.int32(keys.length), shared.bigInt64(minor.length)];
  sharedKeys.set(keys);
  sharedMinor.set(minor);
  return { keys: sharedKeys, minor: sharedMinor };
}

function wide({ order, graph, come }: Places): WideAmounts {
  if (graph.wide.size + come.wide.size === 0) return new Map();
  const found = [...order.entries()].flatMap(([number, place]) => {
    const amounts = place >= 0 ? graph.wide.get(place) : come.wide.get(~place);
    return amounts ? [[number, amounts] as const] : [];
  });
  return new Map(found);
}
