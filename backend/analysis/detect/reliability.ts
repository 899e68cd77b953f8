import type { Finding } from "../../domain/finding.ts";
import measured from "./reliability.json" with { type: "json" };

/** How often a detector was right on made-up data whose truth is known. Written by bench detect --write. */
export interface Reliability {
  readonly kind: string;
  readonly version: number;
  /** The parameters as JSON text: figures hold for exactly these. */
  readonly parameters: string;
  readonly measuredOn: string;
  /** What it was measured on. */
  readonly data: string;
  readonly seeds: string;
  /** Planted transfers a lawful one. */
  readonly baseRate: number;
  readonly findings: number;
  /** Mean share of planted transfers in its findings, 0..1. */
  readonly purity: number;
  /** "synthetic; not a field error rate". */
  readonly note: string;
}

/** The figures of the detector that made this finding; null, "not measured", when version or parameters are others. */
export function reliabilityOf({ kind, detectorVersion, parameters }: Finding): Reliability | null {
  const figures: readonly Reliability[] = measured.detectors;
  const text = JSON.stringify(parameters);
  return figures.find((one) => one.kind === kind && one.version === detectorVersion && one.parameters === text) ?? null;
}
