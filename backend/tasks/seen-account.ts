import type { AccountId } from "../domain/account.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { Scope } from "../domain/scope.ts";
import type { AccountSummary } from "../store/transfer-store.ts";
import type { TaskContext } from "./task.ts";

/** Throws not-found for an account that no record of the scope shows: a typing error must not make a suspect. */
export async function seenAccount({ stores }: Pick<TaskContext, "stores">, account: AccountId, scope: Scope): Promise<void> {
  const [summary] = await stores.transfers.summaries([account], scope);
  if (!summary || !isSeen(summary)) {
    throw new LedgerhoundError("not-found", "No record of this case shows the account. Check the number.", { account });
  }
}

/** Whether any record shows the account: as payer, payee or by name. */
export function isSeen(summary: AccountSummary): boolean {
  return summary.in.transfers + summary.out.transfers + summary.names.length > 0;
}
