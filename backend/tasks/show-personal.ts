import { createHash } from "node:crypto";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { existingCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/**
 * Writes that the actor looked at the unmasked number, names and identifiers of an account. The audit log holds the first 32
 * digits of the SHA-256 of its id: whoever has the account can find the entry, the log alone names nobody.
 */
export async function showPersonal(context: TaskContext, caseId: CaseId, account: AccountId): Promise<void> {
  const mark = createHash("sha256").update(account).digest("hex").slice(0, 32);
  await perform(context, { task: "show-personal", case: caseId, subjects: [mark] }, async () => {
    await existingCase(context, caseId);
  });
}
