/** Rows of one message: a detection names thousands of accounts, a community of everybody a million. */
const ROWS_AT_ONCE = 10_000;

/** The same rows in lists that one message holds. */
export function* inMessages<T>(rows: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE);
}

/** Casework's keys begin with their case and U+0000. */
export function caseOfKey(key: string): string {
  return key.slice(0, key.indexOf("\u0000"));
}
