/** Any column of plain numbers. */
export type NumberColumn = Int8Array | Uint8Array | Int16Array | Int32Array | Float64Array;

/** The value of a row. Throws for a row that the column does not have: that is a bug of the caller. */
export function cell(column: NumberColumn | readonly number[], row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`row ${row} of a column with ${column.length}`);
  return value;
}

/** cell of an Int32Array alone: a load that only ever sees one kind of column is several times faster in a hot loop. */
export function intCell(column: Int32Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`row ${row} of a column with ${column.length}`);
  return value;
}

/** cell of a Float64Array alone, for hot loops. */
export function realCell(column: Float64Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`row ${row} of a column with ${column.length}`);
  return value;
}

/** cell of a Uint8Array alone, for hot loops. */
export function byteCell(column: Uint8Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`row ${row} of a column with ${column.length}`);
  return value;
}

export function bigCell(column: BigInt64Array, row: number): bigint {
  const value = column[row];
  if (value === undefined) throw new RangeError(`row ${row} of a column with ${column.length}`);
  return value;
}

/** An entry of a table. Throws for one that it does not have: that is a bug of the caller. */
export function entry<T>(table: readonly T[], index: number): T {
  const value = table[index];
  if (value === undefined) throw new RangeError(`entry ${index} of a table with ${table.length}`);
  return value;
}

/** The first row in [from, until) of a rising column whose value is at least `least`; until when there is none. */
export function lowerBound(column: NumberColumn | readonly number[], least: number, from: number, until: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cell(column, middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** lowerBound of an Int32Array alone, for hot loops. */
export function intLowerBound(column: Int32Array, least: number, from: number, until: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (intCell(column, middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** lowerBound of a Float64Array alone, for hot loops. */
export function realLowerBound(column: Float64Array, least: number, from: number, until: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (realCell(column, middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Columns of zeros in memory that workers can share without a copy. */
export const shared = {
  uint8: (rows: number): Uint8Array<SharedArrayBuffer> => new Uint8Array(new SharedArrayBuffer(rows)),
  int16: (rows: number): Int16Array<SharedArrayBuffer> => new Int16Array(new SharedArrayBuffer(rows * 2)),
  int32: (rows: number): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(rows * 4)),
  float64: (rows: number): Float64Array<SharedArrayBuffer> => new Float64Array(new SharedArrayBuffer(rows * 8)),
  bigInt64: (rows: number): BigInt64Array<SharedArrayBuffer> => new BigInt64Array(new SharedArrayBuffer(rows * 8)),
};
