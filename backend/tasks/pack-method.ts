import { reliabilityOf } from "../analysis/detect/reliability.ts";
import type { CaseId } from "../domain/case.ts";
import type { Detection } from "../domain/finding.ts";
import { isoSeconds } from "../domain/instant.ts";
import { reliabilitySentence } from "../domain/parameter-sentence.ts";
import { type Sentence, say } from "../domain/sentence.ts";
import type { PackMethod } from "../evidence/pack-content.ts";
import type { TaskContext } from "./task.ts";

/** Limits that hold for every case; a pack says them in full. */
const LIMITS: readonly Sentence[] = [
  say("limits.unknown"),
  say("limits.asOf"),
  say("limits.rules"),
  say("limits.rounding"),
  say("limits.notFollowed"),
  say("limits.findings"),
];

/** How the figures were made: programs, detectors with parameters, limits, and how to compute them again. */
export function packMethod({ program }: TaskContext, caseId: CaseId, at: number, detection: Detection | null): PackMethod {
  const detectors = new Map(
    (detection?.findings ?? []).map(({ kind, detectorVersion, parameters }) => [
      kind,
      { kind, version: detectorVersion, parameters },
    ]),
  );
  return {
    versions: [{ name: "ledgerhound", version: program.version }, ...program.parts],
    detectors: [...detectors.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    reliability: [...detectors.values()].map(measuredOf),
    limits: LIMITS,
    rerun: [
      `ledgerhound case open ${caseId} --title "…"`,
      `ledgerhound import --case ${caseId} FILE…   (the source files listed in this pack)`,
      `ledgerhound detect --case ${caseId}`,
      `ledgerhound trace --case ${caseId} --as-of ${isoSeconds(at)}`,
      `ledgerhound hold-plan --case ${caseId} --as-of ${isoSeconds(at)}`,
    ],
  };
}

function measuredOf({ kind, version, parameters }: PackMethod["detectors"][number]): PackMethod["reliability"][number] {
  const figures = reliabilityOf({ kind, detectorVersion: version, parameters });
  return { kind, said: figures === null ? say("reliability.notMeasured", { version }) : reliabilitySentence(figures) };
}
