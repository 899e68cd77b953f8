import type { AdvanceOutcome, KeptAdvance } from "../domain/advance.ts";
import type { Imported } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { readAdvance } from "./read-advance.ts";
import type { TaskContext } from "./task.ts";

/**
 * Advances the trace of a case after an import and keeps what changed with the case, or why that cannot be said.
 * The files stay stored whatever becomes of the trace.
 */
export async function importAdvance(context: TaskContext, { case: caseId, files }: Imported): Promise<KeptAdvance> {
  const kept = { files, at: context.now(), outcome: await outcomeOf(context, { case: caseId, files }) };
  await context.stores.cases.keepAdvance(caseId, kept);
  return kept;
}

async function outcomeOf(context: TaskContext, imported: Imported): Promise<AdvanceOutcome> {
  try {
    return { kind: "advanced", advance: await readAdvance(context, imported) };
  } catch (error) {
    if (error instanceof LedgerhoundError && error.kind === "limit-reached") return { kind: "too-large", why: error.message };
    throw error;
  }
}
