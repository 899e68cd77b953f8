import type { DuckDBConnection } from "@duckdb/node-api";
import { blockKey, type Link, type LinkBasis, type LinkDecision, linksInForce } from "../../domain/link.ts";
import type { Movement, RecordId } from "../../domain/record.ts";
import { changesBetween, type TransferChange, transfersAmong } from "../transfer-changes.ts";
import { AFTER_MOVEMENT, MOVEMENT_COLUMNS, movementOf } from "./movement-row.ts";
import { type Row, streamRows, text, told } from "./read-rows.ts";

/** Which records of a block count before and after what is being done; each a condition on the record's id. */
export interface Standing {
  readonly before: string;
  readonly after: string;
  /** Records that the uploader may know of. */
  readonly known: string;
  /** Records that the file being read has. */
  readonly read: string;
}

/** What linking a set of blocks anew comes to. */
export interface Relinked {
  readonly dropped: Link[];
  readonly added: (Link & { readonly instant: number })[];
  readonly changes: TransferChange[];
  /** Records read whose other side was known. */
  readonly corroborated: RecordId[];
}

/**
 * Fills the table touched_block with the blocks of the records in the table touched that hold both sides, each under a number of its
 * own; is_pair where it is one of each.
 */
export async function findTouchedBlocks(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE touched_block AS
    WITH sided AS (
      SELECT id, from_account, to_account, paid_currency, coalesce(paid_wide, paid::HUGEINT) AS amount, side
      FROM record WHERE settled = 1 AND side < 2
    ),
    wanted AS (SELECT DISTINCT from_account, to_account, paid_currency, amount FROM sided WHERE id IN (SELECT id FROM touched))
    SELECT row_number() OVER () AS block, *, payers = 1 AND payees = 1 AS is_pair FROM (
      SELECT from_account, to_account, paid_currency, amount, count(*) FILTER (side = 0) AS payers, count(*) FILTER (side = 1) AS payees
      FROM sided SEMI JOIN wanted USING (from_account, to_account, paid_currency, amount)
      GROUP BY from_account, to_account, paid_currency, amount
    ) WHERE payers > 0 AND payees > 0`);
}

/** Whether a row of the record table is in one of the blocks that are linked anew. */
export const IN_TOUCHED_BLOCK = `(side < 2 AND EXISTS (FROM touched_block AS block WHERE block.from_account = record.from_account
  AND block.to_account = record.to_account AND block.paid_currency = record.paid_currency
  AND block.amount = coalesce(record.paid_wide, record.paid::HUGEINT)))`;

/** Links the blocks of touched_block anew, one block in memory at a time. Nothing is written yet. */
export async function relinkBlocks(
  connection: DuckDBConnection,
  standing: Standing,
  decisions: readonly LinkDecision[],
): Promise<Relinked> {
  const relinked: Relinked = { dropped: [], added: [], changes: [], corroborated: [] };
  for await (const block of blocks(connection, standing)) relinkOne(block, decisions, relinked);
  return relinked;
}

/** Writes the links and, under the version, the changes. */
export async function writeRelinked(connection: DuckDBConnection, relinked: Relinked, version: number): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE dropped_link (payer VARCHAR)");
  const dropped = await connection.createAppender("dropped_link", "main", "temp");
  for (const { payer } of relinked.dropped) {
    dropped.appendVarchar(payer);
    dropped.endRow();
  }
  dropped.closeSync();
  await connection.run("DELETE FROM link WHERE payer IN (FROM dropped_link)");
  const added = await connection.createAppender("link");
  for (const { payer, payee, basis, instant } of relinked.added) {
    for (const value of [payer, payee, basis]) added.appendVarchar(value);
    added.appendBigInt(BigInt(instant));
    added.endRow();
  }
  added.closeSync();
  await appendChanges(connection, relinked.changes, version);
}

async function appendChanges(connection: DuckDBConnection, changes: readonly TransferChange[], version: number): Promise<void> {
  const appender = await connection.createAppender("change");
  for (const { transfer, was, now } of changes) {
    appender.appendInteger(version);
    appender.appendVarchar(transfer);
    for (const mate of [was, now]) {
      if (mate === null) appender.appendNull();
      else appender.appendVarchar(mate);
    }
    appender.endRow();
  }
  appender.closeSync();
}

interface Member {
  readonly movement: Movement;
  readonly link: Link | null;
  readonly before: boolean;
  readonly after: boolean;
  readonly known: boolean;
  readonly read: boolean;
}

async function* blocks(connection: DuckDBConnection, standing: Standing): AsyncIterable<readonly Member[]> {
  const sql = `SELECT ${MOVEMENT_COLUMNS}, payee, basis, ${standing.before}, ${standing.after}, ${standing.known}, ${standing.read}
    FROM (
      SELECT *, coalesce(paid_wide, paid::HUGEINT) AS amount FROM record WHERE settled = 1 AND side < 2
    ) AS record
    SEMI JOIN touched_block USING (from_account, to_account, paid_currency, amount)
    LEFT JOIN (SELECT payer, payee, basis FROM link) AS link ON link.payer = record.id
    ORDER BY from_account, to_account, paid_currency, amount, id`;
  let block: Member[] = [];
  let key: string | null = null;
  for await (const rows of streamRows(connection, sql)) {
    for (const member of rows.map(memberOf)) {
      const next = blockKey(member.movement);
      if (key !== null && next !== key) {
        yield block;
        block = [];
      }
      key = next;
      block.push(member);
    }
  }
  if (block.length > 0) yield block;
}

function memberOf(row: Row): Member {
  const movement = movementOf(row);
  const [payee, basis, before, after, known, read] = row.slice(AFTER_MOVEMENT);
  const payeeId = text(payee);
  const link = payeeId === null ? null : { payer: movement.id, payee: payeeId as RecordId, basis: told(basis) as LinkBasis };
  return { movement, link, before: before === true, after: after === true, known: known === true, read: read === true };
}

function relinkOne(block: readonly Member[], decisions: readonly LinkDecision[], into: Relinked): void {
  const had = block.flatMap(({ link }) => link ?? []);
  const staying = block.filter(({ after }) => after).map(({ movement }) => movement);
  const has = linksInForce(staying, decisions);
  const instants = new Map(staying.map(({ id, at }) => [id, at.at]));
  into.dropped.push(...had.filter((link) => !has.some((other) => isSame(link, other))));
  const added = has.filter((link) => !had.some((other) => isSame(link, other)));
  into.added.push(...added.map((link) => ({ ...link, instant: instants.get(link.payer) ?? 0 })));
  const before = block.filter((member) => member.before).map(({ movement }) => movement.id);
  const changes = changesBetween(
    transfersAmong(before, had),
    transfersAmong(
      staying.map(({ id }) => id),
      has,
    ),
  );
  for (const change of changes) into.changes.push(change);
  for (const id of corroboratedIn(block, has, decisions)) into.corroborated.push(id);
}

/** New records whose other side is known: linking sees known records and the file's own alone. */
function corroboratedIn(
  block: readonly Member[],
  inForce: readonly Link[],
  decisions: readonly LinkDecision[],
): readonly RecordId[] {
  const seen = block.filter(({ known, read }) => known || read);
  const all = seen.length === block.length && block.every(({ after }) => after);
  const links = all
    ? inForce
    : linksInForce(
        seen.map(({ movement }) => movement),
        decisions,
      );
  const known = new Set(block.filter((member) => member.known).map(({ movement }) => movement.id));
  return links
    .filter(({ payer, payee }) => known.has(payer) !== known.has(payee))
    .map(({ payer, payee }) => (known.has(payer) ? payee : payer));
}

function isSame(a: Link, b: Link): boolean {
  return a.payer === b.payer && a.payee === b.payee && a.basis === b.basis;
}
