import type { Finding } from "../domain/finding.ts";
import { purityOf } from "../scenario/laundering/measure.ts";
import type { BenchRuns } from "./bench-runs.ts";

/** The text of reliability.json: one entry for each kind, version and parameters that made a finding on the seeds. */
export function reliabilityText({ seeds }: BenchRuns, measuredOn: string): string {
  const purities = new Map<string, { finding: Finding; all: number[] }>();
  for (const { benchmark, timed } of seeds) {
    for (const finding of timed.detection.findings) {
      const key = `${finding.kind} ${finding.detectorVersion} ${JSON.stringify(finding.parameters)}`;
      const known = purities.get(key) ?? { finding, all: [] };
      known.all.push(purityOf(benchmark, finding.transfers));
      purities.set(key, known);
    }
  }
  const [first] = seeds;
  const options = first?.benchmark.options;
  const detectors = [...purities]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { finding, all }]) => ({
      kind: finding.kind,
      version: finding.detectorVersion,
      parameters: JSON.stringify(finding.parameters),
      measuredOn,
      data: `made-up ledgers of ${options?.transfers} transfers among ${options?.accounts} accounts over ${options?.days} days`,
      transfers: options?.transfers,
      accounts: options?.accounts,
      days: options?.days,
      seeds: seeds.map(({ benchmark }) => benchmark.options.seed).join(", "),
      baseRate: options?.baseRate,
      findings: all.length,
      purity: Math.round((1000 * all.reduce((sum, share) => sum + share, 0)) / all.length) / 1000,
      note: "synthetic; not a field error rate",
    }));
  return `${JSON.stringify({ detectors }, null, 2)}\n`;
}
