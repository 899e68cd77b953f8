import { type AccountId, accountKind, endKind } from "../domain/account.ts";
import type { CaseId, Tag } from "../domain/case.ts";
import { exactText } from "../domain/exact-text.ts";
import type { Detection, FindingAccount, FindingRole } from "../domain/finding.ts";
import type { HoldPlan } from "../domain/hold-plan.ts";
import type { Scope } from "../domain/scope.ts";
import { scopeKey } from "../domain/scope.ts";
import type { Trace } from "../domain/trace.ts";
import { caseReports, type MatchedReport } from "./case-reports.ts";
import { caseScope, otherCases } from "./case-scope.ts";
import { caseTags } from "./case-tags.ts";
import { startsOf, traceIn } from "./case-trace.ts";
import { holdPlanOf } from "./hold-plan-of.ts";
import { ofState } from "./of-state.ts";
import type { CaseReading, TaskContext } from "./task.ts";

/** What is known of a case at once: for screens that show an account among everything else. */
export interface CasePicture {
  readonly scope: Scope;
  readonly version: number;
  readonly reports: readonly MatchedReport[];
  readonly trace: Trace;
  readonly holdPlan: HoldPlan;
  readonly detection: Detection | null;
  readonly tags: readonly Tag[];
}

/**
 * The picture of a case as of everything known, computed anew when a record, a report, a tag or the findings changed: a trace
 * of large accounts takes longer than a reader waits at each step.
 */
export async function casePicture(context: CaseReading, caseId: CaseId): Promise<CasePicture> {
  return ofState(context.graphs, {
    key: () => stateKey(context, caseId),
    make: () => computed(context, caseId),
    // Without a payment the trace is of this moment, and takes none.
    isKept: ({ reports }) => reports.some(({ payment }) => payment),
  });
}

/** The picture, where somebody asks for just what it rests on: all reports as of everything known, and at least one of them found. */
export async function pictureOfAll(
  context: TaskContext,
  { case: caseId, reports, asOf }: { case: CaseId | null; reports: readonly string[]; asOf: number | null },
): Promise<CasePicture | null> {
  if (caseId === null || reports.length > 0 || asOf !== null) return null;
  const picture = await casePicture(context, caseId);
  return picture.reports.some(({ payment }) => payment) ? picture : null;
}

async function computed(context: CaseReading, caseId: CaseId): Promise<CasePicture> {
  const { cases } = context.stores;
  const scope = await caseScope(context, caseId);
  const reports = await caseReports(context, caseId);
  const detection = await cases.detection(caseId);
  const tags = await caseTags(context.stores, caseId, scope);
  const trace = await traceIn(context, caseId, scope, {
    starts: startsOf(reports),
    asOf: null,
    direction: "forward",
    rules: null,
    limits: {},
  });
  const holdPlan = await holdPlanOf(context, caseId, scope, trace);
  return { scope, version: trace.version, reports, trace, holdPlan, detection, tags };
}

/** Everything that a picture is made of: equal keys, equal pictures. */
async function stateKey(context: CaseReading, caseId: CaseId): Promise<string> {
  const { stores, graphs } = context;
  const scope = await caseScope(context, caseId);
  const others = (await otherCases(context, caseId)).map(({ id }) => id);
  const reports = await Promise.all([caseId, ...others].map((id) => stores.cases.reports(id)));
  const detection = await stores.cases.detection(caseId);
  const casework = [caseId, ...others, ...reports, await stores.cases.tags(caseId)];
  const found = detection === null ? "none" : graphs.numberOf(detection);
  return `picture ${await stores.transfers.version()} ${scopeKey(scope)} ${found} ${exactText(casework)}`;
}

export type AccountRole = "victim" | "pass-through" | "collector" | "distributor" | "exit" | "none";

const ROLE_BY_FINDING: Readonly<Record<FindingRole, AccountRole | null>> = {
  "pass-through": "pass-through",
  collector: "collector",
  distributor: "distributor",
  pool: "exit",
  payer: null,
  payee: null,
};

/** An account's part in the case: victim first, then where money left sight, then what findings say. */
export function roleOf(account: AccountId, picture: CasePicture): AccountRole {
  if (victimLabels(account, picture).length > 0) return "victim";
  if (exitOf(account, picture) !== null) return "exit";
  const roles = findingsOf(account, picture).flatMap(({ accounts }) =>
    accounts.filter(({ id }) => id === account).map(({ role }) => role),
  );
  const found = roles.map((role) => ROLE_BY_FINDING[role]).find((role) => role !== null);
  return found ?? "none";
}

/** Numbers of the reports whose payer this account is. */
export function victimLabels(account: AccountId, { reports }: CasePicture): readonly string[] {
  return reports.filter(({ payment }) => payment?.from === account).map(({ report }) => report.number);
}

/** Why money is not followed on from the account; null where it is, or where none reached it. */
export function exitOf(account: AccountId, { trace }: CasePicture): string | null {
  const end = trace.rules.flatMap(({ ends }) => ends).find((line) => line.account === account);
  if (end) return end.kind;
  return accountKind(account) === "end" ? endKind(account) : null;
}

/** Fewest hops from a victim's payment; 0 for a victim's own account, null where no traced money came. */
export function layerOf(account: AccountId, picture: CasePicture): number | null {
  if (victimLabels(account, picture).length > 0) return 0;
  return picture.trace.layers.find((reached) => reached.account === account)?.layer ?? null;
}

/** Findings about the account itself; one that only paid into or received from a suspect is not its subject. */
export function findingsOf(account: AccountId, { detection }: CasePicture): Detection["findings"] {
  const isSubject = ({ id, role }: FindingAccount) => id === account && ROLE_BY_FINDING[role] !== null;
  return (detection?.findings ?? []).filter(({ accounts }) => accounts.some(isSubject));
}

export function asksFirst(account: AccountId, { holdPlan }: CasePicture): boolean {
  return holdPlan.askFirst.some((line) => line.account === account);
}
