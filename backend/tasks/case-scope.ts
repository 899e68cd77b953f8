import { opens } from "../domain/actor.ts";
import type { Case, CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FileId } from "../domain/record.ts";
import { ALL, type Scope, scopeOf } from "../domain/scope.ts";
import type { CaseReading, TaskContext } from "./task.ts";

/** The case, when it exists. Throws not-found in the same words as for a case that is closed to the actor. */
export async function existingCase({ stores }: CaseReading, id: CaseId): Promise<Case> {
  const found = await stores.cases.case(id);
  if (!found) throw new LedgerhoundError("not-found", "Not here, or not open to you.", { case: id });
  return found;
}

/** The records of the case's files; without a case everything, which only the operator's tasks ask for. */
export async function caseScope(context: CaseReading, id: CaseId | null): Promise<Scope> {
  if (id === null) return ALL;
  await existingCase(context, id);
  const uploads = await context.stores.cases.uploadsOfCase(id);
  return scopeOf(uploads.map(({ file }) => file));
}

/** What an uploader's receipt may count among: the files of the same bank, or of the case. */
export async function receiptScope(context: TaskContext, id: CaseId | null): Promise<Scope> {
  const { actor, stores } = context;
  if (actor.role !== "uploader") return caseScope(context, id);
  const own = actor.bank === null ? { user: actor.id } : { bank: actor.bank };
  const uploads = await stores.cases.uploadsBy(own);
  return scopeOf(uploads.map(({ file }) => file));
}

/** Other cases that the actor may open, ordered by id. */
export async function otherCases({ stores, actor }: CaseReading, id: CaseId): Promise<readonly Case[]> {
  const all = await stores.cases.cases();
  return all.filter((other) => other.id !== id && opens(actor, other.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Throws not-found when the file is not one of the case's. */
export async function fileOfCase(context: TaskContext, id: CaseId, file: FileId): Promise<void> {
  const uploads = await context.stores.cases.uploadsOfCase(id);
  if (!uploads.some((upload) => upload.file === file)) {
    throw new LedgerhoundError("not-found", "Not here, or not open to you.", { file });
  }
}
