/** Least and most traced money, in minor units. */
export interface Span {
  readonly lo: bigint;
  readonly hi: bigint;
}

export function both(exact: bigint): Span {
  return { lo: exact, hi: exact };
}

export function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** No less than nothing. */
export function floor(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
