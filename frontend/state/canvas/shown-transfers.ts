import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { moneyFromJson, moneyToJson, sumByCurrency } from "../../../backend/domain/money.ts";
import { type CanvasContent, shownFlows } from "./content.ts";
import type { Lit } from "./graph-port.ts";
import { inTimeOrder, startOf } from "./single-transfers.ts";
import type { Stretch } from "./stretch.ts";

/** The transfers between accounts that are shown, in time order, ties by id. */
export function shownTransfers(content: Pick<CanvasContent, "accounts" | "flows" | "singles" | "hidden">): CanvasTransfer[] {
  const flows = new Set(shownFlows(content).map(({ id }) => id));
  return Object.values(content.singles)
    .filter(({ from, to }) => flows.has(`${from}>${to}`))
    .sort(inTimeOrder);
}

/** Those that lie in a stretch of time and on a path, where either is asked for. */
export function narrowed(
  transfers: readonly CanvasTransfer[],
  stretch: Stretch | null,
  path: CanvasContent["path"],
): readonly CanvasTransfer[] {
  const onPath = path && new Set(path.ways.flat());
  return transfers.filter((transfer) => {
    const start = startOf(transfer);
    const isInTime = stretch === null || (start >= stretch.from && start <= stretch.until);
    return isInTime && (onPath === null || onPath.has(transfer.id));
  });
}

/** What these transfers light up: themselves, their flows and both their accounts. */
export function litBy(transfers: readonly CanvasTransfer[]): Lit {
  return {
    nodes: new Set(transfers.flatMap(({ from, to }) => [from, to])),
    edges: new Set(transfers.flatMap(({ id, from, to }) => [id, `${from}>${to}`])),
  };
}

/** One exact sum a currency of what was paid, by code. */
export function paidSums(transfers: readonly CanvasTransfer[]): MoneyDocument[] {
  return sumByCurrency(transfers.map(({ paid }) => moneyFromJson(paid))).map(moneyToJson);
}
