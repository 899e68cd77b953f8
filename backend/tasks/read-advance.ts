import { advanceOf } from "../analysis/trace-advance.ts";
import type { TraceAdvance } from "../domain/advance.ts";
import type { CaseId, Upload } from "../domain/case.ts";
import type { FileId } from "../domain/record.ts";
import { scopeOf } from "../domain/scope.ts";
import { caseReports } from "./case-reports.ts";
import { caseScope, fileOfCase } from "./case-scope.ts";
import { startsOf, traceIn } from "./case-trace.ts";
import { perform, stopIfCancelled, type TaskContext } from "./task.ts";

/**
 * What files of the case changed in its trace: the trace without their rows beside the one with them. Without a file, the last one
 * sent. Nothing is stored for it: any file can be asked about, at any time. The answer names the last of them. Throws not-found
 * for a file not of the case.
 */
export async function readAdvance(
  context: TaskContext,
  request: { readonly case: CaseId; readonly files: readonly FileId[] },
): Promise<TraceAdvance> {
  const { stores } = context;
  return perform(context, { task: "trace-payment", case: request.case }, async () => {
    for (const file of request.files) await fileOfCase(context, request.case, file);
    const uploads = [...(await stores.cases.uploadsOfCase(request.case))].sort(latestFirst);
    const asked = uploads.find(({ file }) => request.files.length === 0 || request.files.includes(file)) ?? null;
    const apart = new Set(request.files.length === 0 ? uploads.slice(0, 1).map(({ file }) => file) : request.files);
    const whole = await caseScope(context, request.case);
    const without = scopeOf(uploads.flatMap(({ file }) => (apart.has(file) ? [] : [file])));
    const starts = startsOf(await caseReports(context, request.case));
    // Without the file a payment may be told by one bank alone, and then goes by another id.
    const earlier = startsOf(await caseReports(context, request.case, without));
    const { progress, signal } = context;
    progress({ step: "trace without the files", done: 0, total: 2, unit: "steps" });
    const wanted = { asOf: null, direction: "forward", rules: null, limits: {} } as const;
    const before = await traceIn(context, request.case, without, { starts: earlier, ...wanted });
    stopIfCancelled(signal);
    progress({ step: "trace with them", done: 1, total: 2, unit: "steps" });
    const after = await traceIn(context, request.case, whole, { starts, ...wanted });
    return { file: asked && { id: asked.file, name: asked.name, at: asked.at }, ...advanceOf(before, after) };
  });
}

function latestFirst(a: Upload, b: Upload): number {
  return b.at - a.at || (a.file < b.file ? -1 : 1);
}
