import type { CaseId } from "../domain/case.ts";
import { SaidError } from "../domain/said-error.ts";
import { say } from "../domain/sentence.ts";
import type { AccountHit } from "../store/transfer-store.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

const MOST_HITS = 50;

/** Accounts by number, last digits, telephone, device or document used with them, or holder's name as written, read or heard; paste with spaces, dashes or full-width digits is forgiven. */
export async function searchAccounts(context: TaskContext, caseId: CaseId | null, text: string): Promise<readonly AccountHit[]> {
  return perform(context, { task: "search", case: caseId }, async () => {
    const wanted = normalised(text);
    if (wanted.length < 2) throw new SaidError("bad-input", [say("told.twoCharacters")], { facts: { text } });
    return context.stores.transfers.findAccounts(wanted, MOST_HITS, await caseScope(context, caseId));
  });
}

/** NFKC turns full-width digits into plain ones; spaces and dashes inside a number are dropped. */
function normalised(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const digits = plain.replace(/[\s\-–—…]/g, "");
  return /^\d+$/.test(digits) ? digits : plain;
}
