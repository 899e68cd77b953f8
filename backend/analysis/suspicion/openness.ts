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
export function addOpenness(direction: Direction, nats: Float64Array): void {
  const { starts, rows } = direction.groups;
  const affairs = Math.max(1, (direction.days * 86_400_000) / WEIGHTS.affairMs);
  const custom = { affairs, mean: rows.length / (starts.length - 1) / affairs };
  for (let account = 0; account + 1 < starts.length; account += 1) addAccount(direction, account, custom, nats);
}

/** How many affairs the records have room for, and how many candidates an account has in one on average. */
interface Custom {
  readonly affairs: number;
  readonly mean: number;
}

function addAccount({ groups, start }: Direction, account: number, { affairs, mean }: Custom, nats: Float64Array): void {
  const { starts, rows } = groups;
  const [first, end] = [int(starts, account), int(starts, account + 1)];
  let [before, after] = [first, first];
  for (let place = first; place < end; place += 1) {
    const row = int(rows, place);
    const at = float(start, row);
    while (at - float(start, int(rows, before)) > WEIGHTS.affairMs) before += 1;
    while (after < end && float(start, int(rows, after)) - at <= WEIGHTS.affairMs) after += 1;
    const beyond = before - first + end - after;
    const ratio = (beyond / Math.max(1, affairs - 2) + mean) / (2 * mean);
    if (ratio > 1) nats[row] = float(nats, row) - WEIGHTS.openness * Math.log(ratio);
  }
}
