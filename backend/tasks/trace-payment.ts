import type { TraceStart } from "../analysis/trace/trace.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { SourceRef } from "../domain/record.ts";
import type { Scope } from "../domain/scope.ts";
import type { Trace, TraceLimits, TracingRule } from "../domain/trace.ts";
import type { TransferId } from "../domain/transfer.ts";
import { pictureOfAll } from "./case-picture.ts";
import { caseReports } from "./case-reports.ts";
import { caseScope } from "./case-scope.ts";
import { startsOf, traceIn } from "./case-trace.ts";
import { perform, type TaskContext } from "./task.ts";

/** Where a trace starts: reports by number (none: all), transfers by id or source row, or an account's receipts of a period. */
export type TraceOrigins =
  | { readonly kind: "reports"; readonly numbers: readonly string[] }
  | { readonly kind: "transfers"; readonly transfers: readonly (TransferId | SourceRef)[] }
  | { readonly kind: "account"; readonly account: AccountId; readonly since: number; readonly until: number };

export interface TracePaymentRequest {
  readonly case: CaseId | null;
  readonly origins: TraceOrigins;
  readonly asOf: number | null;
  readonly direction: Trace["direction"];
  readonly rules: readonly TracingRule[] | null;
  readonly limits: Partial<TraceLimits>;
}

/** Follows payments by every rule asked for. Throws not-found for a report or transfer that is not in the case. */
export async function tracePayment(context: TaskContext, request: TracePaymentRequest): Promise<Trace> {
  return perform(context, { task: "trace-payment", case: request.case }, async () => {
    const known = isUsual(request) ? await pictureOfAll(context, { ...request, reports: request.origins.numbers }) : null;
    if (known) return known.trace;
    const scope = await caseScope(context, request.case);
    const starts = await traceStarts(context, request.case, scope, request.origins, request.direction);
    const { asOf, direction, rules, limits } = request;
    return traceIn(context, request.case, scope, { starts, asOf, direction, rules, limits });
  });
}

interface UsualRequest extends TracePaymentRequest {
  readonly origins: Extract<TraceOrigins, { kind: "reports" }>;
}

/** Whether reports are followed onward by every rule within the usual limits: as the picture of a case follows them. */
function isUsual(request: TracePaymentRequest): request is UsualRequest {
  const { origins, direction, rules, limits } = request;
  const isBounded = Object.values(limits).some((limit) => limit !== undefined);
  return origins.kind === "reports" && direction === "forward" && rules === null && !isBounded;
}

/** The payments that an order to trace speaks of. */
export async function traceStarts(
  context: TaskContext,
  caseId: CaseId | null,
  scope: Scope,
  origins: TraceOrigins,
  direction: Trace["direction"],
): Promise<readonly TraceStart[]> {
  if (origins.kind === "reports") return reportStarts(context, caseId, origins.numbers);
  if (origins.kind === "account") return accountStarts(context, scope, origins, direction);
  const { transfers } = context.stores;
  const ids = await Promise.all(
    origins.transfers.map((each) => (typeof each === "string" ? each : transfers.transferAt(each, scope))),
  );
  const found = await transfers.transfersById(
    ids.filter((id) => id !== null),
    scope,
  );
  if (found.length < origins.transfers.length) {
    throw new LedgerhoundError(
      "not-found",
      `${origins.transfers.length - found.length} of the transfers named are not here, or not open to you.`,
    );
  }
  return found.map((transfer, index) => ({ label: `T${index + 1}`, transfer }));
}

async function reportStarts(
  context: TaskContext,
  caseId: CaseId | null,
  numbers: readonly string[],
): Promise<readonly TraceStart[]> {
  if (caseId === null) throw new LedgerhoundError("bad-input", "Reports belong to a case. Say which: --case ID.");
  const reports = await caseReports(context, caseId);
  const unknown = numbers.filter((number) => !reports.some(({ report }) => report.number === number));
  if (unknown.length > 0) {
    throw new LedgerhoundError("not-found", `No report ${unknown.join(", ")} in case ${caseId}.`, { case: caseId });
  }
  const wanted = numbers.length === 0 ? reports : reports.filter(({ report }) => numbers.includes(report.number));
  const starts = startsOf(wanted);
  if (starts.length === 0 && wanted.length > 0) {
    throw new LedgerhoundError("not-found", "Not found in any statement. Ask the bank for the payer's rows.", { case: caseId });
  }
  return starts;
}

const MOST_STARTS = 10_000;

async function accountStarts(
  { stores }: TaskContext,
  scope: Scope,
  { account, since, until }: Extract<TraceOrigins, { kind: "account" }>,
  direction: Trace["direction"],
): Promise<readonly TraceStart[]> {
  const page = await stores.transfers.transfersOf(
    {
      accounts: [account],
      direction: direction === "forward" ? "in" : "out",
      period: { from: since, until },
      counterparties: null,
      least: null,
      order: "time",
      cap: MOST_STARTS,
    },
    scope,
  );
  if (page.total > page.transfers.length) {
    throw new LedgerhoundError(
      "limit-reached",
      `${page.total} transfers in that period, over ${MOST_STARTS}. Name a shorter one.`,
    );
  }
  return page.transfers.filter(({ from, to }) => from !== to).map((transfer) => ({ label: account, transfer }));
}
