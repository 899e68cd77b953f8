import { BENCHMARK_DEFAULTS, type BenchmarkOptions } from "./benchmark.ts";
import { NO_DISGUISE } from "./plant.ts";

const { life } = BENCHMARK_DEFAULTS;

/** What may be otherwise in life than in the benchmark that the weights were looked at on, one change each. */
export const STRESSES: Readonly<Record<string, Partial<BenchmarkOptions>>> = {
  "amount noise 15 %": { disguise: { ...NO_DISGUISE, amountNoise: 0.15 } },
  "amounts × 0.3": { disguise: { ...NO_DISGUISE, amountFactor: 0.3 } },
  "time × 2": { disguise: { ...NO_DISGUISE, timeFactor: 2 } },
  "30 % with another contact": { disguise: { ...NO_DISGUISE, otherContact: 0.3 } },
  "30 % split in two": { disguise: { ...NO_DISGUISE, split: 0.3 } },
  "harder background": { life: { firstContacts: life.firstContacts * 1.55, passedOn: 0.03 } },
};
