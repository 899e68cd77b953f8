import { matchReport } from "../analysis/match-report.ts";
import type { CaseId } from "../domain/case.ts";
import type { Scope } from "../domain/scope.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { ReportMatch, VictimReport } from "../domain/victim-report.ts";
import type { TransferStore } from "../store/transfer-store.ts";
import { caseScope, otherCases } from "./case-scope.ts";
import type { TaskContext } from "./task.ts";

/** A report with what the statements of the case say of it. */
export interface MatchedReport {
  /** The case that holds the report; another one when its payment reached this case's accounts. */
  readonly case: CaseId;
  readonly report: VictimReport;
  readonly match: ReportMatch;
  /** The transfer, when exactly one fits. */
  readonly payment: Transfer | null;
}

/** A report can only be of a transfer this long before or after the time it names. */
const AROUND_MS = 36 * 3_600_000;
const MOST_ACCOUNTS = 50;
const MOST_CANDIDATES = 2_000;

/**
 * The case's own reports, then those of other cases open to the actor whose payment stands in this case's statements and
 * went to the same first account as one of its own: each matched against this case's records alone.
 */
export async function caseReports(context: TaskContext, caseId: CaseId): Promise<readonly MatchedReport[]> {
  const scope = await caseScope(context, caseId);
  const own = await matchedReports(context, caseId, scope);
  const reached = new Set(own.flatMap(({ payment }) => (payment ? [payment.to] : [])));
  const known = new Set(own.flatMap(({ payment }) => (payment ? [payment.id] : [])));
  const foreign: MatchedReport[] = [];
  for (const other of await otherCases(context, caseId)) {
    const matched = await matchedReports(context, other.id, scope);
    foreign.push(...matched.filter(({ payment }) => payment && reached.has(payment.to) && !known.has(payment.id)));
  }
  return [...own, ...foreign];
}

async function matchedReports(context: TaskContext, caseId: CaseId, scope: Scope): Promise<MatchedReport[]> {
  const { cases, transfers } = context.stores;
  const reports = [...(await cases.reports(caseId))].sort((a, b) => (a.number < b.number ? -1 : 1));
  const matched: MatchedReport[] = [];
  for (const report of reports) {
    const candidates = await candidatesOf(transfers, report, scope);
    const match = matchReport(report, candidates);
    const payment = match.kind === "matched" ? (candidates.find(({ id }) => id === match.transfer) ?? null) : null;
    matched.push({ case: caseId, report, match, payment });
  }
  return matched;
}

async function candidatesOf(transfers: TransferStore, report: VictimReport, scope: Scope): Promise<readonly Transfer[]> {
  const numbers = [report.payee, report.payer]
    .flatMap((text) => (text === null ? [] : [digits(text)]))
    .filter((text) => text.length >= 4);
  const hits = await Promise.all(numbers.map((text) => transfers.findAccounts(text, MOST_ACCOUNTS, scope)));
  const accounts = [...new Set(hits.flat().map(({ account }) => account))];
  if (accounts.length === 0) return [];
  const around = (report.paidAt ?? report.toldAt).at;
  const period = { from: around - AROUND_MS, until: around + AROUND_MS };
  const query = {
    accounts,
    direction: "both" as const,
    period,
    counterparties: null,
    least: null,
    order: "time" as const,
    cap: MOST_CANDIDATES,
  };
  return (await transfers.transfersOf(query, scope)).transfers;
}

function digits(text: string): string {
  return text.normalize("NFKC").replace(/\D/g, "");
}
