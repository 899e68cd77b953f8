import { float, type Groups, int } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** Accounts in one direction: their candidates in time order, and when each candidate began. */
interface Contacts {
  readonly groups: Groups;
  readonly start: Float64Array;
  readonly days: number;
}

/**
 * What it says that the account at one end meets strangers anyway, by candidate, in nats. Crime is spread over accounts,
 * lawful first contacts go where many go: a shop's new customer is no news, a quiet account's is. Counted beyond the affair,
 * so that a campaign is not its own custom.
 */
export function addOpenness({ groups, start, days }: Contacts, nats: Float64Array): void {
  const { starts, rows } = groups;
  const affairs = Math.max(1, (days * 86_400_000) / WEIGHTS.affairMs);
  const accounts = starts.length - 1;
  const mean = rows.length / accounts / affairs;
  for (let account = 0; account < accounts; account += 1) {
    const [first, end] = [int(starts, account), int(starts, account + 1)];
    let before = first;
    let after = first;
    for (let place = first; place < end; place += 1) {
      const at = float(start, int(rows, place));
      while (at - float(start, int(rows, before)) > WEIGHTS.affairMs) before += 1;
      while (after < end && float(start, int(rows, after)) - at <= WEIGHTS.affairMs) after += 1;
      const others = before - first + (end - after);
      const rate = others / Math.max(1, affairs - 2);
      const row = int(rows, place);
      const ratio = (rate + mean) / (2 * mean);
      if (ratio > 1) nats[row] = float(nats, row) - WEIGHTS.openness * Math.log(ratio);
    }
  }
}
