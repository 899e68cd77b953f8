import { type Around, type Count, countOf, firstOf, otherEnd, transfersAround } from "../analysis/transfers-around.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import type { Direction } from "../store/transfer-store.ts";
import { type CanvasPart, canvasPart } from "./canvas-part.ts";
import { casePicture } from "./case-picture.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

export type { Around as ExpandFilter, Count } from "../analysis/transfers-around.ts";

/** Exact counts of what the filter would bring, by direction; the filter's own direction is not looked at. */
export async function previewExpand(
  context: TaskContext,
  caseId: CaseId,
  filter: Around,
): Promise<Readonly<Record<Direction, Count>>> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const { graph } = await context.graphs.loaded(context.stores.transfers, await caseScope(context, caseId));
    const count = (direction: Direction) => countOf(graph, transfersAround(graph, { ...filter, direction }), filter.account);
    return { in: count("in"), out: count("out"), both: count("both") };
  });
}

export interface Expansion extends CanvasPart {
  /** What the filter fits and is still not on the canvas: exact. */
  readonly rest: Count;
}

/**
 * The counterparties of the first `top` transfers that fit, by amount or time, with all flows among them and what is shown.
 * rest counts the transfers with accounts that are still not on the canvas.
 */
export async function expandAccount(
  context: TaskContext,
  caseId: CaseId,
  request: Around & { readonly order: "amount" | "time"; readonly top: number; readonly shown: readonly AccountId[] },
): Promise<Expansion> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const picture = await casePicture(context, caseId);
    const { graph } = await context.graphs.loaded(context.stores.transfers, picture.scope);
    const { account, order, top, shown } = request;
    const fitting = transfersAround(graph, request);
    const others = firstOf(graph, fitting, order, top).map((number) => otherEnd(graph, number, account));
    const before = new Set(shown);
    const added = [...new Set(others)].filter((other) => !before.has(other)).sort();
    const part = await canvasPart(context, picture, added, [...shown]);
    const drawn = new Set([...shown, ...added]);
    const waiting = fitting.filter((number) => !drawn.has(otherEnd(graph, number, account)));
    return { ...part, rest: countOf(graph, waiting, account) };
  });
}
