import { bigCell, entry, intCell, realCell, shared } from "../columns.ts";
import { type FlowGraph, incidence } from "../flow-graph.ts";
import { transferIdOf } from "../flow-reading.ts";
import { idColumn } from "../id-column.ts";

/**
 * The graph of some of a graph's transfers, each at the instant of another of them: moments[i] is the transfer whose instant
 * transfer numbers[i] takes. In order of these instants, then of the numbers. Balances that statements show are left out.
 */
export function stretchOf(graph: FlowGraph, numbers: Int32Array, moments: Int32Array): FlowGraph {
  const at = Float64Array.from(moments, (number) => realCell(graph.earliest, number));
  const places = Int32Array.from(numbers.keys()).sort((a, b) => realCell(at, a) - realCell(at, b) || a - b);
  const order = places.map((place) => intCell(numbers, place));
  const instants = places.map((place) => intCell(moments, place));
  const members = membersOf(graph, order);
  const accounts = Array.from(members, (account) => entry(graph.accounts, account));
  const numberOf = new Map(Array.from(members, (account, number) => [account, number]));
  const renumbered = (column: Int32Array) =>
    filled(shared.int32(order.length), order, (n) => numberOf.get(intCell(column, n)) ?? -1);
  const [from, to] = [renumbered(graph.from), renumbered(graph.to)];
  const flags = (column: Uint8Array) => filled(shared.uint8(members.length), members, (account) => column[account] ?? 0);
  const big = (column: BigInt64Array) => {
    const target = shared.bigInt64(order.length);
    for (let number = 0; number < order.length; number += 1) target[number] = bigCell(column, intCell(order, number));
    return target;
  };
  return {
    ...graph,
    size: order.length,
    accounts,
    transferIds: idColumn(
      Array.from(order, (number) => transferIdOf(graph, number)),
      Int32Array.from(order.keys()),
    ),
    from,
    to,
    earliest: filled(shared.float64(order.length), instants, (number) => realCell(graph.earliest, number)),
    latest: filled(shared.float64(order.length), instants, (number) => realCell(graph.latest, number)),
    paid: big(graph.paid),
    received: big(graph.received),
    paidCurrency: filled(shared.int16(order.length), order, (number) => graph.paidCurrency[number] ?? 0),
    receivedCurrency: filled(shared.int16(order.length), order, (number) => graph.receivedCurrency[number] ?? 0),
    out: incidence(from, accounts.length),
    in: incidence(to, accounts.length),
    traversable: flags(graph.traversable),
    ends: flags(graph.ends),
    stated: flags(graph.stated),
    balances: { keys: shared.int32(0), minor: shared.bigInt64(0) },
    wide: new Map(
      Array.from(order, (number, place) => [place, graph.wide.get(number)] as const).flatMap(([place, amounts]) =>
        amounts === undefined ? [] : [[place, amounts] as const],
      ),
    ),
  };
}

/** The accounts of these transfers, rising. */
function membersOf({ from, to }: FlowGraph, numbers: Int32Array): Int32Array {
  const members = new Set<number>();
  for (const number of numbers) members.add(intCell(from, number)).add(intCell(to, number));
  return Int32Array.from(members).sort();
}

function filled<Column extends Uint8Array | Int16Array | Int32Array | Float64Array>(
  target: Column,
  source: Int32Array,
  read: (number: number) => number,
): Column {
  for (let place = 0; place < source.length; place += 1) target[place] = read(intCell(source, place));
  return target;
}
