import { bigCell, cell, intCell, realCell } from "../../columns.ts";
import type { FlowGraph } from "../../flow-graph.ts";
import { balanceAfter, transfersIn } from "../../flow-reading.ts";

/** Reads 64-bit minor units as plain numbers, without making a bigint of each; right up to 2^53. */
export function plainReader(column: BigInt64Array<SharedArrayBuffer>): (row: number) => number {
  const halves = new Int32Array(column.buffer, column.byteOffset, column.length * 2);
  return (row) => (intCell(halves, 2 * row) >>> 0) + intCell(halves, 2 * row + 1) * 4_294_967_296;
}

/** Whether every sum of this graph's amounts and balances is a whole number that a double holds exactly. */
export function fitsPlain(graph: FlowGraph): boolean {
  if (graph.wide.size > 0) return false;
  const [paid, received] = [plainReader(graph.paid), plainReader(graph.received)];
  let most = 0;
  for (let row = 0; row < graph.size; row += 1) most += paid(row) + received(row);
  let highest = 0n;
  for (const balance of graph.balances.minor) if (balance > highest) highest = balance;
  return most + Number(highest) < Number.MAX_SAFE_INTEGER;
}

/**
 * What stood in an account, in one currency, just before a row of it: read back from the first balance shown at or after it, else
 * on from the last one before, else the least that keeps all its rows from going negative, rows of overlapping instants together.
 */
export function openingBefore(graph: FlowGraph, account: number, currency: number, row: number): number {
  const rows = rowsOf(graph, account, currency);
  const place = rows.findIndex(({ number }) => number === row);
  const stated = readBack(rows, place) ?? readOn(rows, place);
  return stated !== null && stated >= 0 ? stated : leastBefore(graph, rows, place);
}

interface Moved {
  readonly number: number;
  readonly change: number;
  readonly balance: number | null;
}

/** The account's rows in time order, payments to itself left out. */
function rowsOf(graph: FlowGraph, account: number, currency: number): readonly Moved[] {
  const out = sideOf(graph, transfersIn(graph.out, account), currency, 0);
  const into = sideOf(graph, transfersIn(graph.in, account), currency, 1);
  return [...out, ...into].sort((a, b) => a.number - b.number);
}

function sideOf(graph: FlowGraph, rows: Int32Array, currency: number, side: 0 | 1): readonly Moved[] {
  const [amounts, currencies] = side === 0 ? [graph.paid, graph.paidCurrency] : [graph.received, graph.receivedCurrency];
  const moved: Moved[] = [];
  for (const number of rows) {
    if (intCell(graph.from, number) === intCell(graph.to, number) || cell(currencies, number) !== currency) continue;
    const amount = Number(bigCell(amounts, number));
    const balance = balanceAfter(graph, number, side);
    moved.push({ number, change: side === 0 ? -amount : amount, balance: balance === null ? null : Number(balance) });
  }
  return moved;
}

function readBack(rows: readonly Moved[], place: number): number | null {
  let changes = 0;
  for (let at = place; at < rows.length; at += 1) {
    changes += rows[at]?.change ?? 0;
    const balance = rows[at]?.balance ?? null;
    if (balance !== null) return balance - changes;
  }
  return null;
}

function readOn(rows: readonly Moved[], place: number): number | null {
  let changes = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    const balance = rows[at]?.balance ?? null;
    if (balance !== null) return balance + changes;
    changes += rows[at]?.change ?? 0;
  }
  return null;
}

function leastBefore(graph: FlowGraph, rows: readonly Moved[], place: number): number {
  let [standing, lowest, before] = [0, 0, 0];
  let until = Number.NEGATIVE_INFINITY;
  for (const [at, { number, change }] of rows.entries()) {
    if (at === place) before = standing;
    standing += change;
    until = Math.max(until, realCell(graph.latest, number));
    const next = rows[at + 1];
    const goesOn = next !== undefined && realCell(graph.earliest, next.number) <= until;
    if (standing < lowest && !goesOn) lowest = standing;
  }
  return Math.max(0, before - lowest);
}
