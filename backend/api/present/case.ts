import type { Case, Decision, EvidenceItem, Upload } from "../../domain/case.ts";
import { instantToJson, isoSeconds } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import type { MatchedReport } from "../../tasks/case-reports.ts";
import type { FindingInbox } from "../../tasks/read-findings.ts";
import type { HomeView } from "../../tasks/read-home.ts";
import { moneyListJson, optionalInstant } from "../contract/basics.ts";
import type { CaseHome, CaseRow, ReportRow } from "../contract/case.ts";
import { detectJson, type FindingList } from "../contract/detection.ts";
import type { EvidenceRow } from "../contract/evidence.ts";
import type { UploadRow } from "../contract/import.ts";

export function caseJson({ id, title, openedAt, officers }: Case): CaseRow {
  return { id, title, openedAt: isoSeconds(openedAt), officers: [...officers] };
}

export function homeJson(view: HomeView): CaseHome {
  const { version, findings, files, rows, rejected, transfers, accounts, sums, requests, zone, knownUntil } = view;
  return {
    schema: 1,
    case: caseJson(view.case),
    version,
    reports: view.reports.map(reportJson),
    findings,
    files,
    rows,
    rejected,
    transfers,
    accounts,
    sums: moneyListJson(sums),
    zone,
    requests: { ...requests, opened: requests.opened.map((each) => ({ ...each })) },
    knownUntil: knownUntil === null ? null : instantToJson({ at: knownUntil, precision: "second" }),
  };
}

export function reportJson({ case: caseId, report, match, payment }: MatchedReport): ReportRow {
  return {
    case: caseId,
    number: report.number,
    toldAt: instantToJson(report.toldAt),
    paidAt: optionalInstant(report.paidAt),
    amount: moneyToJson(report.amount),
    payer: report.payer,
    payee: report.payee,
    match: matchJson(match, payment),
  };
}

function matchJson(match: MatchedReport["match"], payment: MatchedReport["payment"]): ReportRow["match"] {
  if (match.kind === "matched" && payment) {
    return { kind: "matched", transfer: match.transfer, account: payment.to, basis: match.basis, said: match.said };
  }
  if (match.kind === "several") return { kind: "several", transfers: [...match.transfers], basis: match.basis, said: match.said };
  return { kind: "none" };
}

export function inboxJson({ detection, decisions, changesSince }: FindingInbox): FindingList {
  const empty = { version: 0, findings: [], accounts: [], capped: [] };
  const found = detection ?? empty;
  return {
    ...detectJson(found, found.findings),
    ran: detection !== null,
    changesSince,
    decisions: found.findings
      .map(({ id }) => ({
        finding: id as string,
        decisions: decisions.filter(({ finding }) => finding === id).map(decisionJson),
      }))
      .filter((each) => each.decisions.length > 0),
  };
}

function decisionJson({ verdict, reason, by, at }: Decision) {
  return { verdict, reason, by: by as string, at: isoSeconds(at) };
}

export function uploadJson({ file, name, profile, at, by, bank, counts }: Upload): UploadRow {
  return { sha256: file, name, profile, at: isoSeconds(at), by, bank, ...counts };
}

export function evidenceJson(item: EvidenceItem): EvidenceRow {
  const { id, kind, label, title = [], by, at } = item;
  return { id, kind, label, said: [...title], by, at: isoSeconds(at), subject: subjectOf(item) };
}

function subjectOf(item: EvidenceItem): string {
  if (item.kind === "finding") return item.finding;
  if (item.kind === "account") return item.account;
  if (item.kind === "transfers") return item.transfers.join(" ");
  return item.kind === "hold-plan" ? isoSeconds(item.asOf) : "";
}
