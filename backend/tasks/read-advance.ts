import { advanceOf } from "../analysis/trace-advance.ts";
import type { TraceAdvance } from "../domain/advance.ts";
import type { CaseId, Upload } from "../domain/case.ts";
import type { FileId } from "../domain/record.ts";
import { scopeOf } from "../domain/scope.ts";
import { caseReports } from "./case-reports.ts";
import { caseScope, fileOfCase } from "./case-scope.ts";
import { startsOf, traceIn } from "./case-trace.ts";
import { perform, type TaskContext } from "./task.ts";

/**
 * What a file of the case changed in its trace: the trace without the file's rows beside the one with them. Without a file, the
 * last one sent. Nothing is stored for it: any file can be asked about, at any time. Throws not-found for a file not of the case.
 */
export async function readAdvance(
  context: TaskContext,
  request: { readonly case: CaseId; readonly file: FileId | null },
): Promise<TraceAdvance> {
  const { stores } = context;
  return perform(context, { task: "trace-payment", case: request.case }, async () => {
    if (request.file !== null) await fileOfCase(context, request.case, request.file);
    const uploads = await stores.cases.uploadsOfCase(request.case);
    const asked = uploads.filter(({ file }) => request.file === null || file === request.file).sort(latestFirst)[0] ?? null;
    const whole = await caseScope(context, request.case);
    const without = scopeOf(uploads.flatMap(({ file }) => (file === asked?.file ? [] : [file])));
    const starts = startsOf(await caseReports(context, request.case));
    const ids = starts.map(({ transfer }) => transfer.id);
    const known = new Map((await stores.transfers.transfersById(ids, without)).map((transfer) => [transfer.id, transfer]));
    const earlier = starts.flatMap(({ label, transfer }) => {
      const seen = known.get(transfer.id);
      return seen ? [{ label, transfer: seen }] : [];
    });
    const wanted = { asOf: null, direction: "forward", rules: null, limits: {} } as const;
    const before = await traceIn(context, request.case, without, { starts: earlier, ...wanted });
    const after = await traceIn(context, request.case, whole, { starts, ...wanted });
    return { file: asked && { id: asked.file, name: asked.name, at: asked.at }, ...advanceOf(before, after) };
  });
}

function latestFirst(a: Upload, b: Upload): number {
  return b.at - a.at || (a.file < b.file ? -1 : 1);
}
