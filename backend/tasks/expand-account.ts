import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import type { Money } from "../domain/money.ts";
import type { Direction, Period, TransferPage, TransferQuery } from "../store/transfer-store.ts";
import { type CanvasPart, canvasPart } from "./canvas-part.ts";
import { casePicture } from "./case-picture.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** Which transfers of one account are meant. */
export interface ExpandFilter {
  readonly account: AccountId;
  readonly direction: Direction;
  readonly period: Period;
  readonly least: Money | null;
}

export interface Count {
  readonly transfers: number;
  readonly accounts: number;
  readonly sums: readonly Money[];
}

/** Exact counts of what the filter would bring, by direction; the filter's own direction is not looked at. */
export async function previewExpand(
  context: TaskContext,
  caseId: CaseId,
  filter: ExpandFilter,
): Promise<Readonly<Record<Direction, Count>>> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    const count = async (direction: Direction) =>
      countOf(await context.stores.transfers.transfersOf(queryOf({ ...filter, direction }, "amount", 0, null), scope));
    return { in: await count("in"), out: await count("out"), both: await count("both") };
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
  const { transfers } = context.stores;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const picture = await casePicture(context, caseId);
    const page = await transfers.transfersOf(queryOf(request, request.order, request.top, null), picture.scope);
    const others = page.transfers.map(({ from, to }) => (from === request.account ? to : from));
    const shown = new Set(request.shown);
    const added = [...new Set(others)].filter((account) => !shown.has(account)).sort();
    const part = await canvasPart(context, picture, added, [...request.shown]);
    const covered = await transfers.transfersOf(
      queryOf(request, "time", 0, [...new Set([...request.shown, ...added])]),
      picture.scope,
    );
    return { ...part, rest: less(countOf(page), countOf(covered)) };
  });
}

function queryOf(
  { account, direction, period, least }: ExpandFilter,
  order: "amount" | "time",
  cap: number,
  counterparties: readonly AccountId[] | null,
): TransferQuery {
  return { accounts: [account], direction, period, counterparties, least, order, cap };
}

function countOf({ total, counterparties, sums }: TransferPage): Count {
  return { transfers: total, accounts: counterparties, sums };
}

function less(all: Count, part: Count): Count {
  const sums = all.sums.map(({ currency, minor }) => ({
    currency,
    minor: minor - (part.sums.find((sum) => sum.currency === currency)?.minor ?? 0n),
  }));
  return {
    transfers: all.transfers - part.transfers,
    accounts: all.accounts - part.accounts,
    sums: sums.filter(({ minor }) => minor !== 0n),
  };
}
