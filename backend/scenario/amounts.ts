import type { Random } from "./random.ts";

/** Fen of a whole number of yuan. */
export function yuan(whole: number): bigint {
  return BigInt(whole) * 100n;
}

/**
 * An everyday amount in fen around a median in yuan, log-normal with the spread given (natural logarithms).
 * Lawful and unlawful payments draw from this one habit: a third in whole yuan, some in whole tens, the rest to the fen.
 */
export function amountAround(random: Random, medianYuan: number, spread: number): bigint {
  const value = medianYuan * Math.exp(spread * random.normal());
  return endedAsPeopleDo(random, BigInt(Math.max(Math.round(value * 100), 100)));
}

/** About that share of the amount, ended as people end amounts; never more than the amount. */
export function shareOf(random: Random, minor: bigint, share: number): bigint {
  const part = endedAsPeopleDo(random, (minor * BigInt(Math.round(share * 1_000_000))) / 1_000_000n);
  return part > minor ? minor : part;
}

function endedAsPeopleDo(random: Random, minor: bigint): bigint {
  const ending = random.next();
  if (ending < 0.15 && minor >= 10_000n) return minor - (minor % 1_000n);
  if (ending < 0.5 && minor >= 1_000n) return minor - (minor % 100n);
  return minor;
}
