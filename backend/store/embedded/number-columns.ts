import {
  DuckDBBigIntVector,
  type DuckDBDataChunk,
  DuckDBDoubleVector,
  DuckDBIntegerVector,
  DuckDBUTinyIntVector,
} from "@duckdb/node-api";

/** A column of a chunk whose values are never null. Asked item by item: no row is made of them. */
export function integersIn(chunk: DuckDBDataChunk, column: number): Int32Array {
  const vector = chunk.getColumnVector(column);
  if (!(vector instanceof DuckDBIntegerVector)) throw new Error(`column ${column} is ${vector.type}, not INTEGER`);
  const values = new Int32Array(vector.itemCount);
  for (let row = 0; row < values.length; row += 1) values[row] = present(vector.getItem(row), column);
  return values;
}

export function realsIn(chunk: DuckDBDataChunk, column: number): Float64Array {
  const vector = chunk.getColumnVector(column);
  if (!(vector instanceof DuckDBDoubleVector)) throw new Error(`column ${column} is ${vector.type}, not DOUBLE`);
  const values = new Float64Array(vector.itemCount);
  for (let row = 0; row < values.length; row += 1) values[row] = present(vector.getItem(row), column);
  return values;
}

export function bytesIn(chunk: DuckDBDataChunk, column: number): Uint8Array {
  const vector = chunk.getColumnVector(column);
  if (!(vector instanceof DuckDBUTinyIntVector)) throw new Error(`column ${column} is ${vector.type}, not UTINYINT`);
  const values = new Uint8Array(vector.itemCount);
  for (let row = 0; row < values.length; row += 1) values[row] = present(vector.getItem(row), column);
  return values;
}

export function longsIn(chunk: DuckDBDataChunk, column: number): BigInt64Array {
  const vector = chunk.getColumnVector(column);
  if (!(vector instanceof DuckDBBigIntVector)) throw new Error(`column ${column} is ${vector.type}, not BIGINT`);
  const values = new BigInt64Array(vector.itemCount);
  for (let row = 0; row < values.length; row += 1) values[row] = present(vector.getItem(row), column);
  return values;
}

function present<T>(value: T | null, column: number): T {
  if (value === null) throw new Error(`column ${column} has a row without a value`);
  return value;
}
