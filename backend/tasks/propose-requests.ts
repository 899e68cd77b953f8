import { holderFacts } from "../analysis/hold/holder-facts.ts";
import { proposeRequests as proposalsFor } from "../analysis/hold/propose-requests.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { COUNTRIES, type Country, countryOf } from "../domain/country.ts";
import type { CaseRequest } from "../domain/request.ts";
import { accountFacts } from "./account-facts.ts";
import { caseReports } from "./case-reports.ts";
import { caseScope } from "./case-scope.ts";
import { startsOf, traceIn } from "./case-trace.ts";
import { holdPlanOf } from "./hold-plan-of.ts";
import { opened } from "./requests.ts";
import { perform, type TaskContext } from "./task.ts";

/**
 * Drafts what the hold plan, the missing statements and the clocks call for, one letter a bank and kind; what is asked already is not
 * drafted again. Each draft gets the next number within the case, which an officer may change. Nothing is sent.
 */
export async function proposeRequests(
  context: TaskContext,
  request: { case: CaseId; asOf: number | null },
): Promise<readonly CaseRequest[]> {
  const { stores } = context;
  return perform(context, { task: "manage-requests", case: request.case }, async () => {
    const scope = await caseScope(context, request.case);
    const starts = startsOf(await caseReports(context, request.case));
    const wanted = { starts, asOf: request.asOf, direction: "forward", rules: null, limits: {} } as const;
    const trace = await traceIn(context, request.case, scope, wanted);
    const plan = await holdPlanOf(context, request.case, scope, trace);
    const accounts = trace.layers.map(({ account }) => account).sort();
    const facts = holderFacts(await accountFacts(stores.transfers, accounts, scope));
    const carried = [...new Set(trace.rules.flatMap(({ transfers }) => transfers.map(({ transfer }) => transfer)))].sort();
    const existing = await stores.cases.requests(request.case);
    const evidence = {
      bankName: (account: AccountId) => facts(account, "bank-name")[0] ?? null,
      transfers: await stores.transfers.transfersById(carried, scope),
      existing,
      home: homeOf(starts.map(({ transfer }) => transfer.from)),
      now: context.now(),
      cleared: await clearedAccounts(context, request.case),
    };
    const proposed = proposalsFor(plan, trace, evidence, request.asOf === null);
    const drafts = proposed.map((one, nth) => {
      const number = `${request.case}/${String(existing.length + nth + 1).padStart(2, "0")}`;
      return { ...opened(context, { ...one, basis: null }, context.newId()), number };
    });
    for (const draft of drafts) await stores.cases.saveRequest(request.case, draft);
    return drafts;
  });
}

/** The country where most of the victims' accounts are kept; null where two have as many, or none is known. */
function homeOf(payers: readonly AccountId[]): Country | null {
  const counts = COUNTRIES.map((country) => payers.filter((account) => countryOf(account) === country).length);
  const most = Math.max(...counts);
  const [first, ...others] = COUNTRIES.filter((_, place) => counts[place] === most);
  return most === 0 || others.length > 0 ? null : (first ?? null);
}

/** Accounts that findings name, all of them rejected by an officer's latest word. */
async function clearedAccounts({ stores }: TaskContext, caseId: CaseId): Promise<ReadonlySet<AccountId>> {
  const verdicts = new Map((await stores.cases.decisions(caseId)).map(({ finding, verdict }) => [finding, verdict]));
  const findings = (await stores.cases.detection(caseId))?.findings ?? [];
  const named = (all: typeof findings) => new Set(all.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
  const standing = named(findings.filter(({ id }) => verdicts.get(id) !== "rejected"));
  return new Set([...named(findings)].filter((account) => !standing.has(account)));
}
