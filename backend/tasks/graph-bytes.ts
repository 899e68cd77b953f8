import type { ClockOffset } from "../analysis/clock-offsets.ts";
import { byteCell, entry, intCell, realCell } from "../analysis/columns.ts";
import type { FlowGraph } from "../analysis/flow-graph.ts";
import { idAt, numbersOfIds } from "../analysis/id-column.ts";
import type { ToldTwice } from "../domain/flow-batch.ts";
import type { Precision } from "../domain/instant.ts";
import type { TransferId } from "../domain/transfer.ts";
import type { GraphAtVersion } from "./graph-at-version.ts";

/** What of a graph at a version is written down; scope and files are what it is asked by. */
export type WrittenGraph = Pick<GraphAtVersion, "graph" | "clocks" | "toldTwice">;

/** Everything that is no column, and how long the columns are. */
interface Head {
  readonly version: number;
  readonly size: number;
  readonly accounts: FlowGraph["accounts"];
  readonly currencies: FlowGraph["currencies"];
  readonly clocks: readonly ClockOffset[];
  readonly wide: readonly (readonly [number: number, paid: string, received: string])[];
  readonly characters: number;
  readonly balances: number;
  readonly told: number;
}

type Told = Readonly<{ numbers: Int32Array; payerAt: Float64Array; payeeAt: Float64Array; precisions: Uint8Array }>;

const PRECISIONS: readonly Precision[] = ["second", "minute", "day"];
/** Columns begin at multiples of this, so that they are read where they lie. */
const ALIGNED = 8;

/** A graph as bytes: the length of the head, the head as JSON, the columns. One after the other they are what graphFromBytes reads. */
export function* bytesOfGraph({ graph, clocks, toldTwice }: WrittenGraph): Iterable<Uint8Array> {
  const told = toldColumns(graph, toldTwice);
  const head: Head = {
    version: graph.version,
    size: graph.size,
    accounts: graph.accounts,
    currencies: graph.currencies,
    clocks,
    wide: [...graph.wide].map(([number, { paid, received }]) => [number, String(paid), String(received)]),
    characters: graph.transferIds.characters.length,
    balances: graph.balances.keys.length,
    told: told.numbers.length,
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  yield new Uint8Array(BigUint64Array.of(BigInt(text.length)).buffer);
  for (const part of [text, ...columnsOf(graph, told)]) {
    yield new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    yield new Uint8Array(paddingAfter(part.byteLength));
  }
}

/** The graph that these bytes were made of; its columns lie where the bytes do. Throws a RangeError where bytes are missing or left. */
export function graphFromBytes(buffer: SharedArrayBuffer, end: number): WrittenGraph {
  const [length] = new BigUint64Array(buffer, 0, 1);
  const read = reader(buffer, ALIGNED, end);
  const head = JSON.parse(new TextDecoder().decode(Uint8Array.from(read.uint8(Number(length))))) as Head;
  const { version, size, accounts, currencies } = head;
  const graph: FlowGraph = {
    version,
    size,
    accounts,
    currencies,
    from: read.int32(size),
    to: read.int32(size),
    earliest: read.float64(size),
    latest: read.float64(size),
    paid: read.bigInt64(size),
    received: read.bigInt64(size),
    paidCurrency: read.int16(size),
    receivedCurrency: read.int16(size),
    out: { starts: read.int32(accounts.length + 1), transfers: read.int32(size) },
    in: { starts: read.int32(accounts.length + 1), transfers: read.int32(size) },
    traversable: read.uint8(accounts.length),
    ends: read.uint8(accounts.length),
    stated: read.uint8(accounts.length),
    balances: { keys: read.int32(head.balances), minor: read.bigInt64(head.balances) },
    transferIds: { starts: read.int32(size + 1), characters: read.uint8(head.characters) },
    wide: new Map(head.wide.map(([number, paid, received]) => [number, { paid: BigInt(paid), received: BigInt(received) }])),
  };
  const told: Told = {
    numbers: read.int32(head.told),
    payerAt: read.float64(head.told),
    payeeAt: read.float64(head.told),
    precisions: read.uint8(head.told),
  };
  if (read.at() !== end) throw new RangeError(`${end - read.at()} bytes are left after a flow graph`);
  return { graph, clocks: head.clocks, toldTwice: toldFrom(graph, told) };
}

/** In the order in which graphFromBytes reads them. */
function columnsOf(graph: FlowGraph, told: Told): readonly ArrayBufferView<ArrayBufferLike>[] {
  const { out, in: into, balances, transferIds } = graph;
  return [
    ...[graph.from, graph.to, graph.earliest, graph.latest, graph.paid, graph.received],
    ...[graph.paidCurrency, graph.receivedCurrency, out.starts, out.transfers, into.starts, into.transfers],
    ...[graph.traversable, graph.ends, graph.stated, balances.keys, balances.minor],
    ...[transferIds.starts, transferIds.characters],
    ...[told.numbers, told.payerAt, told.payeeAt, told.precisions],
  ];
}

function paddingAfter(bytes: number): number {
  return (ALIGNED - (bytes % ALIGNED)) % ALIGNED;
}

/** Takes column after column from the bytes; each but the first begins where the one before ends, aligned. */
function reader(buffer: SharedArrayBuffer, start: number, end: number) {
  let at = start;
  const take = (bytes: number): number => {
    const from = at;
    at += bytes + paddingAfter(bytes);
    if (!(at <= end)) throw new RangeError(`a flow graph needs ${at} bytes and has ${end}`);
    return from;
  };
  return {
    at: () => at,
    uint8: (rows: number) => new Uint8Array(buffer, take(rows), rows),
    int16: (rows: number) => new Int16Array(buffer, take(rows * 2), rows),
    int32: (rows: number) => new Int32Array(buffer, take(rows * 4), rows),
    float64: (rows: number) => new Float64Array(buffer, take(rows * 8), rows),
    bigInt64: (rows: number) => new BigInt64Array(buffer, take(rows * 8), rows),
  };
}

function toldColumns(graph: FlowGraph, toldTwice: WrittenGraph["toldTwice"]): Told {
  const numbers = numbersOfIds(graph.transferIds, toldTwice.keys());
  const rows = [...toldTwice].flatMap(([id, { payer, payee }]) => {
    const number = numbers.get(id);
    return number === undefined || !payer || !payee ? [] : [{ number, payer: payer.at, payee: payee.at }];
  });
  const codeOf = (precision: Precision) => PRECISIONS.indexOf(precision);
  return {
    numbers: Int32Array.from(rows, ({ number }) => number),
    payerAt: Float64Array.from(rows, ({ payer }) => payer.at),
    payeeAt: Float64Array.from(rows, ({ payee }) => payee.at),
    precisions: Uint8Array.from(rows, ({ payer, payee }) => codeOf(payer.precision) * 4 + codeOf(payee.precision)),
  };
}

function toldFrom(graph: FlowGraph, { numbers, payerAt, payeeAt, precisions }: Told): ReadonlyMap<TransferId, ToldTwice> {
  const told = new Map<TransferId, ToldTwice>();
  for (const [row, number] of numbers.entries()) {
    const precision = byteCell(precisions, row);
    told.set(idAt(graph.transferIds, number) as TransferId, {
      from: entry(graph.accounts, intCell(graph.from, number)),
      to: entry(graph.accounts, intCell(graph.to, number)),
      payer: { at: { at: realCell(payerAt, row), precision: entry(PRECISIONS, precision >> 2) } },
      payee: { at: { at: realCell(payeeAt, row), precision: entry(PRECISIONS, precision & 3) } },
    });
  }
  return told;
}
