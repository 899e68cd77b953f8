import type { CaseId } from "../domain/case.ts";
import type { RequestId } from "../domain/request.ts";
import { type Letter, renderLetter } from "../evidence/letters/render-letter.ts";
import { requestOf } from "./requests.ts";
import { perform, type TaskContext } from "./task.ts";

/** The letter of one request in two languages. Throws bad-input while its legal basis is missing. */
export async function requestLetter(context: TaskContext, caseId: CaseId, id: RequestId): Promise<Letter> {
  return perform(context, { task: "manage-requests", case: caseId, subjects: [id] }, async () => {
    const request = await requestOf(context, caseId, id);
    return renderLetter(request, caseId, request.about && (await requestOf(context, caseId, request.about)));
  });
}
