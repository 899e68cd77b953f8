import type { DuckDBConnection } from "@duckdb/node-api";
import type { LinkDecision } from "../../domain/link.ts";
import type { RecordId, SourceRecord } from "../../domain/record.ts";
import { checkedBlock } from "../checked-block.ts";
import type { DecisionBook } from "../decision-book.ts";
import type { Database } from "./database.ts";
import { factOf, MOVEMENT_COLUMNS, movementOf } from "./movement-row.ts";
import { count, rowsOf, text, texts } from "./read-rows.ts";
import { findTouchedBlocks, relinkBlocks, writeRelinked } from "./relink.ts";
import { nextVersion } from "./version.ts";

/** Writes an officer's decision down first, then brings the links of its block in line with it. */
export async function decideLink(database: Database, book: DecisionBook, decision: LinkDecision): Promise<void> {
  await database.connected(async (connection) => {
    const records = await recordsOf(connection, [decision.payer, decision.payee]);
    checkedBlock(decision, (id) => records.get(id));
  });
  await book.append(decision);
  await applyDecisions(database, book);
}

/** Applies the decisions that are written down but not yet in force: after a crash between the two, or a rebuilt file. */
export function applyDecisions(database: Database, book: DecisionBook): Promise<void> {
  return database.write(async (connection) => {
    const [state] = await rowsOf(connection, "SELECT decisions FROM state");
    const decisions = book.all();
    const open = decisions.slice(count(state?.[0]));
    if (open.length === 0) return;
    await relinkDecided(connection, open, decisions);
    await connection.run(`UPDATE state SET decisions = ${decisions.length}`);
  });
}

async function relinkDecided(
  connection: DuckDBConnection,
  open: readonly LinkDecision[],
  decisions: readonly LinkDecision[],
): Promise<void> {
  const ids = texts(open.flatMap(({ payer, payee }) => [payer, payee]));
  await connection.run("CREATE TEMP TABLE touched (id VARCHAR)");
  await rowsOf(connection, "INSERT INTO touched SELECT unnest($ids)", { ids });
  await findTouchedBlocks(connection);
  const standing = { before: "true", after: "true", known: "true", read: "false" };
  const relinked = await relinkBlocks(connection, standing, decisions);
  if (relinked.added.length + relinked.dropped.length === 0) return;
  await writeRelinked(connection, relinked, await nextVersion(connection));
}

async function recordsOf(connection: DuckDBConnection, ids: readonly RecordId[]): Promise<ReadonlyMap<RecordId, SourceRecord>> {
  const rows = await rowsOf(connection, `SELECT ${MOVEMENT_COLUMNS}, fact FROM record WHERE id IN (SELECT unnest($ids))`, {
    ids: texts(ids),
  });
  return new Map(
    rows.map((row): [RecordId, SourceRecord] => {
      const body = text(row.at(-1));
      const record = body === null ? movementOf(row) : factOf(body);
      return [record.id, record];
    }),
  );
}
