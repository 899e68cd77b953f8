import type { Detector } from "./detector.ts";
import { fanIn } from "./fan-in.ts";
import { passThrough } from "./pass-through.ts";
import { STRUCTURE_DETECTORS } from "./structures.ts";

/** Every detector there is: a new one is its file and one line here. */
export const DETECTORS: readonly Detector[] = [passThrough, fanIn, ...STRUCTURE_DETECTORS];
