import { matchReport } from "../analysis/match-report.ts";
import { reportCandidates } from "../analysis/report-candidates.ts";
import type { CaseId } from "../domain/case.ts";
import { exactText } from "../domain/exact-text.ts";
import { type Scope, scopeKey } from "../domain/scope.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { ReportMatch, VictimReport } from "../domain/victim-report.ts";
import { caseScope, otherCases } from "./case-scope.ts";
import { ofState } from "./of-state.ts";
import type { CaseReading } from "./task.ts";

/** A report with what the statements of the case say of it. */
export interface MatchedReport {
  /** The case that holds the report; another one when its payment reached this case's accounts. */
  readonly case: CaseId;
  readonly report: VictimReport;
  readonly match: ReportMatch;
  /** The transfer, when exactly one fits. */
  readonly payment: Transfer | null;
}

/**
 * The case's own reports, then those of other cases open to the actor whose payment stands in this case's statements and
 * went to the same first account as one of its own: each matched against this case's records alone, or those of `within` alone.
 */
export async function caseReports(context: CaseReading, caseId: CaseId, within?: Scope): Promise<readonly MatchedReport[]> {
  const scope = within ?? (await caseScope(context, caseId));
  const others = (await otherCases(context, caseId)).map(({ id }) => id);
  const { cases, transfers } = context.stores;
  const key = async (): Promise<string> => {
    const told = await Promise.all([caseId, ...others].map((id) => cases.reports(id)));
    return `reports ${await transfers.version()} ${scopeKey(scope)} ${exactText([caseId, others, told])}`;
  };
  return ofState(context.graphs, { key, make: () => matchedOfAll(context, caseId, others, scope) });
}

async function matchedOfAll(
  context: CaseReading,
  caseId: CaseId,
  others: readonly CaseId[],
  scope: Scope,
): Promise<readonly MatchedReport[]> {
  const own = await matchedReports(context, caseId, scope);
  const reached = new Set(own.flatMap(({ payment }) => (payment ? [payment.to] : [])));
  const known = new Set(own.flatMap(({ payment }) => (payment ? [payment.id] : [])));
  const foreign: MatchedReport[] = [];
  for (const other of others) {
    const matched = await matchedReports(context, other, scope);
    foreign.push(...matched.filter(({ payment }) => payment && reached.has(payment.to) && !known.has(payment.id)));
  }
  return [...own, ...foreign];
}

async function matchedReports(context: CaseReading, caseId: CaseId, scope: Scope): Promise<MatchedReport[]> {
  const { cases, transfers } = context.stores;
  const reports = [...(await cases.reports(caseId))].sort((a, b) => (a.number < b.number ? -1 : 1));
  const { graph } = await context.graphs.loaded(transfers, scope);
  const { membersOf } = await transfers.joins(scope);
  const candidates = new Map(reports.map((report) => [report.number, reportCandidates(report, graph)]));
  const found = await transfers.transfersById([...new Set([...candidates.values()].flat())], scope);
  return reports.map((report) => {
    const fitting = found.filter(({ id }) => candidates.get(report.number)?.includes(id));
    const match = matchReport(report, fitting, { accounts: graph.accounts, numbersOf: membersOf });
    const payment = match.kind === "matched" ? (fitting.find(({ id }) => id === match.transfer) ?? null) : null;
    return { case: caseId, report, match, payment };
  });
}
