/** A whole number of a column; one kind of array each, so that hot loops stay fast. Throws past the end: a bug. */
export function int(column: Int32Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`row ${row} of a column with ${column.length}`);
  return value;
}

/** A number of a column. Throws past the end: a bug. */
export function float(column: Float64Array, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`row ${row} of a column with ${column.length}`);
  return value;
}

/** Probability of log-odds. */
export function logistic(nats: number): number {
  return 1 / (1 + Math.exp(-nats));
}

/** ln of how much likelier things are when with probability q they are `ratio` times as likely. */
export function gainOf(q: number, ratio: number): number {
  return Math.log(1 - q + q * ratio);
}

/** Rows by group in CSR form: those of group g are rows[starts[g]] … rows[starts[g + 1] − 1], in their own order. */
export interface Groups {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Counting sort, stable. groupOf holds a group number below `groups` for each row. */
export function groupRows(groupOf: Int32Array, groups: number): Groups {
  const starts = new Int32Array(groups + 1);
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = int(groupOf, row);
    starts[group + 1] = int(starts, group + 1) + 1;
  }
  for (let group = 0; group < groups; group += 1) starts[group + 1] = int(starts, group + 1) + int(starts, group);
  const next = starts.slice();
  const rows = new Int32Array(groupOf.length);
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = int(groupOf, row);
    const place = int(next, group);
    rows[place] = row;
    next[group] = place + 1;
  }
  return { starts, rows };
}
