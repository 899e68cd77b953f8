import type { CaseId, Collected } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FindingId } from "../domain/finding.ts";
import { sumByCurrency } from "../domain/money.ts";
import { accountsValue, instantValue, moneyValue, type Sentence, say, timeValue } from "../domain/sentence.ts";
import type { TransferId } from "../domain/transfer.ts";
import { caseScope } from "./case-scope.ts";
import type { TaskContext } from "./task.ts";

/** What a thing in the tray is called. Throws not-found for a finding that is not in the latest run and a transfer of no open row. */
export async function exhibitTitle(context: TaskContext, caseId: CaseId, item: Collected): Promise<readonly Sentence[]> {
  switch (item.kind) {
    case "finding":
      return findingTitle(context, caseId, item.finding);
    case "account":
      return [say("exhibit.account", { account: accountsValue([item.account]) })];
    case "transfers":
      return transfersTitle(context, caseId, item.transfers);
    case "trace":
      return [say("exhibit.trace")];
    case "hold-plan":
      return [say("exhibit.holdPlanAt", { time: timeValue(item.asOf) })];
  }
}

/** The first sentence of its explanation: kind, account and figures. */
async function findingTitle({ stores }: TaskContext, caseId: CaseId, id: FindingId): Promise<readonly Sentence[]> {
  const detection = await stores.cases.detection(caseId);
  const finding = detection?.findings.find((each) => each.id === id);
  if (!finding) throw new LedgerhoundError("not-found", "This finding is not in the latest run. Run the detection again.");
  return finding.said.explanation.slice(0, 1);
}

async function transfersTitle(context: TaskContext, caseId: CaseId, ids: readonly TransferId[]): Promise<readonly Sentence[]> {
  const found = await context.stores.transfers.transfersById(ids, await caseScope(context, caseId));
  const [first] = found;
  if (!first) throw new LedgerhoundError("not-found", "Not here, or not open to you.", { transfer: ids[0] ?? null });
  const sums = moneyValue(sumByCurrency(found.map(({ paid }) => paid)));
  if (found.length > 1) return [say("exhibit.count", { transfers: found.length, sums })];
  return [say("exhibit.transfer", { sums, time: instantValue(first.at) })];
}
