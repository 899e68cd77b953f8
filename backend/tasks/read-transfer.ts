import type { ClockOffset } from "../analysis/clock-offsets.ts";
import { clockOf } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { LinkBasis } from "../domain/link.ts";
import type { Movement } from "../domain/record.ts";
import type { Scope } from "../domain/scope.ts";
import type { SourcedMovement, Transfer, TransferId } from "../domain/transfer.ts";
import { caseScope } from "./case-scope.ts";
import { type OriginalRow, originalRows } from "./original-rows.ts";
import { perform, type TaskContext } from "./task.ts";

export interface TransferView {
  readonly transfer: Transfer;
  readonly linkBasis: LinkBasis | null;
  readonly offset: { readonly seconds: number; readonly clock: ClockOffset | null } | null;
  readonly sides: readonly { readonly movement: Movement; readonly rows: readonly OriginalRow[] }[];
}

/** Both banks' rows of one transfer, read back from the kept files. Throws not-found when no record of it is open. */
export async function readTransfer(context: TaskContext, caseId: CaseId, id: TransferId): Promise<TransferView> {
  const { transfers, cases, raw } = context.stores;
  return perform(context, { task: "read-case", case: caseId, subjects: [id] }, async () => {
    const scope = await caseScope(context, caseId);
    const [transfer] = await transfers.transfersById([id], scope);
    if (!transfer) throw new LedgerhoundError("not-found", "Not here, or not open to you.", { transfer: id });
    const records = await transfers.sourceRows(transfer.id, scope);
    const uploads = await cases.uploadsOfCase(caseId);
    const rowAt = await originalRows(
      raw,
      uploads,
      records.flatMap(({ sources }) => sources),
    );
    const sides = records.map(({ movement, sources }) => ({ movement, rows: sources.map(rowAt) }));
    return {
      transfer,
      sides,
      linkBasis: await linkBasisOf(context, records, scope),
      offset: await offsetOf(context, transfer, scope),
    };
  });
}

/** What ties the two records: an officer's word, an equal reference, or time; null for one record. */
async function linkBasisOf(
  { stores }: TaskContext,
  records: readonly SourcedMovement[],
  scope: Scope,
): Promise<LinkBasis | null> {
  const [one, other] = records;
  if (!one || !other) return null;
  const decisions = await stores.transfers.linkDecisions([one.movement.id, other.movement.id], scope);
  if (decisions.some(({ act }) => act === "link")) return "asserted";
  return one.movement.reference !== null && one.movement.reference === other.movement.reference ? "reference" : "time";
}

async function offsetOf({ graphs, stores }: TaskContext, transfer: Transfer, scope: Scope): Promise<TransferView["offset"]> {
  const { payer, payee, to } = transfer;
  if (!payer || !payee) return null;
  const { clocks } = await graphs.loaded(stores.transfers, scope);
  return { seconds: (payee.at.at - payer.at.at) / 1000, clock: clocks.find(({ clock }) => clock === clockOf(to)) ?? null };
}
