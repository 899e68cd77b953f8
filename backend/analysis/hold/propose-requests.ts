import { type AccountId, clockOf, endKind } from "../../domain/account.ts";
import { type Country, countryOf } from "../../domain/country.ts";
import type { HoldPlan } from "../../domain/hold-plan.ts";
import { inEnglish } from "../../domain/print-sentence.ts";
import type { CaseRequest, PreservedPlace, RequestedAccount } from "../../domain/request.ts";
import { type Sentence, say } from "../../domain/sentence.ts";
import { AMOUNT_RULES, type Trace } from "../../domain/trace.ts";
import type { Transfer } from "../../domain/transfer.ts";

/** A request that nobody drafted yet. */
export type ProposedRequest = Pick<
  CaseRequest,
  "kind" | "country" | "addressee" | "addresseeName" | "accounts" | "places" | "reason" | "said"
>;

export interface ProposalEvidence {
  /** The bank's name as sources tell it. */
  readonly bankName: (account: AccountId) => string | null;
  /** At least those that carry traced money. */
  readonly transfers: readonly Transfer[];
  readonly existing: readonly CaseRequest[];
}

/**
 * One request a bank and kind: stop the amounts of the plan's lines, ask for the missing statements, keep the pictures of cash
 * withdrawals. Accounts to ask first are left to a person, and so is what an open request of the kind covers already. By kind,
 * then addressee.
 */
export function proposeRequests(plan: HoldPlan, trace: Trace, evidence: ProposalEvidence): readonly ProposedRequest[] {
  const stops = plan.lines.map(({ account, hold }) => ({ account, amount: hold }));
  const queries = plan.missing.map(({ account }) => ({ account, amount: null }));
  const cash = cashOuts(trace, evidence.transfers);
  return [
    ...grouped("stop-payment", stops, new Map(), evidence, say("request.stop")),
    ...grouped("query", queries, new Map(), evidence, say("request.query")),
    ...grouped(
      "preservation",
      [...cash.keys()].sort().map((account) => ({ account, amount: null })),
      cash,
      evidence,
      say("request.preserve"),
    ),
  ];
}

function grouped(
  kind: ProposedRequest["kind"],
  asked: readonly RequestedAccount[],
  places: ReadonlyMap<AccountId, readonly PreservedPlace[]>,
  { existing, bankName }: ProposalEvidence,
  said: Sentence,
): readonly ProposedRequest[] {
  const covered = new Set(
    existing
      .filter((request) => request.kind === kind && request.releasedAt === null && request.answeredAt === null)
      .flatMap(({ accounts }) => accounts.map(({ account }) => account)),
  );
  const byAddressee = new Map<string, RequestedAccount[]>();
  for (const one of asked) {
    if (covered.has(one.account)) continue;
    const addressee = clockOf(one.account);
    byAddressee.set(addressee, [...(byAddressee.get(addressee) ?? []), one]);
  }
  return [...byAddressee]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([addressee, accounts]) => ({
      kind,
      country: firstOf(accounts, ({ account }): Country | null => countryOf(account)),
      addressee,
      addresseeName: firstOf(accounts, ({ account }) => bankName(account)),
      accounts: accounts.sort((a, b) => (a.account < b.account ? -1 : 1)),
      places: accounts.flatMap(({ account }) => places.get(account) ?? []),
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
