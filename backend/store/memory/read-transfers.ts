import type { Movement, RecordId, SourceRef } from "../../domain/record.ts";
import type { SourcedMovement, TransferId } from "../../domain/transfer.ts";
import { pageAmong } from "../asked-transfers.ts";
import { bySource } from "../source-order.ts";
import type { TransferPage, TransferQuery } from "../transfer-store.ts";
import { type Sight, transfersWith } from "./sight.ts";

/** The transfers a query asks for. */
export function pageOf(sight: Sight, query: TransferQuery): TransferPage {
  const near = query.accounts.flatMap((account) => sight.movementsOf(account).map(({ id }) => id));
  return pageAmong(transfersWith(sight, near), query);
}

/** The records of a transfer with their visible places, payer's first. */
export function sourceRowsOf(sight: Sight, transfer: TransferId): readonly SourcedMovement[] {
  const together = sight.together(recordOf(transfer));
  const least = together.map(({ id }) => id).sort()[0];
  if (least !== recordOf(transfer)) return [];
  return together.flatMap((movement): SourcedMovement[] => {
    const [first, ...rest] = sight.sourcesOf(movement.id).toSorted(bySource);
    return first ? [{ movement, sources: [first, ...rest] }] : [];
  });
}

/** The visible records of each transfer, payer's first; transfers that do not show are left out. */
export function movementsOf(sight: Sight, transfers: readonly TransferId[]): ReadonlyMap<TransferId, readonly Movement[]> {
  return new Map(
    transfers.flatMap((transfer) => {
      const movements = sourceRowsOf(sight, transfer).map(({ movement }) => movement);
      return movements.length === 0 ? [] : [[transfer, movements] as const];
    }),
  );
}

/** Every visible place of each transfer, by file and row; transfers that do not show are left out. */
export function sourcesOf(sight: Sight, transfers: readonly TransferId[]): ReadonlyMap<TransferId, readonly SourceRef[]> {
  return new Map(
    transfers.flatMap((transfer) => {
      const places = sourceRowsOf(sight, transfer).flatMap(({ sources }) => sources);
      return places.length === 0 ? [] : [[transfer, places.sort(bySource)] as const];
    }),
  );
}

function recordOf(transfer: TransferId): RecordId {
  return transfer as string as RecordId;
}
