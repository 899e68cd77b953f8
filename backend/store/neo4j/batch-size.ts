/** Rows of a file that one transaction writes. Measured: fewer cost more a row, more gain nothing and fill the server's heap. */
export const ROWS_IN_BATCH = 20_000;
