import type { CappedAccount } from "../../domain/finding.ts";

export const PATTERN_KINDS = ["fan-in", "fan-out", "gather-scatter", "scatter-gather", "cycle", "chain"] as const;

export type PatternKind = (typeof PATTERN_KINDS)[number];

/** What qualifies. Times in ms, shares per mille. */
export interface PatternRules {
  /** A fan, each half of a gather-scatter and the spread of a scatter-gather fit in it; one hop waits no longer. */
  readonly windowMs: number;
  /** Different accounts on each open side of a fan, a gather-scatter or a scatter-gather. */
  readonly leastSpokes: number;
  /** A hop carries at least 1 − fee of the one before. */
  readonly feePerMille: number;
  /** A hop carries at most 1 + growth of the one before; null: any amount. */
  readonly growthPerMille: number | null;
  /** Hops of a cycle, at least 3. A chain is told by three hops: a longer one is made of such. */
  readonly mostHops: number;
  /** Accounts with more transfers in a window are not expanded. */
  readonly cap: number;
  /** Steps of the search for cycles from one transfer; what goes beyond is listed. */
  readonly mostSteps: number;
}

const DAY_MS = 86_400_000;

/** Sources: AMLworld's families and this project's fee share; the cap is that of the detectors. */
export const PATTERN_RULES: PatternRules = {
  windowMs: DAY_MS,
  leastSpokes: 5,
  feePerMille: 50,
  growthPerMille: 50,
  mostHops: 10,
  cap: 500,
  mostSteps: 20_000,
};

/** The best pattern of a kind that a transfer lies on: most money, then the earliest transfer, then the least id. */
export interface Witness {
  readonly kind: PatternKind;
  /** Account number: the hub, the one that scatters, or where a cycle or chain begins. */
  readonly main: number;
  /** Transfer numbers, rising. */
  readonly transfers: readonly number[];
  /** Its money in value units: what the hub got or gave, what left the one that scatters, the sum of all hops. */
  readonly value: number;
  /** false: some order in it rests on instants that are not exact enough to tell. */
  readonly isSure: boolean;
}

/** For every transfer whether it lies on a pattern of the kind, and its best witness. */
export interface Coverage {
  readonly kind: PatternKind;
  /** Transfers that do. */
  readonly covered: number;
  /** null: it lies on none, as far as the accounts not expanded let tell. */
  readonly witness: (transfer: number) => Witness | null;
}

export interface Patterns {
  readonly coverages: readonly Coverage[];
  readonly notExpanded: readonly CappedAccount[];
  /** Accounts from which the search for cycles was cut short, rising. */
  readonly cutShort: readonly number[];
}
