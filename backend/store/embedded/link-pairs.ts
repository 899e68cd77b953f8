import type { DuckDBConnection } from "@duckdb/node-api";
import { type Instant, latest, type Precision } from "../../domain/instant.ts";
import { LINK_TOLERANCE_MS, type LinkDecision } from "../../domain/link.ts";
import { rowsOf, texts } from "./read-rows.ts";
import { PRECISIONS } from "./record-columns.ts";
import { inFiles } from "./sight-sql.ts";

/**
 * Links the blocks that hold one payer's and one payee's record and that no officer decided on: nearly all blocks of real statements.
 * The rule is linkBlock's for one and one, done by the database over whole columns. Takes these blocks out of touched_block, writes
 * their links and, under the version, their changes, and fills the table corroborating with the records read whose other side was
 * known. Expects the table touched; leaves the table member with every record of the blocks that were touched.
 */
export async function linkPairs(
  connection: DuckDBConnection,
  version: number,
  knownFiles: readonly number[],
  decisions: readonly LinkDecision[],
): Promise<void> {
  await connection.run(MEMBERS);
  await keepDecidedBlocks(connection, decisions);
  await connection.run(`CREATE TEMP TABLE known AS SELECT DISTINCT record AS id FROM provenance
    WHERE ${inFiles(knownFiles)} AND record IN (SELECT id FROM member WHERE NOT fresh)`);
  await connection.run(PAIRS);
  await connection.run(
    `INSERT INTO link SELECT payer, payee, basis, instant FROM pair WHERE linked AND (payer_fresh OR payee_fresh)`,
  );
  await connection.run(`INSERT INTO change ${changesOf(version)}`);
  await connection.run(`CREATE TEMP TABLE corroborating AS
    SELECT CASE WHEN payer_known THEN payee ELSE payer END AS id FROM pair
    WHERE linked AND payer_known <> payee_known AND (payer_known OR payer_read) AND (payee_known OR payee_read)`);
  await connection.run("DELETE FROM touched_block WHERE is_pair");
}

const LENGTHS = PRECISIONS.map((precision, code) => `WHEN ${code} THEN ${lastOf(precision)}`).join(" ");

function lastOf(precision: Precision): number {
  const instant: Instant = { at: 0, precision };
  return latest(instant);
}

/** until is the last millisecond at which it may have happened. */
const MEMBERS = `CREATE TEMP TABLE member AS
  SELECT block.block, record.id, side, instant, instant + CASE precision_code ${LENGTHS} END AS until, reference,
    touched.id IS NOT NULL AS is_read, coalesce(touched.fresh, false) AS fresh
  FROM record
  JOIN touched_block AS block ON block.from_account = record.from_account AND block.to_account = record.to_account
    AND block.paid_currency = record.paid_currency AND block.amount = coalesce(record.paid_wide, record.paid::HUGEINT)
  LEFT JOIN touched ON touched.id = record.id
  WHERE settled = 1 AND side < 2`;

/** What an officer decided is for linksInForce to weigh. */
async function keepDecidedBlocks(connection: DuckDBConnection, decisions: readonly LinkDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  const ids = texts(new Set(decisions.flatMap(({ payer, payee }) => [payer, payee])));
  await rowsOf(
    connection,
    `UPDATE touched_block SET is_pair = false
     WHERE block IN (SELECT block FROM member WHERE id IN (SELECT unnest($ids)))`,
    { ids },
  );
}

/** A pair with a new record had no link; one of two old ones is linked, or not, as it was. */
const PAIRS = `CREATE TEMP TABLE pair AS
  SELECT payer.id AS payer, payee.id AS payee, payer.instant,
    payer.fresh AS payer_fresh, payee.fresh AS payee_fresh, payer.is_read AS payer_read, payee.is_read AS payee_read,
    payer.id IN (FROM known) AS payer_known, payee.id IN (FROM known) AS payee_known,
    CASE WHEN payer.reference = payee.reference THEN 'reference' ELSE 'time' END AS basis,
    coalesce(payer.reference = payee.reference, true)
      AND payer.instant - payee.until <= ${LINK_TOLERANCE_MS} AND payee.instant - payer.until <= ${LINK_TOLERANCE_MS} AS linked
  FROM (FROM member WHERE side = 0) AS payer
  JOIN (FROM member WHERE side = 1) AS payee USING (block)
  JOIN (FROM touched_block WHERE is_pair) USING (block)`;

/** As changesBetween says it of one pair: what the lesser id names comes or grows, what the greater named ends. */
function changesOf(version: number): string {
  const alone = (id: string, fresh: string): string =>
    `SELECT ${version}, ${id}, NULL, '' FROM pair WHERE NOT linked AND ${fresh}`;
  return `WITH ranked AS (
      SELECT least(payer, payee) AS lesser, greatest(payer, payee) AS greater,
        CASE WHEN payer < payee THEN payer_fresh ELSE payee_fresh END AS lesser_fresh,
        CASE WHEN payer < payee THEN payee_fresh ELSE payer_fresh END AS greater_fresh
      FROM pair WHERE linked AND (payer_fresh OR payee_fresh)
    )
    SELECT ${version}, lesser, CASE WHEN lesser_fresh THEN NULL ELSE '' END, greater FROM ranked
    UNION ALL SELECT ${version}, greater, '', NULL FROM ranked WHERE NOT greater_fresh
    UNION ALL ${alone("payer", "payer_fresh")}
    UNION ALL ${alone("payee", "payee_fresh")}`;
}
