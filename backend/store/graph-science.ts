/** Who dealt with whom how often, as columns; accounts are numbered from 0. An account that is in no pair is in no answer. */
export interface WeightedPairs {
  readonly size: number;
  readonly accounts: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly transfers: Int32Array;
}

export type GroupingAlgorithm = "louvain" | "leiden" | "wcc";

export interface GroupingOptions {
  readonly algorithm: GroupingAlgorithm;
  /** Above 1 gives more and smaller groups; only Leiden knows it. */
  readonly resolution: number;
  readonly seed: number;
}

export interface RankOptions {
  /** The share of a rank that goes on along payments, 0..1. */
  readonly damping: number;
  readonly mostRounds: number;
  /** Rounds end when no rank changes by more. */
  readonly tolerance: number;
}

/** Graph algorithms that the store's own server runs, on pairs that are sent to it: what the reader may see and no more. */
export interface GraphScience {
  /** The library's name and version: "gds-2.13.9"; null where the server does not have it. */
  library(): Promise<string | null>;
  /** A group for each account, −1 for one in no pair. The same pairs in the same order, seed and version give the same groups. */
  groups(pairs: WeightedPairs, options: GroupingOptions): Promise<Int32Array>;
  /** PageRank of each account for payments from low to high; 0 for one in no pair. Not scaled: 1 is the mean where nothing ends. */
  ranks(payments: WeightedPairs, options: RankOptions): Promise<Float64Array>;
}
