import type { Finding, Reliability } from "../../domain/finding.ts";
import measured from "./reliability.json" with { type: "json" };

/** The figures of the detector that made this finding; null, "not measured", when version or parameters are others. */
export function reliabilityOf({
  kind,
  detectorVersion,
  parameters,
}: Pick<Finding, "kind" | "detectorVersion" | "parameters">): Reliability | null {
  const figures: readonly Reliability[] = measured.detectors;
  const text = JSON.stringify(parameters);
  return figures.find((one) => one.kind === kind && one.version === detectorVersion && one.parameters === text) ?? null;
}
