import type { RankGraph } from "../rank-graph.ts";

const HEADER =
  "Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering\n";
const FORMATS = ["Cheque", "Credit Card", "ACH", "Wire"] as const;
const START_MS = Date.UTC(2025, 0, 6);
const ROWS_A_PIECE = 5_000;

/** A flow graph as one file in AMLworld's layout (arXiv 2306.16424), piece by piece; nothing in it is laundering. */
export function* rankStatement(graph: RankGraph): Generator<Buffer> {
  yield Buffer.from(HEADER);
  for (let start = 0; start < graph.from.length; start += ROWS_A_PIECE) {
    const rows = Math.min(ROWS_A_PIECE, graph.from.length - start);
    yield Buffer.from(Array.from({ length: rows }, (_, place) => lineOf(graph, start + place)).join(""));
  }
}

function lineOf({ from, to, second, amount }: RankGraph, row: number): string {
  const time = new Date(START_MS + (second[row] ?? 0) * 1_000).toISOString();
  const minor = String(amount[row] ?? 1).padStart(3, "0");
  const paid = `${minor.slice(0, -2)}.${minor.slice(-2)},US Dollar`;
  const moment = `${time.slice(0, 10).replaceAll("-", "/")} ${time.slice(11, 16)}`;
  return `${moment},${party(from[row] ?? 0)},${party(to[row] ?? 0)},${paid},${paid},${FORMATS[row % FORMATS.length]},0\n`;
}

/** The number that an account of the graph has in the file. */
export function accountNumber(account: number): string {
  return `${(0x80000000 + account * 16).toString(16).toUpperCase()}0`;
}

function party(account: number): string {
  return `${String(account % 97).padStart(5, "0")},${accountNumber(account)}`;
}
