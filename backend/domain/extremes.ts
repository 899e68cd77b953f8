/** The least of some minor units; 0 when there are none. */
export function leastOf(values: readonly bigint[]): bigint {
  let [least = 0n] = values;
  for (const value of values) if (value < least) least = value;
  return least;
}

/** The greatest of some minor units; 0 when there are none. */
export function greatestOf(values: readonly bigint[]): bigint {
  let [greatest = 0n] = values;
  for (const value of values) if (value > greatest) greatest = value;
  return greatest;
}
