import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { type CanvasPart, canvasPart } from "./canvas-part.ts";
import { type CasePicture, casePicture } from "./case-picture.ts";
import { perform, type TaskContext } from "./task.ts";

/** What a canvas starts from. */
export type CanvasStart =
  | { readonly kind: "report"; readonly number: string }
  | { readonly kind: "finding"; readonly finding: string }
  | { readonly kind: "account"; readonly account: AccountId }
  | { readonly kind: "accounts"; readonly accounts: readonly AccountId[]; readonly shown: readonly AccountId[] };

/** A report opens its first two layers: enough to see where the money went first, and no more. */
const FIRST_LAYERS = 2;

/** The accounts a canvas starts with, or gains, and the flows among them and those already shown. Throws not-found for a report or finding that is not there. */
export async function openCanvas(context: TaskContext, caseId: CaseId, start: CanvasStart): Promise<CanvasPart> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const picture = await casePicture(context, caseId);
    return canvasPart(context, picture, accountsOf(picture, start), start.kind === "accounts" ? start.shown : []);
  });
}

function accountsOf(picture: CasePicture, start: CanvasStart): readonly AccountId[] {
  if (start.kind === "account") return [start.account];
  if (start.kind === "accounts") return start.accounts;
  if (start.kind === "report") return reportAccounts(picture, start.number);
  const finding = picture.detection?.findings.find(({ id }) => id === start.finding);
  if (!finding) throw new LedgerhoundError("not-found", "This finding is not in the latest run. Run the detection again.");
  return finding.accounts.map(({ id }) => id);
}

/** The payers into the same first account, that account, and where it paid traced money on to. */
function reportAccounts(picture: CasePicture, number: string): readonly AccountId[] {
  const payment = picture.reports.find(({ report }) => report.number === number)?.payment;
  if (!payment) {
    throw new LedgerhoundError("not-found", `${number}: not found in any statement. Ask the bank for the payer's rows.`, {
      report: number,
    });
  }
  const payers = picture.reports.flatMap((each) => (each.payment?.to === payment.to ? [each.payment.from] : []));
  const layers = new Map(picture.trace.layers.map(({ account, layer }) => [account, layer]));
  const next = picture.trace.rules
    .flatMap(({ transfers }) => transfers)
    .filter(({ from, to }) => from === payment.to && (layers.get(to) ?? Number.POSITIVE_INFINITY) <= FIRST_LAYERS)
    .map(({ to }) => to);
  return [...new Set([...payers, payment.to, ...next])];
}
