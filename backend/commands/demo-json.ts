import { moneyListJson } from "../api/contract/basics.ts";
import type { DemoDocument } from "../api/contract/demo.ts";
import { exportJson } from "../api/contract/evidence.ts";
import { holdPlanJson } from "../api/contract/hold-plan.ts";
import { traceJson } from "../api/contract/trace.ts";
import { isoSeconds } from "../domain/instant.ts";
import type { DemoResult, Moment } from "./run-demo.ts";

/** The demo's figures as one document. */
export function demoJson({ receipts, rejects, detection, score, moments, pack, seconds }: DemoResult): DemoDocument {
  const sum = (count: "rows" | "accepted" | "duplicates" | "corroborated" | "rejected") =>
    receipts.reduce((total, { counts }) => total + counts[count], 0);
  return {
    schema: 1,
    files: receipts.length,
    rows: sum("rows"),
    accepted: sum("accepted"),
    duplicates: sum("duplicates"),
    corroborated: sum("corroborated"),
    rejected: sum("rejected"),
    rejects: [...rejects],
    findings: detection.findings.length,
    score: {
      transfers: score.transfers,
      accounts: score.accounts,
      families: score.families.map((family) => ({ ...family })),
      lookAlikesFlagged: score.lookAlikesFlagged.map(({ name, accounts }) => ({ name, accounts: [...accounts] })),
    },
    moments: moments.map(momentJson),
    pack: exportJson(pack),
    seconds,
  };
}

function momentJson({ at, trace, plan }: Moment): DemoDocument["moments"][number] {
  const held = Object.fromEntries(trace.rules.map(({ rule, totalHeld }) => [rule, moneyListJson(totalHeld)]));
  return { asOf: isoSeconds(at), held, trace: traceJson(trace), holdPlan: holdPlanJson(plan) };
}
