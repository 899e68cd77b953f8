import type { FlowGraph } from "../analysis/flow-graph.ts";
import { transferIn } from "../analysis/flow-reading.ts";
import type { TransferSource } from "../analysis/trace/survey.ts";
import { type TraceStart, trace } from "../analysis/trace/trace.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { SaidError } from "../domain/said-error.ts";
import type { Scope } from "../domain/scope.ts";
import { say } from "../domain/sentence.ts";
import type { Trace, TraceLimits, TracingRule } from "../domain/trace.ts";
import type { Transfer } from "../domain/transfer.ts";
import { ALWAYS, type TransferStore } from "../store/transfer-store.ts";
import type { MatchedReport } from "./case-reports.ts";
import { caseTags } from "./case-tags.ts";
import type { Loaded } from "./graph-cache.ts";
import type { CaseReading } from "./task.ts";

/** Rows of one account that a trace loads at most; an account with more is refused by name, never cut. */
const MOST_ROWS = 500_000;

export interface TraceRequest {
  readonly starts: readonly TraceStart[];
  /** UTC milliseconds; null is everything known. */
  readonly asOf: number | null;
  readonly direction: Trace["direction"];
  readonly rules: readonly TracingRule[] | null;
  readonly limits: Partial<TraceLimits>;
}

/** A start for each report whose payment was found; reports that fit none or several start nothing. */
export function startsOf(reports: readonly MatchedReport[]): TraceStart[] {
  return reports.flatMap(({ report, payment }) => (payment ? [{ label: report.number, transfer: payment }] : []));
}

/** Follows the starts through the records that the scope shows. */
export async function traceIn(context: CaseReading, caseId: CaseId | null, scope: Scope, request: TraceRequest): Promise<Trace> {
  const { transfers } = context.stores;
  const { starts, asOf, direction, rules, limits } = request;
  const loaded = await context.graphs.loaded(transfers, scope);
  return trace(starts, transferSource(context, loaded, scope), {
    version: await transfers.version(),
    asOf: asOf ?? lastInstant(loaded.graph) ?? context.now(),
    direction,
    limits,
    clocks: loaded.clocks,
    // A start of another case may stand in no file of this scope: then rows alone tell all.
    ...(starts.every(({ transfer }) => transferIn(loaded.graph, transfer) >= 0) ? { dealings: loaded.dealings } : {}),
    tags: caseId === null ? [] : await caseTags(context.stores, caseId, scope),
    ...(rules === null ? {} : { rules }),
  });
}

/** Where a trace reads its rows: memory where the scope fits, else the store. */
export function transferSource({ stores }: CaseReading, loaded: Loaded, scope: Scope): TransferSource {
  const { transfersOf } = loaded;
  if (transfersOf) return transfersOf;
  return (accounts) => storedTransfersOf(stores.transfers, accounts, scope);
}

/** Every visible transfer of the accounts. Throws limit-reached rather than leave one out. */
async function storedTransfersOf(
  transfers: TransferStore,
  accounts: readonly AccountId[],
  scope: Scope,
): Promise<readonly Transfer[]> {
  const query = {
    accounts,
    direction: "both",
    period: ALWAYS,
    counterparties: null,
    least: null,
    order: "time",
    cap: MOST_ROWS,
  } as const;
  const page = await transfers.transfersOf(query, scope);
  if (page.total <= page.transfers.length) return page.transfers;
  const facts = { transfers: page.total, limit: MOST_ROWS };
  throw new SaidError("limit-reached", [say("told.tooManyTransfers", { transfers: page.total, most: MOST_ROWS })], { facts });
}

/** The last millisecond of the last transfer seen; null where there is none. */
function lastInstant(graph: FlowGraph): number | null {
  return graph.size === 0 ? null : graph.latest.reduce((last, at) => Math.max(last, at));
}
