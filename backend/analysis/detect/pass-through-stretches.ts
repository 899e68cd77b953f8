import { byteCell, entry } from "../columns.ts";
import { float } from "../suspicion/numbers.ts";

/** One step of an account's money in one currency. */
export interface FlowEvent {
  readonly transfer: number;
  readonly isIncoming: boolean;
  readonly minor: bigint;
  /**
   * Money in counts from its earliest, money out at its latest instant: one event stands before another exactly when it
   * may have preceded it, and the time between two is the most that it can have been.
   */
  readonly key: number;
  /** What the account's own statement shows afterwards. */
  readonly balance: bigint | null;
}

export interface RunLimits {
  readonly windowMs: number;
  /** Fee share φ in parts of a thousand. */
  readonly feePerMille: bigint;
}

/** A stretch of an account's events, from money in to money out, that passes on what came in. */
export interface Run {
  /** Places of the first and the last event. */
  readonly first: number;
  readonly last: number;
  readonly received: bigint;
  /** Of what came in before: money out that had nothing to come from is not counted. */
  readonly passedOn: bigint;
}

/** Columns for fewer events cost more than they save. */
const FEW = 100;

/**
 * Asks for the best stretch that begins with an event and ends before a place: most money, then most passed on, then the
 * shortest; null when none holds. Of many events it counts in doubles while a
 * thousand times all the money is exact in them, else in bigint.
 */
export function stretchesOf(events: readonly FlowEvent[], limits: RunLimits): (first: number, before: number) => Run | null {
  const all = events.length < FEW ? 0 : events.reduce((sum, { minor }) => sum + Number(minor), 0);
  if (events.length < FEW || all * (1000 + Number(limits.feePerMille)) > Number.MAX_SAFE_INTEGER) {
    return (first, before) => bestOfAnySize(events, limits, first, before);
  }
  const columns = {
    key: Float64Array.from(events, ({ key }) => key),
    minor: Float64Array.from(events, ({ minor }) => Number(minor)),
    isIncoming: Uint8Array.from(events, ({ isIncoming }) => (isIncoming ? 1 : 0)),
  };
  return (first, before) => bestStretch(columns, limits, first, before);
}

interface Columns {
  readonly key: Float64Array;
  readonly minor: Float64Array;
  readonly isIncoming: Uint8Array;
}

function bestStretch({ key, minor, isIncoming }: Columns, limits: RunLimits, first: number, before: number): Run | null {
  if (isIncoming[first] !== 1) return null;
  const until = float(key, first) + limits.windowMs;
  const fee = Number(limits.feePerMille);
  let [received, passedOn, sent] = [0, 0, 0];
  let best = { last: -1, received: 0, passedOn: 0 };
  for (let last = first; last < before && float(key, last) <= until; last += 1) {
    const amount = float(minor, last);
    if (byteCell(isIncoming, last) === 1) {
      received += amount;
      continue;
    }
    passedOn += Math.min(amount, received - passedOn);
    sent += amount;
    const holds = passedOn * 1000 >= received * (1000 - fee) && sent * 1000 <= received * (1000 + fee);
    const isMore = received > best.received || passedOn > best.passedOn;
    if (holds && isMore) best = { last, received, passedOn };
  }
  return best.last < 0 ? null : { first, last: best.last, received: BigInt(best.received), passedOn: BigInt(best.passedOn) };
}

function bestOfAnySize(events: readonly FlowEvent[], limits: RunLimits, first: number, before: number): Run | null {
  const { key: since, isIncoming } = entry(events, first);
  if (!isIncoming) return null;
  const fee = limits.feePerMille;
  let [received, passedOn, sent] = [0n, 0n, 0n];
  let best: Run | null = null;
  for (let last = first; last < before && entry(events, last).key <= since + limits.windowMs; last += 1) {
    const { minor, isIncoming: comes } = entry(events, last);
    if (comes) {
      received += minor;
      continue;
    }
    const there = received - passedOn;
    if (minor > there) passedOn += there;
    else passedOn += minor;
    sent += minor;
    const holds = passedOn * 1000n >= received * (1000n - fee) && sent * 1000n <= received * (1000n + fee);
    if (holds && (best === null || received > best.received || passedOn > best.passedOn))
      best = { first, last, received, passedOn };
  }
  return best;
}
