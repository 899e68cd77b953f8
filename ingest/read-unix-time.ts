import type { Instant } from "../backend/domain/instant.ts";
import { say } from "../backend/domain/sentence.ts";
import { type RowIssue, rowIssue } from "./row.ts";

/** The instant of whole seconds since 1970 UTC. */
export function readUnixSeconds(cell: string, column: string): Instant | RowIssue {
  if (!/^\d{9,10}$/.test(cell)) return rowIssue(column, cell, say(cell === "" ? "row.noBlockTime" : "row.notUnixTime"));
  return { at: Number(cell) * 1_000, precision: "second" };
}
