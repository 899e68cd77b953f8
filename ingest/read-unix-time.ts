import type { Instant } from "../backend/domain/instant.ts";
import { type RowIssue, rowIssue } from "./row.ts";

/** The instant of whole seconds since 1970 UTC. */
export function readUnixSeconds(cell: string, column: string): Instant | RowIssue {
  if (!/^\d{9,10}$/.test(cell)) return rowIssue(column, cell, cell === "" ? "no block time" : "not seconds since 1970");
  return { at: Number(cell) * 1_000, precision: "second" };
}
