import type { AccountId } from "../../backend/domain/account.ts";
import type { KeptAdvance } from "../../backend/domain/advance.ts";
import type { Case, CaseId, EvidenceItem, Upload } from "../../backend/domain/case.ts";
import type { Communities } from "../../backend/domain/community.ts";
import type { Detection, FindingId } from "../../backend/domain/finding.ts";
import type { CaseRequest, RequestId } from "../../backend/domain/request.ts";
import type { TransferId } from "../../backend/domain/transfer.ts";
import type { User, UserId } from "../../backend/domain/user.ts";
import type { VictimReport } from "../../backend/domain/victim-report.ts";
import { fileId } from "./file.ts";
import { amount, PAYER } from "./movement.ts";

export function caseNamed(id: CaseId, openedAt: number): Case {
  return { id, title: `Case ${id}`, openedAt, officers: [] };
}

/** An upload of the file of this name by a clerk of bank 014. */
export function uploadOf(name: string, caseId: CaseId | null, at: number): Upload {
  const counts = { rows: 1, accepted: 1, duplicates: 0, corroborated: 0, rejected: 0 };
  return {
    file: fileId(name),
    name,
    profile: "test",
    mapping: null,
    account: null,
    case: caseId,
    by: "u1" as UserId,
    bank: "014",
    at,
    counts,
  };
}

/** A victim's report as the list of this name tells it. */
export function reportOf(number: string, paid: string, list: string): VictimReport {
  return {
    number,
    toldAt: { at: Date.UTC(2025, 2, 15), precision: "second" },
    paidAt: null,
    amount: amount(paid),
    payer: "…0001",
    payee: null,
    payerName: null,
    payeeName: null,
    note: null,
    source: { file: fileId(list), row: 2, path: null },
  };
}

/** A detection of one finding over this amount. */
export function detectionOf(sum: string): Detection {
  const at = { at: Date.UTC(2025, 2, 14), precision: "second" } as const;
  return {
    version: 1,
    findings: [
      {
        id: "f1" as FindingId,
        kind: "pass-through",
        detectorVersion: 1,
        score: 1,
        explanation: "",
        against: [],
        said: { explanation: [], against: [] },
        accounts: [{ id: PAYER, role: "payer" }],
        transfers: ["t1" as TransferId],
        from: at,
        to: at,
        amounts: [amount(sum)],
        parameters: {},
      },
    ],
    accounts: [],
    capped: [],
  };
}

/** An advance by these files that left the trace as it was. */
export function keptAdvance([first, ...others]: readonly [string, ...string[]], at: number): KeptAdvance {
  const held = { least: amount("0.01 THB"), most: amount("10.00 THB") };
  const file = { id: fileId(first), name: first, at };
  const nothing = { reached: [], opened: [], layers: { before: 1, after: 1 }, held: [{ before: held, after: held }] };
  const advance = { file, version: 1, ...nothing };
  return { files: [fileId(first), ...others.map(fileId)], at, outcome: { kind: "advanced", advance } };
}

/** Communities of these accounts. */
export function communitiesOf(groups: readonly (readonly AccountId[])[], seed: number): Communities {
  const communities = groups.map((accounts, index) => ({ id: index + 1, size: accounts.length, accounts, stability: null }));
  return { version: 1, modularity: 0.5, engine: "test", resolution: 1, seed, seeds: 0, communities };
}

/** A drafted stop of this amount in one account. */
export function requestOf(id: string, createdAt: number, sum: string): CaseRequest {
  return {
    id: id as RequestId,
    kind: "stop-payment",
    country: "CN",
    addressee: "bank:014",
    addresseeName: "江州银行",
    basis: null,
    number: null,
    accounts: [{ account: PAYER, amount: amount(sum) }],
    places: [],
    about: null,
    reason: "traced money stands there",
    said: null,
    createdAt,
    by: "u1" as UserId,
    sentAt: null,
    dueAt: null,
    expiresAt: null,
    answeredAt: null,
    answeredBy: null,
    openedLayer: null,
    releasedAt: null,
  };
}

export function evidenceItem(id: string): EvidenceItem {
  return { id, by: "u1" as UserId, at: 1, label: id, kind: "trace" };
}

export function userNamed(name: string, id = name): User {
  return { id: id as UserId, name, role: "investigator", bank: null, createdAt: 1, disabledAt: null };
}
