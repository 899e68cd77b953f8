import type { AccountId } from "../domain/account.ts";
import { sumByCurrency } from "../domain/money.ts";
import { byTime, type Transfer } from "../domain/transfer.ts";
import type { TransferPage, TransferQuery } from "./transfer-store.ts";

/** The page that a query asks for among transfers in the order of byTime. */
export function pageAmong(transfers: readonly Transfer[], query: TransferQuery): TransferPage {
  const asked = transfers.filter((transfer) => isAsked(transfer, query));
  return {
    transfers: inOrder(asked, query.order).slice(0, query.cap),
    total: asked.length,
    counterparties: new Set(asked.flatMap((transfer) => counterpartiesIn(transfer, query))).size,
    sums: sumByCurrency(asked.map(({ paid }) => paid)),
  };
}

/** The ends across from the accounts asked for, in the direction asked for. */
export function counterpartiesIn(
  { from, to }: Transfer,
  { accounts, direction, counterparties }: TransferQuery,
): readonly AccountId[] {
  const across: AccountId[] = [];
  if (direction !== "in" && accounts.includes(from)) across.push(to);
  if (direction !== "out" && accounts.includes(to)) across.push(from);
  return across.filter((account) => counterparties === null || counterparties.includes(account));
}

/** By time; or by currency, then largest first, then time. */
export function inOrder(transfers: readonly Transfer[], order: TransferQuery["order"]): readonly Transfer[] {
  return transfers.toSorted(order === "time" ? byTime : byAmount);
}

function isAsked(transfer: Transfer, query: TransferQuery): boolean {
  const { period, least } = query;
  const inPeriod =
    (period.from === null || transfer.at.at >= period.from) && (period.until === null || transfer.at.at < period.until);
  const enough = least === null || (transfer.paid.currency === least.currency && transfer.paid.minor >= least.minor);
  return inPeriod && enough && counterpartiesIn(transfer, query).length > 0;
}

function byAmount(a: Transfer, b: Transfer): number {
  if (a.paid.currency !== b.paid.currency) return a.paid.currency < b.paid.currency ? -1 : 1;
  if (a.paid.minor !== b.paid.minor) return a.paid.minor > b.paid.minor ? -1 : 1;
  return byTime(a, b);
}
