import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { CaseId } from "../domain/case.ts";
import type { HoldPlan } from "../domain/hold-plan.ts";
import { ALL } from "../domain/scope.ts";
import type { Trace } from "../domain/trace.ts";
import type { DemoCase } from "../scenario/demo-case.ts";
import { type DetectionScore, type ScoredFinding, scoreDetection } from "../scenario/score.ts";
import { caseIdOf, openCase } from "../tasks/cases.ts";
import { type ExportedPack, exportPack } from "../tasks/export-pack.ts";
import { importFile, type Receipt } from "../tasks/import-file.ts";
import { planHolds } from "../tasks/plan-holds.ts";
import { readRejects } from "../tasks/read-receipts.ts";
import { runDetection, type SourcedDetection } from "../tasks/run-detection.ts";
import { tracePayment } from "../tasks/trace-payment.ts";
import type { CommandContext } from "./command.ts";

/** The case that the demo works on, and the other one that its officer may open. */
export const DEMO_CASE = caseIdOf("2025-0314");
const NETWORK_CASE = caseIdOf("2025-0307");
const TITLES: Readonly<Record<string, string>> = {
  "2025-0314": "Call-centre fraud, V01 and others",
  "2025-0298": "Refund fraud, V02",
  "2025-0307": "Task and investment fraud, V03 to V12",
};

export interface Moment {
  readonly at: number;
  readonly trace: Trace;
  readonly plan: HoldPlan;
}

export interface DemoResult {
  readonly receipts: readonly Receipt[];
  readonly rejects: readonly string[];
  readonly detection: SourcedDetection;
  readonly score: DetectionScore;
  readonly moments: readonly Moment[];
  readonly pack: ExportedPack;
  readonly seconds: number;
}

export interface DemoRun {
  readonly made: DemoCase;
  readonly paths: readonly { readonly path: string; readonly case: string }[];
  readonly moments: readonly number[];
  readonly pack: string;
}

/** Whose payments the story's figures trace: V02's report is of the other case. */
const TRACED = ["V01", "V02"];

/** The whole job on the demo case, by the tasks that an officer would run. */
export async function runDemo(context: CommandContext, { made, paths, moments, pack }: DemoRun): Promise<DemoResult> {
  const started = context.now();
  for (const id of [...new Set(paths.map((file) => file.case))].sort()) {
    await openCase(context, { id: caseIdOf(id), title: TITLES[id] ?? id });
  }
  const receipts: Receipt[] = [];
  for (const { path, case: id } of paths) receipts.push(await importPath(context, path, caseIdOf(id)));
  for (const { path } of paths.filter(isChineseStatement)) await importPath(context, path, NETWORK_CASE);
  const detection = await runDetection(context, { case: DEMO_CASE, only: null });
  const looked: Moment[] = [];
  for (const at of moments) looked.push(await lookAt(context, at));
  const exported = await exportPack(context, {
    case: DEMO_CASE,
    folder: pack,
    exportId: context.newId(),
    at: moments.at(-1) ?? null,
  });
  return {
    receipts,
    rejects: await rejectSentences(context, receipts),
    detection,
    score: scoreDetection(made.truth, await scored(context, detection)),
    moments: looked,
    pack: exported,
    seconds: (context.now() - started) / 1000,
  };
}

async function importPath(context: CommandContext, path: string, caseId: CaseId): Promise<Receipt> {
  return importFile(context, { name: basename(path), bytes: createReadStream(path), case: caseId });
}

/** The banks answered both cases with the same files. */
function isChineseStatement({ path, case: id }: { path: string; case: string }): boolean {
  return id === DEMO_CASE && path.endsWith("交易明细信息.csv");
}

async function lookAt(context: CommandContext, at: number): Promise<Moment> {
  const origins = { kind: "reports", numbers: TRACED } as const;
  const request = { case: DEMO_CASE, asOf: at, direction: "forward", rules: null, limits: {} } as const;
  const trace = await tracePayment(context, { ...request, origins });
  const { plan } = await planHolds(context, { case: DEMO_CASE, reports: TRACED, asOf: at });
  return { at, trace, plan };
}

async function rejectSentences(context: CommandContext, receipts: readonly Receipt[]): Promise<readonly string[]> {
  const spoilt = receipts.filter(({ counts }) => counts.rejected > 0);
  const listed = await Promise.all(
    spoilt.map(async ({ name, file }) => {
      const { sentences } = await readRejects(context, DEMO_CASE, file);
      return sentences.map((sentence) => `${name}: ${sentence}`);
    }),
  );
  return listed.flat();
}

/** The findings with their transfers looked up, as the scorer compares them. */
async function scored({ stores }: CommandContext, { findings }: SourcedDetection): Promise<readonly ScoredFinding[]> {
  const ids = [...new Set(findings.flatMap(({ transfers }) => transfers.map(({ id }) => id)))];
  const found = new Map((await stores.transfers.transfersById(ids, ALL)).map((transfer) => [transfer.id, transfer]));
  return findings.map(({ kind, accounts, transfers }) => ({
    kind,
    accounts,
    transfers: transfers.flatMap(({ id }) => found.get(id) ?? []),
  }));
}
