import type { DuckDBConnection } from "@duckdb/node-api";
import type { ChainedEntry } from "../../domain/audit.ts";
import { type ChainHead, chained, EMPTY_CHAIN, firstBreakIn } from "../audit-chain.ts";
import type { AuditLog } from "../audit-log.ts";
import { documentFrom, documentText } from "../casework/document-text.ts";
import type { Database } from "./database.ts";
import { rowsOf, streamRows, told } from "./read-rows.ts";

/** The audit log in the casework file. An entry is on disk before append answers. */
export function embeddedAuditLog(database: Database): AuditLog {
  return {
    append: (entry) =>
      database.write(async (connection) => {
        const next = chained(await headOf(connection), entry);
        const values = { number: next.number, entry: documentText(next) };
        await connection.run("INSERT INTO audit VALUES ($number::BIGINT, $entry)", values);
        return next;
      }),
    entries: (before, cap) =>
      database.connected(async (connection) => {
        const rows = await rowsOf(
          connection,
          `SELECT entry FROM audit WHERE number < coalesce($before::BIGINT, 9223372036854775807)
           ORDER BY number DESC LIMIT ${Math.max(0, Math.trunc(cap))}`,
          { before: before === null ? null : String(before) },
        );
        return rows.map(([entry]) => documentFrom<ChainedEntry>(told(entry)));
      }),
    head: () => database.connected(headOf),
    firstBreak: () => database.connected((connection) => firstBreakIn(oldestFirst(connection))),
    close: async () => undefined,
  };
}

async function headOf(connection: DuckDBConnection): Promise<ChainHead> {
  const [newest] = await rowsOf(connection, "SELECT entry FROM audit ORDER BY number DESC LIMIT 1");
  if (!newest) return EMPTY_CHAIN;
  const { number, hash } = documentFrom<ChainedEntry>(told(newest[0]));
  return { number, hash };
}

async function* oldestFirst(connection: DuckDBConnection): AsyncIterable<ChainedEntry> {
  for await (const rows of streamRows(connection, "SELECT entry FROM audit ORDER BY number")) {
    for (const [entry] of rows) yield documentFrom<ChainedEntry>(told(entry));
  }
}
