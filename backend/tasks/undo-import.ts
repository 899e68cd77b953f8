import type { CaseId, Upload } from "../domain/case.ts";
import type { FileId } from "../domain/record.ts";
import { fileOfCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/**
 * Takes a file out of a case. Its records go when no other case and no other upload has the file; the raw bytes too.
 * Throws not-found when the case has no such file.
 */
export async function undoImport(context: TaskContext, caseId: CaseId, file: FileId): Promise<readonly Upload[]> {
  const { cases, transfers, raw } = context.stores;
  return perform(context, { task: "undo-import", case: caseId, subjects: [file] }, async () => {
    await fileOfCase(context, caseId, file);
    await cases.removeReports(caseId, file);
    await cases.removeUploads(file, caseId);
    const left = await cases.uploadsOfFile(file);
    if (left.length === 0) {
      await transfers.undoImport(file);
      await raw.drop(file);
    }
    return cases.uploadsOfCase(caseId);
  });
}
