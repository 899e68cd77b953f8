import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { LinkDecision } from "../domain/link.ts";
import type { RecordId } from "../domain/record.ts";
import type { TransferId } from "../domain/transfer.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** What an officer says of a payer's and a payee's row, and why. */
export interface LinkRequest extends Pick<LinkDecision, "act" | "payer" | "payee"> {
  readonly reason: string;
}

/**
 * Takes the two rows of a transfer apart, or puts them together (again): an act is never taken out, a later one undoes it. The reason
 * is kept as a note. Gives the transfers that the two rows are then. Throws not-found for rows that are not open to the actor.
 */
export async function decideLink(context: TaskContext, caseId: CaseId, request: LinkRequest): Promise<readonly TransferId[]> {
  const { act, payer, payee, reason } = request;
  return perform(context, { task: "decide-link", case: caseId, subjects: [payer, payee] }, async () => {
    const { stores, actor } = context;
    const scope = await caseScope(context, caseId);
    const transfersOf = async (record: RecordId) => (await stores.transfers.transfersById([record], scope)).map(({ id }) => id);
    for (const record of [payer, payee]) {
      if ((await transfersOf(record)).length === 0)
        throw new LedgerhoundError("not-found", "Not here, or not open to you.", { record });
    }
    const at = context.now();
    await stores.transfers.decideLink({ act, payer, payee, basis: "asserted", actor: actor.id, at });
    const note = { id: context.newId(), about: `${act} ${payer} ${payee}`, text: reason, by: actor.id, at };
    await stores.cases.addNote(caseId, note);
    return [...new Set([...(await transfersOf(payer)), ...(await transfersOf(payee))])];
  });
}
