import { type DuckDBConnection, type DuckDBDataChunk, type DuckDBValue, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { SqlValues } from "./database.ts";

/** One row of an answer: a value for each column, typed by who wrote the statement. */
export type Row = readonly DuckDBValue[];

/** All rows of a small answer. */
export async function rowsOf(connection: DuckDBConnection, sql: string, values: SqlValues = {}): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql, values, listTypes(values));
  return reader.getRows();
}

/** The rows of an answer of any size, a chunk at a time. */
export async function* streamRows(
  connection: DuckDBConnection,
  sql: string,
  values: SqlValues = {},
): AsyncIterable<readonly Row[]> {
  const result = await connection.stream(sql, values, listTypes(values));
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) yield rowsIn(chunk);
}

/** A list of texts as one value of a statement: "IN (SELECT unnest($accounts))". */
export function texts(values: Iterable<string>): DuckDBValue {
  return listValue([...values]);
}

/** A column that is text or null. */
export function text(value: DuckDBValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** A column that is never null and holds text. */
export function told(value: DuckDBValue | undefined): string {
  if (typeof value !== "string") throw new Error(`expected text in a column, found ${String(value)}`);
  return value;
}

/** A column that holds a whole number which is exact as a JS number: a row, a count, an instant. */
export function count(value: DuckDBValue | undefined): number {
  if (typeof value !== "number" && typeof value !== "bigint")
    throw new Error(`expected a number in a column, found ${String(value)}`);
  return Number(value);
}

/** A column that holds a sum. */
export function whole(value: DuckDBValue | undefined): bigint {
  if (typeof value !== "bigint") throw new Error(`expected an exact number in a column, found ${String(value)}`);
  return value;
}

function rowsIn(chunk: DuckDBDataChunk): readonly Row[] {
  return chunk.getRows();
}

function listTypes(values: SqlValues): Record<string, ReturnType<typeof LIST>> {
  const lists = Object.entries(values).filter(([, value]) => typeof value === "object" && value !== null);
  return Object.fromEntries(lists.map(([name]) => [name, LIST(VARCHAR)]));
}
