import type { AccountId } from "../../domain/account.ts";
import { sumByCurrency } from "../../domain/money.ts";
import type { Movement, RecordId, SourceRef } from "../../domain/record.ts";
import type { SourcedMovement, Transfer, TransferId } from "../../domain/transfer.ts";
import { bySource } from "../source-order.ts";
import type { TransferPage, TransferQuery } from "../transfer-store.ts";
import { type Sight, transfersWith } from "./sight.ts";

/** The transfers a query asks for. */
export function pageOf(sight: Sight, query: TransferQuery): TransferPage {
  const near = query.accounts.flatMap((account) => sight.movementsOf(account).map(({ id }) => id));
  const asked = transfersWith(sight, near).filter((transfer) => isAsked(transfer, query));
  const ordered = query.order === "time" ? asked : asked.toSorted(byAmount);
  return {
    transfers: ordered.slice(0, query.cap),
    total: asked.length,
    counterparties: new Set(asked.flatMap((transfer) => counterpartiesIn(transfer, query))).size,
    sums: sumByCurrency(asked.map(({ paid }) => paid)),
  };
}

function isAsked(transfer: Transfer, query: TransferQuery): boolean {
  const { period, least } = query;
  const inPeriod =
    (period.from === null || transfer.at.at >= period.from) && (period.until === null || transfer.at.at < period.until);
  const enough = least === null || (transfer.paid.currency === least.currency && transfer.paid.minor >= least.minor);
  return inPeriod && enough && counterpartiesIn(transfer, query).length > 0;
}

/** The ends across from the accounts asked for, in the direction asked for. */
function counterpartiesIn({ from, to }: Transfer, { accounts, direction, counterparties }: TransferQuery): readonly AccountId[] {
  const across: AccountId[] = [];
  if (direction !== "in" && accounts.includes(from)) across.push(to);
  if (direction !== "out" && accounts.includes(to)) across.push(from);
  return across.filter((account) => counterparties === null || counterparties.includes(account));
}

/** By currency, then largest first; equal amounts stay in time order. */
function byAmount(a: Transfer, b: Transfer): number {
  if (a.paid.currency !== b.paid.currency) return a.paid.currency < b.paid.currency ? -1 : 1;
  return a.paid.minor === b.paid.minor ? 0 : a.paid.minor > b.paid.minor ? -1 : 1;
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
