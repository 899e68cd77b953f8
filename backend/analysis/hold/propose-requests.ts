import { type AccountId, clockOf, endKind } from "../../domain/account.ts";
import { countryOf } from "../../domain/country.ts";
import type { HoldPlan } from "../../domain/hold-plan.ts";
import { inEnglish } from "../../domain/print-sentence.ts";
import { type CaseRequest, type PreservedPlace, type RequestedAccount, requestRule } from "../../domain/request.ts";
import { type Sentence, say } from "../../domain/sentence.ts";
import { AMOUNT_RULES, type Trace } from "../../domain/trace.ts";
import type { Transfer } from "../../domain/transfer.ts";
import { accountsOf, drafted, inForce, waitingFor } from "./holds-in-force.ts";
import type { ProposalEvidence, ProposedRequest, Proposing } from "./proposal.ts";
import { proposeForeign } from "./propose-foreign.ts";
import { proposeReleases, proposeRenewals } from "./propose-releases.ts";

/**
 * What the plan, the missing statements, the cash withdrawals and the clocks call for: one letter a bank and kind, and one a foreign
 * country. Accounts to ask first are left to a person, and so is what an open request of the kind covers already. By kind, then
 * addressee. `current`: whether plan and trace speak of everything known; only then do they tell what to renew and to release.
 */
export function proposeRequests(
  plan: HoldPlan,
  trace: Trace,
  evidence: ProposalEvidence,
  current: boolean,
): readonly ProposedRequest[] {
  const cash = cashOuts(trace, evidence.transfers);
  const from = { ...evidence, plan, cash };
  return [
    ...proposeStops(from),
    ...proposeFreezes(from),
    ...proposeQueries(from),
    ...proposePreservation(from),
    ...proposeForeign(from),
    ...(current ? [...proposeRenewals(from), ...proposeReleases(from)] : []),
  ];
}

/** Stops of the plan's amounts where nothing holds the account yet and its country's rule allows another stop. */
function proposeStops(from: Proposing): readonly ProposedRequest[] {
  const { existing, now } = from;
  const held = accountsOf([...inForce(existing, now), ...drafted(existing, ["stop-payment", "freeze", "renewal"])]);
  const asked = linesAtHome(from).filter(({ account }) => !held.has(account) && stopsLeft(from, account) > 0);
  return byAddressee("stop-payment", asked, from, say("request.stop"));
}

/** Freezes of what was stopped: a stop runs out in hours or days, and a country may allow but few. */
function proposeFreezes(from: Proposing): readonly ProposedRequest[] {
  const { existing, now } = from;
  const held = accountsOf(inForce(existing, now).filter(({ kind }) => kind !== "stop-payment"));
  const waiting = accountsOf(drafted(existing, ["freeze", "renewal"]));
  const stopped = accountsOf(inForce(existing, now).filter(({ kind }) => kind === "stop-payment"));
  const asked = linesAtHome(from).filter(({ account }) => {
    if (held.has(account) || waiting.has(account)) return false;
    return stopped.has(account) || stopsLeft(from, account) <= 0;
  });
  return byAddressee("freeze", asked, from, say("request.freeze"));
}

function proposeQueries(from: Proposing): readonly ProposedRequest[] {
  const asked = from.plan.missing.map(({ account }) => ({ account, amount: null }));
  return byAddressee("query", notAsked("query", asked, from), from, say("request.query"));
}

function proposePreservation(from: Proposing): readonly ProposedRequest[] {
  const asked = [...from.cash.keys()].map((account) => ({ account, amount: null }));
  return byAddressee("preservation", notAsked("preservation", asked, from), from, say("request.preserve"));
}

/** Amounts of the plan in accounts that are not abroad and that no officer cleared. */
function linesAtHome({ plan, home, cleared }: Proposing): readonly RequestedAccount[] {
  return plan.lines
    .filter(({ account }) => !isAbroad(account, home) && !cleared.has(account))
    .map(({ account, hold }) => ({ account, amount: hold }));
}

/** How many stops the rule of the account's country leaves; without a limit always one. */
function stopsLeft({ existing }: Proposing, account: AccountId): number {
  const most = requestRule(countryOf(account), "stop-payment")?.most ?? null;
  if (most === null) return 1;
  const times = existing.filter(
    ({ kind, sentAt, accounts }) =>
      kind === "stop-payment" && sentAt !== null && accounts.some((each) => each.account === account),
  );
  return most - times.length;
}

/** At home, and not yet asked by a request of the kind that waits for its answer. */
function notAsked(
  kind: CaseRequest["kind"],
  asked: readonly RequestedAccount[],
  { existing, home }: Proposing,
): readonly RequestedAccount[] {
  const covered = waitingFor(existing, kind);
  return asked.filter(({ account }) => !covered.has(account) && !isAbroad(account, home));
}

/** Whether the account is kept in a country that is known not to be the authority's own. */
function isAbroad(account: AccountId, home: Proposing["home"]): boolean {
  const country = countryOf(account);
  return home !== null && country !== null && country !== home;
}

function byAddressee(
  kind: ProposedRequest["kind"],
  asked: readonly RequestedAccount[],
  { bankName, cash }: Proposing,
  said: Sentence,
): readonly ProposedRequest[] {
  const groups = new Map<string, RequestedAccount[]>();
  for (const one of asked) {
    const addressee = clockOf(one.account);
    groups.set(addressee, [...(groups.get(addressee) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([addressee, accounts]) => ({
      kind,
      country: firstOf(accounts, ({ account }) => countryOf(account)),
      addressee,
      addresseeName: firstOf(accounts, ({ account }) => bankName(account)),
      accounts: accounts.sort((a, b) => (a.account < b.account ? -1 : 1)),
      places: kind === "preservation" ? accounts.flatMap(({ account }) => cash.get(account) ?? []) : [],
      about: null,
      reason: inEnglish(said),
      said,
    }));
}

function firstOf<T, V>(all: readonly T[], of: (one: T) => V | null): V | null {
  return all.map(of).find((value) => value !== null) ?? null;
}

/** Withdrawals that carry traced money by any rule that gives amounts, by the account they were drawn from. */
function cashOuts(trace: Trace, transfers: readonly Transfer[]): ReadonlyMap<AccountId, readonly PreservedPlace[]> {
  const known = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  const carried = trace.rules.filter(({ rule }) => AMOUNT_RULES.includes(rule)).flatMap((rule) => rule.transfers);
  const drawn = new Map(carried.filter(({ to }) => endKind(to) === "cash").map((one) => [one.transfer, one]));
  const places = new Map<AccountId, PreservedPlace[]>();
  for (const { transfer, from, at } of drawn.values()) {
    const row = known.get(transfer);
    const place = { transfer, at: row?.payer?.at ?? at, channel: row?.channel ?? null };
    places.set(from, [...(places.get(from) ?? []), place]);
  }
  return places;
}
