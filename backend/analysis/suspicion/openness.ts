import { float, type Groups, int } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** All accounts in one direction: their candidates in time order, and when each candidate began. */
interface Direction {
  readonly groups: Groups;
  readonly start: Float64Array;
  readonly days: number;
}

/**
 * Adds what it says, in nats at most 0, that the account at one end meets strangers anyway. Crime is spread over accounts,
 * lawful first contacts go where many go: a shop's new customer is no news. Counted beyond the affair, so that a campaign
 * is not its own custom.
 */
export function addOpenness({ groups: { starts, rows }, start, days }: Direction, nats: Float64Array): void {
  const affairs = Math.max(1, (days * 86_400_000) / WEIGHTS.affairMs);
  const mean = rows.length / (starts.length - 1) / affairs;
  for (let account = 0; account + 1 < starts.length; account += 1) {
    const own = rows.subarray(int(starts, account), int(starts, account + 1));
    const others = othersBeyondAffair(own, start);
    for (let place = 0; place < own.length; place += 1) {
      const rate = int(others, place) / Math.max(1, affairs - 2);
      const ratio = (rate + mean) / (2 * mean);
      const row = int(own, place);
      if (ratio > 1) nats[row] = float(nats, row) - WEIGHTS.openness * Math.log(ratio);
    }
  }
}

/** For each of an account's candidates how many others lie further away than one affair. */
function othersBeyondAffair(own: Int32Array, start: Float64Array): Int32Array {
  const others = new Int32Array(own.length);
  let before = 0;
  let after = 0;
  for (let place = 0; place < own.length; place += 1) {
    const at = float(start, int(own, place));
    while (at - float(start, int(own, before)) > WEIGHTS.affairMs) before += 1;
    while (after < own.length && float(start, int(own, after)) - at <= WEIGHTS.affairMs) after += 1;
    others[place] = before + own.length - after;
  }
  return others;
}
