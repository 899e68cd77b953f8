import { LedgerhoundError } from "../domain/errors.ts";

/** Transfers by the name of the size; ten to an account. */
const SIZES: Readonly<Record<string, number>> = { small: 100_000, "500k": 500_000 };

/** How many transfers a size is. Throws bad-input for an unknown one. */
export function transfersOfSize(size: string): number {
  const transfers = SIZES[size];
  if (transfers !== undefined) return transfers;
  const sizes = Object.keys(SIZES).join(", ");
  throw new LedgerhoundError("bad-input", `There is no size "${size}". There are: ${sizes}.`, { size });
}
