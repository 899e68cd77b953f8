import { LedgerhoundError } from "../domain/errors.ts";
import { blockKey, isLinkable, type LinkDecision } from "../domain/link.ts";
import type { RecordId, SourceRecord } from "../domain/record.ts";

/**
 * The block that a decision is about. Throws not-found when a record is unknown, bad-input when the two are not a settled
 * payer's and a settled payee's record of one block.
 */
export function checkedBlock({ payer, payee }: LinkDecision, recordOf: (id: RecordId) => SourceRecord | undefined): string {
  const [from, to] = [known(payer, recordOf), known(payee, recordOf)];
  if (from.kind !== "movement" || to.kind !== "movement" || !isLinkable(from, to)) {
    const message = `Records ${payer} and ${payee} cannot be one transfer. Choose the payer's and the payee's row of the same accounts, currency and amount.`;
    throw new LedgerhoundError("bad-input", message, { payer, payee });
  }
  return blockKey(from);
}

function known(id: RecordId, recordOf: (id: RecordId) => SourceRecord | undefined): SourceRecord {
  const record = recordOf(id);
  if (!record)
    throw new LedgerhoundError("not-found", `There is no record ${id}. Open the transfer for its records.`, { record: id });
  return record;
}
