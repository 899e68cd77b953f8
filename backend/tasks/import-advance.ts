import type { TraceAdvance } from "../domain/advance.ts";
import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FileId } from "../domain/record.ts";
import { readAdvance } from "./read-advance.ts";
import type { TaskContext } from "./task.ts";

/** What files just imported changed in the open trace of their case, or why that cannot be said. */
export type ImportAdvance =
  | { readonly kind: "advanced"; readonly advance: TraceAdvance }
  | { readonly kind: "too-large"; readonly why: string };

/**
 * Advances the trace of a case after an import. null where none is open: without a victim's report there is nothing to follow.
 * The files stay stored whatever becomes of the trace.
 */
export async function importAdvance(
  context: TaskContext,
  caseId: CaseId,
  files: readonly FileId[],
): Promise<ImportAdvance | null> {
  if (files.length === 0 || (await context.stores.cases.reports(caseId)).length === 0) return null;
  try {
    return { kind: "advanced", advance: await readAdvance(context, { case: caseId, files }) };
  } catch (error) {
    if (error instanceof LedgerhoundError && error.kind === "limit-reached") return { kind: "too-large", why: error.message };
    throw error;
  }
}
