import { bipartite } from "./bipartite.ts";
import { DESK_DETECTORS } from "./desk-detectors.ts";
import type { Detector } from "./detector.ts";
import { dormantActive } from "./dormant-active.ts";
import { fanIn } from "./fan-in.ts";
import { gamblingCollector } from "./gambling-collector.ts";
import { muleChain } from "./mule-chain.ts";
import { passThrough } from "./pass-through.ts";
import { peelChain } from "./peel-chain.ts";
import { scoreRunning } from "./score-running.ts";
import { sharedIdentifier } from "./shared-identifier.ts";
import { stack } from "./stack.ts";
import { STRUCTURE_DETECTORS } from "./structures.ts";
import { structuring } from "./structuring.ts";
import { testTransfer } from "./test-transfer.ts";
import { watchList } from "./watch-list.ts";

/** Every detector there is: a new one is its file and one line here. */
export const DETECTORS: readonly Detector[] = [
  passThrough,
  fanIn,
  ...STRUCTURE_DETECTORS,
  muleChain,
  bipartite,
  stack,
  structuring,
  dormantActive,
  testTransfer,
  scoreRunning,
  peelChain,
  gamblingCollector,
  sharedIdentifier,
  watchList,
  ...DESK_DETECTORS,
];
