import type { Link } from "../domain/link.ts";
import type { RecordId } from "../domain/record.ts";
import type { TransferId } from "../domain/transfer.ts";
import type { Changes } from "./transfer-store.ts";

/** Who else is in a transfer beside the record it is named by: null when there is no such transfer, "" when nobody. */
export type Mate = RecordId | "" | null;

/** One transfer that one version changed. */
export interface TransferChange {
  readonly transfer: TransferId;
  readonly was: Mate;
  readonly now: Mate;
}

/** The transfers that settled records and their links make. Links with a record that is not among them do not count. */
export function transfersAmong(records: Iterable<RecordId>, links: Iterable<Link>): ReadonlyMap<TransferId, Mate> {
  const transfers = new Map<string, Mate>([...records].map((id) => [id, ""]));
  for (const { payer, payee } of links) {
    if (!transfers.has(payer) || !transfers.has(payee)) continue;
    const [least, other] = payer < payee ? [payer, payee] : [payee, payer];
    transfers.set(least, other);
    transfers.delete(other);
  }
  return transfers as ReadonlyMap<string, Mate> as ReadonlyMap<TransferId, Mate>;
}

/** What differs from before to after, by transfer id. */
export function changesBetween(
  before: ReadonlyMap<TransferId, Mate>,
  after: ReadonlyMap<TransferId, Mate>,
): readonly TransferChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((transfer) => ({ transfer, was: before.get(transfer) ?? null, now: after.get(transfer) ?? null }))
    .filter(({ was, now }) => was !== now);
}

/** What several versions' changes, oldest first, come to: what came and went again is in no list. */
export function netChanges(version: number, changes: Iterable<TransferChange>): Changes {
  const net = new Map<TransferId, TransferChange>();
  for (const change of changes) net.set(change.transfer, { ...change, was: (net.get(change.transfer) ?? change).was });
  const sorted = [...net.values()].filter(({ was, now }) => was !== now).sort((a, b) => (a.transfer < b.transfer ? -1 : 1));
  const those = (wanted: (change: TransferChange) => boolean): TransferId[] =>
    sorted.filter(wanted).map(({ transfer }) => transfer);
  return {
    version,
    added: those(({ was }) => was === null),
    removed: those(({ now }) => now === null),
    relinked: those(({ was, now }) => was !== null && now !== null),
    regrouped: [...new Set(sorted.flatMap(recordsIn))].sort(),
  };
}

function recordsIn({ transfer, was, now }: TransferChange): readonly RecordId[] {
  if (was === null && now === "") return [];
  return [transfer as string as RecordId, was, now].filter((record): record is RecordId => record !== null && record !== "");
}
