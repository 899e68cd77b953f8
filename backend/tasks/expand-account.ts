import type { FlowGraph } from "../analysis/flow-graph.ts";
import {
  type Around,
  type Count,
  countOf,
  firstOf,
  otherEnd,
  transfersAround,
  withOtherEnd,
} from "../analysis/transfers-around.ts";
import { type AccountId, type AccountKind, accountKind } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import type { Direction } from "../store/transfer-store.ts";
import { type CanvasPart, canvasPart } from "./canvas-part.ts";
import { type AccountRole, type CasePicture, casePicture, roleOf } from "./case-picture.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

export type { Count } from "../analysis/transfers-around.ts";

/** Which transfers of an account are meant, and with whom: kinds and roles of the other account, empty for any. */
export interface ExpandFilter extends Around {
  readonly kinds: readonly AccountKind[];
  readonly roles: readonly AccountRole[];
}

/** Exact counts of what the filter would bring, by direction; the filter's own direction is not looked at. */
export async function previewExpand(
  context: TaskContext,
  caseId: CaseId,
  filter: ExpandFilter,
): Promise<Readonly<Record<Direction, Count>>> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const { graph } = await context.graphs.loaded(context.stores.transfers, await caseScope(context, caseId));
    // What part an account has in the case costs a trace: it is asked for only where the filter does.
    const picture = filter.roles.length === 0 ? null : await casePicture(context, caseId);
    const count = (direction: Direction) =>
      countOf(graph, fittingTransfers(graph, { ...filter, direction }, picture), filter.account);
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
  request: ExpandFilter & { readonly order: "amount" | "time"; readonly top: number; readonly shown: readonly AccountId[] },
): Promise<Expansion> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const picture = await casePicture(context, caseId);
    const { graph } = await context.graphs.loaded(context.stores.transfers, picture.scope);
    const { account, order, top, shown } = request;
    const fitting = fittingTransfers(graph, request, picture);
    const others = firstOf(graph, fitting, order, top).map((number) => otherEnd(graph, number, account));
    const before = new Set(shown);
    const added = [...new Set(others)].filter((other) => !before.has(other)).sort();
    const part = await canvasPart(context, picture, added, [...shown]);
    const drawn = new Set([...shown, ...added]);
    const waiting = withOtherEnd(graph, fitting, account, (other) => !drawn.has(other));
    return { ...part, rest: countOf(graph, waiting, account) };
  });
}

/** The transfers that fit, in time order; without a picture no role is looked at. */
function fittingTransfers(graph: FlowGraph, filter: ExpandFilter, picture: CasePicture | null): Int32Array {
  const { account, kinds, roles } = filter;
  const numbers = transfersAround(graph, filter);
  if (kinds.length === 0 && roles.length === 0) return numbers;
  const isOfKind = (other: AccountId): boolean => kinds.length === 0 || kinds.includes(accountKind(other));
  const hasRole = (other: AccountId): boolean => picture === null || roles.length === 0 || roles.includes(roleOf(other, picture));
  return withOtherEnd(graph, numbers, account, (other) => isOfKind(other) && hasRole(other));
}
