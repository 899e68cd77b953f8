import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { zipPack } from "../evidence/zip-pack.ts";
import { existingCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** What an export may be called: nothing that leads out of the packs' folder. */
const EXPORT_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** An exported pack as a streamed ZIP. Throws not-found for one that this case does not have. */
export async function downloadPack(
  context: TaskContext,
  request: { case: CaseId; exportId: string; folder: (exportId: string) => string },
): Promise<NodeJS.ReadableStream> {
  const { case: caseId, exportId } = request;
  const subjects = EXPORT_ID.test(exportId) ? [exportId] : [];
  return perform(context, { task: "export-pack", case: caseId, subjects }, async () => {
    await existingCase(context, caseId);
    const zip = subjects.length === 0 ? null : await zipPack(request.folder(exportId), `${caseId}-${exportId}`);
    if (zip === null) throw new LedgerhoundError("not-found", "This pack is not here. Export it again.", { pack: exportId });
    return zip;
  });
}
