const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Every weight of the engine, fixed in advance and not fitted to any one set of records. Nats are natural logarithms of
 * likelihood ratios; the sum of an account's terms is a log-odds only as far as the terms are independent.
 */
export const WEIGHTS = {
  /** Share of transfers that belong to crime before anything is looked at. */
  prior: 0.015,
  /** The least share of first contacts that is believed: below it novelty would outweigh everything. */
  leastFirstContactShare: 0.05,
  /** Above this share of first contacts the sign of novelty turns. */
  turnsAbove: 0.8,
  /** Transfers of one pair and direction within this time, at most so many, are one hop. */
  hopMs: DAY_MS,
  hopTransfers: 4,
  /** Contacts within this time belong to one affair. */
  affairMs: 4 * DAY_MS,
  mostNear: 3,
  nearNats: 1,
  mostFar: 2,
  farNats: 1.5,
  /** How much it counts that an end meets strangers anyway: half, as busy accounts are also used more. */
  openness: 0.5,
  surprise: 0.5,
  surpriseOffset: 0.69,
  batchNats: -6,
  /** Money passed on: within what times, and how often each. */
  delays: [
    { ms: 60_000, share: 0.05 },
    { ms: HOUR_MS, share: 0.1 },
    { ms: DAY_MS, share: 0.3 },
    { ms: 4 * DAY_MS, share: 0.45 },
    { ms: 8 * DAY_MS, share: 0.1 },
  ],
  sharpAmount: 0.02,
  wideAmount: 0.15,
  /** Share of lawful receipts that are passed on just so. */
  lawfulPassOn: 0.002,
  fanMs: [DAY_MS, 4 * DAY_MS],
  fanPriorNats: -5.2,
  /** How much a striking number of new contacts counts: over 1, as the rarest stretches hold the crime itself. */
  rarity: 1.3,
  pseudoHubs: 20,
  fanShare: 0.9,
  mostSpokeNats: 3,
  /** How alike the spokes of one campaign are: one hand sets their amounts, so k of them are no k witnesses. */
  spokeLikeness: 0.2,
  leastSpokes: 3,
  /** A campaign has so many times the hub's usual number of spokes. */
  leastGrowth: 1.5,
  fanRatio: 70,
  smallerFanShare: 0.5,
  passes: 4,
  /** Hops of at least this probability go into findings. */
  keptFrom: 0.25,
  /** What the hops of a finding must add up to: Σ ln(1 + e^L). */
  leastScore: 2,
  joinFromNats: 1,
  /** Share of a finding's rows that must be linked for the others to be left out. */
  coreShare: 0.6,
  leastFan: 4,
  /** Accounts with more hops in one direction are not expanded. */
  cap: 2_000,
} as const;
