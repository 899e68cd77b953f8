import type { DuckDBConnection } from "@duckdb/node-api";

/** Settled is 1, failed 0; payer's statement 0, payee's 1, a ledger of neither 2. Facts have neither. */
const TRANSFER_TABLES = `
  CREATE TABLE IF NOT EXISTS source_file (number INTEGER, id VARCHAR, profile VARCHAR, rows_read BIGINT, rejected BIGINT);
  CREATE TABLE IF NOT EXISTS record (
    id VARCHAR, from_account VARCHAR, to_account VARCHAR, side UTINYINT, settled UTINYINT,
    paid BIGINT, paid_wide HUGEINT, paid_currency VARCHAR,
    received BIGINT, received_wide HUGEINT, received_currency VARCHAR,
    instant BIGINT, precision_code UTINYINT,
    balance BIGINT, balance_wide HUGEINT, balance_currency VARCHAR,
    sequence VARCHAR, reference VARCHAR, memo VARCHAR, channel VARCHAR, place VARCHAR,
    from_name VARCHAR, to_name VARCHAR, identifiers VARCHAR,
    subject VARCHAR, fact VARCHAR
  );
  CREATE TABLE IF NOT EXISTS mention (record VARCHAR, account VARCHAR, kind VARCHAR, value VARCHAR);
  CREATE TABLE IF NOT EXISTS searched_name (name VARCHAR, searched VARCHAR);
  CREATE TABLE IF NOT EXISTS provenance (record VARCHAR, file INTEGER, row_number BIGINT, path VARCHAR);
  CREATE TABLE IF NOT EXISTS link (payer VARCHAR, payee VARCHAR, basis VARCHAR, instant BIGINT);
  CREATE TABLE IF NOT EXISTS change (version INTEGER, transfer VARCHAR, was VARCHAR, now VARCHAR);
  CREATE TABLE IF NOT EXISTS state (version INTEGER, decisions INTEGER);
  INSERT INTO state SELECT 0, 0 WHERE NOT EXISTS (FROM state);
`;

const CASEWORK_TABLES = `
  CREATE TABLE IF NOT EXISTS document (collection VARCHAR, key VARCHAR, body VARCHAR);
  CREATE TABLE IF NOT EXISTS audit (number BIGINT, entry VARCHAR);
`;

/** Makes the tables of the transfers' file where they are not there yet. */
export async function makeTransferTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(TRANSFER_TABLES);
}

/** Makes the tables of the casework file where they are not there yet. */
export async function makeCaseworkTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(CASEWORK_TABLES);
}
