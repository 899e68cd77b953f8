import { type BankTerms, PLAIN_BANK } from "./plant-bank.ts";
import { FIVE_BANKS, UNDERGROUND_DEFAULTS, type UndergroundOptions } from "./underground.ts";

/** One ledger of a measurement: what is otherwise in it than in the base. */
export interface Trial {
  readonly name: string;
  readonly seed: number;
  readonly change: Partial<Omit<UndergroundOptions, "seed">>;
}

const SEEDS = [11, 22] as const;
const STRESS_SEED = 11;

function withTerms(change: Partial<BankTerms>): Trial["change"] {
  return { banks: FIVE_BANKS.map((terms) => ({ ...terms, ...change })) };
}

/** What may be otherwise in life than in the base, one change each. */
const STRESSES: Readonly<Record<string, Trial["change"]>> = {
  "noise 0.3 %": withTerms({ noise: 0.003 }),
  "noise 0.5 %": withTerms({ noise: 0.005 }),
  "60 % of foreign statements": { foreignStatements: 0.6 },
  "30 % of foreign statements": { foreignStatements: 0.3 },
  "published rate wrong by 0.5 %": { publishedError: 0.005 },
  "3 x unrelated traffic of pools": withTerms({ otherBusiness: 0.75 }),
  "spread moves 0.2 % a day": withTerms({ drift: 0.002 }),
  "a fifth at a friends' rate": withTerms({ friends: { share: 0.2, bonus: 0.007 } }),
  "waits up to three days": withTerms({ longestLagHours: 70 }),
};

const LEAST_BANK: BankTerms = {
  ...PLAIN_BANK,
  name: "24 pairs",
  deals: 24,
  foreign: 1,
  accounts: [2, 2],
  spread: 0.012,
  split: 0,
  joined: 0,
};

/** A ledger of exactly so many transfers: what the goal of speed speaks of. */
const PACE_ROWS = 300_000;
const PACE: Trial["change"] = { transfers: [163_000, 79_500, 53_500], mostRows: PACE_ROWS };

/**
 * The whole measurement: the base on some seeds, each stress, backgrounds without any bank, the least bank, and the pace,
 * whose size no factor changes.
 */
export const TRIALS: Readonly<Record<"base" | "stress" | "background" | "least" | "pace", readonly Trial[]>> = {
  base: SEEDS.map((seed) => ({ name: `seed ${seed}`, seed, change: {} })),
  stress: Object.entries(STRESSES).map(([name, change]) => ({ name, seed: STRESS_SEED, change })),
  background: Array.from({ length: 10 }, (_, number) => ({
    name: `background ${number + 1}`,
    seed: 100 + number,
    change: { banks: [], priceListFirms: 12 },
  })),
  least: Array.from({ length: 10 }, (_, number) => ({
    name: `24 pairs, ${number + 1}`,
    seed: 200 + number,
    change: { banks: [LEAST_BANK], priceListFirms: 2 },
  })),
  pace: SEEDS.map((seed) => ({ name: `exactly ${PACE_ROWS}, seed ${seed}`, seed, change: PACE })),
};

/** The trial's options; the factor makes everything lawful smaller and leaves the banks as they are. */
export function optionsOf({ seed, change }: Trial, factor: number): UndergroundOptions {
  const [cny, thb, usdt] = UNDERGROUND_DEFAULTS.transfers;
  const scaled = (count: number): number => Math.round(count * factor);
  return { ...UNDERGROUND_DEFAULTS, transfers: [scaled(cny), scaled(thb), scaled(usdt)], ...change, seed };
}
