const MINUTE_MS = 60_000;

/** What an underground bank or an OTC desk is looked for with. Times in milliseconds, amounts in natural logarithms. */
export const SETTINGS = {
  /** Pool-like: so many counterparties, and so many of them a transfer. */
  leastCounterparties: 8,
  leastCounterpartyShare: 0.25,
  /** Most of |in − out| ÷ (in + out). */
  mostImbalance: 0.75,
  /** More transfers of one direction within this time around a leg are a pay run. */
  batchMs: 30 * MINUTE_MS,
  batchTransfers: 8,
  /** What the customer gets against the public rate, and when. */
  band: [-0.045, 0.012],
  earliestMs: -60 * MINUTE_MS,
  latestMs: 1_440 * MINUTE_MS,
  /** Legs of a settled deal may be this far apart once the rate is known. */
  latestKnownMs: 4_320 * MINUTE_MS,
  /** Fewer amounts that fit the band say nothing of two accounts. */
  leastMatches: 3,
  /** Nats that two accounts, and that one more account of a desk must bring. */
  leastEdge: 5.5,
  leastMember: 6.5,
  /** Nats of a pair and of a split deal. */
  leastPair: 0.7,
  leastSplit: -1,
  /** Accounts are looked into while the amounts to compare stay below this. */
  mostComparisons: 60_000_000,
} as const;
