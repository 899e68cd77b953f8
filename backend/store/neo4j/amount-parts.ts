import { LedgerhoundError } from "../../domain/errors.ts";
import type { Money } from "../../domain/money.ts";

const LEAST_NARROW = -(2n ** 63n);
const MOST_NARROW = 2n ** 63n - 1n;
const WIDE_UNIT = 10n ** 18n;
const SUM_UNIT = 10n ** 9n;
const MOST_WIDE = 10n ** 30n;

/** An amount as two properties: low alone where 64 bits hold it, else high × 10^18 + low with 0 ≤ low < 10^18. */
export interface AmountParts {
  readonly low: bigint;
  readonly high: bigint | null;
}

/** Splits an amount. Amounts sort by high (none is 0), then low. Throws too-large past 10^30 smallest units. */
export function amountParts({ minor, currency }: Money): AmountParts {
  if (minor >= LEAST_NARROW && minor <= MOST_NARROW) return { low: minor, high: null };
  if (minor > MOST_WIDE || minor < -MOST_WIDE) {
    throw new LedgerhoundError(
      "too-large",
      `An amount of ${minor} smallest units of ${currency} is larger than can be kept. Check the row's decimal places.`,
    );
  }
  const low = ((minor % WIDE_UNIT) + WIDE_UNIT) % WIDE_UNIT;
  return { low, high: (minor - low) / WIDE_UNIT };
}

/** A sum that the server added in parts, so that no part leaves 64 bits. */
export function sumOfParts({
  high,
  units,
  rest,
}: {
  readonly high: bigint;
  readonly units: bigint;
  readonly rest: bigint;
}): bigint {
  return high * WIDE_UNIT + units * SUM_UNIT + rest;
}
