import { int } from "../suspicion/numbers.ts";
import { SETTINGS } from "./settings.ts";

const MINUTE_MS = 60_000;

/** Ends of the classes of waiting time between the legs, in minutes. */
const ENDS = [-60, 0, 10, 30, 60, 120, 240, 480, 960, 1_440, 2_880, 4_320] as const;
const CLASSES = ENDS.length - 1;
const PSEUDO_PAIRS = 6;
/** Waits beyond the usual window are rare until the desk shows otherwise. */
const RARE = 0.05;

/** How long a desk lets its customers wait: nats for a wait against one that chance spreads evenly. */
export type LagHabit = (ms: number) => number;

const WINDOW = (SETTINGS.latestMs - SETTINGS.earliestMs) / MINUTE_MS;

/** The habit before anything is known. */
export const ANY_LAG: LagHabit = (ms) => (ms <= SETTINGS.latestMs ? 0 : Math.log(RARE));

/** The habit that these waits show, with a few pairs spread evenly on top. */
export function lagHabit(waits: readonly number[]): LagHabit {
  const counts = new Int32Array(CLASSES);
  for (const wait of waits) counts[classOf(wait)] = int(counts, classOf(wait)) + 1;
  const nats = Array.from(counts, (count, number) => {
    const length = ((ENDS[number + 1] ?? 0) - (ENDS[number] ?? 0)) / WINDOW;
    const evenly = (ENDS[number + 1] ?? 0) * MINUTE_MS <= SETTINGS.latestMs ? length : length * RARE;
    return Math.log((count + PSEUDO_PAIRS * evenly) / (waits.length + PSEUDO_PAIRS) / length);
  });
  return (ms) => nats[classOf(ms)] ?? Math.log(RARE);
}

function classOf(ms: number): number {
  const minutes = ms / MINUTE_MS;
  const after = ENDS.findIndex((end) => minutes < end);
  return after < 0 ? CLASSES - 1 : Math.max(0, after - 1);
}
