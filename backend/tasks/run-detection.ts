import { reliabilityOf } from "../analysis/detect/reliability.ts";
import type { CaseId } from "../domain/case.ts";
import type { Detection, FindingKind, SourcedFinding } from "../domain/finding.ts";
import type { Scope } from "../domain/scope.ts";
import { accountFacts } from "./account-facts.ts";
import { caseScope } from "./case-scope.ts";
import { findDetection } from "./detection/find-detection.ts";
import { perform, type TaskContext } from "./task.ts";

export interface SourcedDetection extends Omit<Detection, "findings"> {
  readonly findings: readonly SourcedFinding[];
}

interface Asked {
  readonly case: CaseId | null;
  readonly only: readonly FindingKind[] | null;
}

/** Runs the detectors over a case (or over everything) and keeps the result with the case. */
export async function runDetection(context: TaskContext, request: Asked): Promise<SourcedDetection> {
  return perform(context, { task: "run-detection", case: request.case }, async () => {
    const { detection, scope } = await detectAndKeep(context, request);
    return withSources(context, detection, scope);
  });
}

/** Runs all detectors over a case again and keeps the result in the place of the one before, for nobody to look at yet. */
export async function renewDetection(context: TaskContext, caseId: CaseId): Promise<void> {
  await perform(context, { task: "run-detection", case: caseId }, async () => {
    await detectAndKeep(context, { case: caseId, only: null });
  });
}

async function detectAndKeep(
  context: TaskContext,
  asked: Asked,
): Promise<{ readonly detection: Detection; readonly scope: Scope }> {
  const scope = await caseScope(context, asked.case);
  const { stores, graphs, progress, signal } = context;
  progress({ step: "load the flow graph", done: 0, total: null, unit: "transfers" });
  const { graph } = await graphs.loaded(stores.transfers, scope);
  const facts = await accountFacts(stores.transfers, graph.accounts, scope);
  const identifiers = await stores.transfers.identifiersOf(graph.accounts, scope);
  progress({ step: "run the detectors", done: graph.size, total: graph.size, unit: "transfers" });
  const isWhole = asked.only === null;
  const kept = isWhole ? graphs.detections.before(asked.case) : null;
  const { detection, kept: left } = await findDetection({ graph, facts, identifiers, only: asked.only, kept }, signal);
  if (isWhole) graphs.detections.keep(asked.case, left);
  if (asked.case !== null && isWhole) await stores.cases.saveDetection(asked.case, detection);
  return { detection, scope };
}

/** The detection with the source rows of every transfer it names, as far as the scope shows them. */
export async function withSources({ stores }: TaskContext, detection: Detection, scope: Scope): Promise<SourcedDetection> {
  const ids = [...new Set(detection.findings.flatMap(({ transfers }) => transfers))];
  const sources = await stores.transfers.sourcesOf(ids, scope);
  const findings = detection.findings.map((finding) => ({
    ...finding,
    reliability: reliabilityOf(finding),
    transfers: finding.transfers.map((id) => ({ id, sources: sources.get(id) ?? [] })),
  }));
  return { ...detection, findings };
}
