import { type AccountId, clockOf } from "../domain/account.ts";
import type { ToldTwice } from "../domain/flow-batch.ts";

/** How far an institution's clock stands from the reference clock, as linked pairs show it. */
export interface ClockOffset {
  readonly clock: string;
  /** Its time minus the reference clock's: −2,000 is two seconds behind. 0 for the reference itself. */
  readonly offsetMs: number;
  /** Median absolute deviation of the pairs that the offset rests on. */
  readonly spreadMs: number;
  /** Pairs that it rests on; 0 for a reference clock. */
  readonly pairs: number;
  /** The clock that it was compared with; null for a reference clock. */
  readonly against: string | null;
}

/** Below this many pairs one slow payment would pass for a clock's error, so times are left as they are. */
export const LEAST_CLOCK_PAIRS = 3;

/**
 * The offset of every clock that appears in transfers told by both sides to the second. In each set of connected clocks the
 * one with the most pairs is the reference; the others follow along the comparisons with the most pairs. Ordered by clock.
 */
export function clockOffsets(transfers: Iterable<ToldTwice>): readonly ClockOffset[] {
  const comparisons = compare(transfers);
  const weight = new Map<string, number>();
  for (const { clock, pairs } of comparisons) weight.set(clock, (weight.get(clock) ?? 0) + pairs);
  const references = [...weight.keys()].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1));
  const found = new Map<string, ClockOffset>();
  for (const reference of references) {
    if (found.has(reference)) continue;
    found.set(reference, { clock: reference, offsetMs: 0, spreadMs: 0, pairs: 0, against: null });
    spread(comparisons, found);
  }
  return [...found.values()].sort((a, b) => (a.clock < b.clock ? -1 : 1));
}

/** Milliseconds to take off a time of this account's own statement; 0 where too few pairs tell. */
export function correctionOf(offsets: readonly ClockOffset[]): (account: AccountId) => number {
  const trusted = new Map(
    offsets.filter(({ pairs }) => pairs >= LEAST_CLOCK_PAIRS).map((found) => [found.clock, found.offsetMs]),
  );
  return (account) => trusted.get(clockOf(account)) ?? 0;
}

/** clock minus against, over their pairs. */
interface Comparison {
  readonly clock: string;
  readonly against: string;
  readonly medianMs: number;
  readonly spreadMs: number;
  readonly pairs: number;
}

/** Every pair of clocks in both directions, most pairs first. */
function compare(transfers: Iterable<ToldTwice>): readonly Comparison[] {
  const gaps = new Map<string, { clock: string; against: string; gaps: number[] }>();
  for (const { from, to, payer, payee } of transfers) {
    if (payer?.at.precision !== "second" || payee?.at.precision !== "second") continue;
    const [clock, against] = [clockOf(to), clockOf(from)];
    if (clock === against) continue;
    const gap = payee.at.at - payer.at.at;
    note(gaps, clock, against, gap);
    note(gaps, against, clock, -gap);
  }
  return [...gaps.values()].map(measured).sort(mostPairsFirst);
}

function note(
  gaps: Map<string, { clock: string; against: string; gaps: number[] }>,
  clock: string,
  against: string,
  gap: number,
): void {
  const key = `${clock}\u0000${against}`;
  const seen = gaps.get(key);
  if (seen) seen.gaps.push(gap);
  else gaps.set(key, { clock, against, gaps: [gap] });
}

function measured({ clock, against, gaps }: { clock: string; against: string; gaps: readonly number[] }): Comparison {
  const medianMs = median(gaps);
  return { clock, against, medianMs, spreadMs: median(gaps.map((gap) => Math.abs(gap - medianMs))), pairs: gaps.length };
}

function mostPairsFirst(a: Comparison, b: Comparison): number {
  return b.pairs - a.pairs || (a.against < b.against ? -1 : a.against > b.against ? 1 : a.clock < b.clock ? -1 : 1);
}

/** Adds the clocks connected to those found, always by the comparison with the most pairs. */
function spread(comparisons: readonly Comparison[], found: Map<string, ClockOffset>): void {
  for (;;) {
    const next = comparisons.find(({ clock, against }) => found.has(against) && !found.has(clock));
    const base = next && found.get(next.against);
    if (!next || !base) return;
    const { clock, against, medianMs, spreadMs, pairs } = next;
    found.set(clock, { clock, offsetMs: base.offsetMs + medianMs, spreadMs, pairs, against });
  }
}

/** The middle value, or the mean of the two middle values; 0 of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return Math.round(((low ?? 0) + (high ?? 0)) / 2);
}
