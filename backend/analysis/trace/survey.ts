import { type AccountId, accountKind } from "../../domain/account.ts";
import { AMOUNT_RULES, type EndReason, type StoppedAccount, type Trace, type TraceLimits } from "../../domain/trace.ts";
import { byTime, type Transfer, type TransferId } from "../../domain/transfer.ts";
import { type ClockOffset, clockOffsets, correctionOf } from "../clock-offsets.ts";
import { type Reached, type StopFacts, stopByKind, stoppedAccount, stopReason } from "./stops.ts";
import { type Walk, walk } from "./walk.ts";

/** Gives every transfer of the accounts asked for, in any order. */
export type TransferSource = (accounts: readonly AccountId[]) => Promise<readonly Transfer[]>;

export interface SurveyInput {
  readonly origins: readonly Transfer[];
  readonly originOf: ReadonlyMap<TransferId, number>;
  readonly source: TransferSource;
  readonly direction: Trace["direction"];
  readonly asOf: number;
  readonly limits: TraceLimits;
  readonly services: ReadonlySet<AccountId>;
  readonly hasStatement: ((account: AccountId) => boolean) | null;
  readonly clocks: readonly ClockOffset[] | null;
}

/** Everything that was reached, and the last walk over it. */
export interface Survey {
  readonly walk: Walk;
  /** By account. */
  readonly reached: ReadonlyMap<AccountId, Reached>;
  readonly stops: ReadonlyMap<AccountId, EndReason>;
  readonly stopped: readonly StoppedAccount[];
  hasStatement(account: AccountId): boolean;
}

/**
 * Walks, loads the accounts that money newly reached by any rule that gives amounts, and walks again until nothing new is
 * reached. Each account is loaded whole, so that its balances and its own money are right.
 */
export async function survey(input: SurveyInput): Promise<Survey> {
  const known = knownRows(input.origins);
  const stops = new Map<AccountId, EndReason>();
  const followed = new Set<AccountId>();
  const loaded = new Set<AccountId>();
  const hasStatement = input.hasStatement ?? ((account: AccountId) => showsStatement(account, known.of(account)));
  const factsOf = (account: AccountId): StopFacts => ({
    rows: known.of(account),
    hasStatement: hasStatement(account),
    taggedService: input.services.has(account),
    limits: input.limits,
    direction: input.direction,
  });
  for (;;) {
    const walked = walkKnown(input, known, followed);
    const reached = reachedBy(walked, input.direction);
    const fresh = [...reached.keys()].filter((account) => !loaded.has(account) && stopByKind(account) === null).sort();
    if (fresh.length > 0) known.add(await input.source(fresh));
    for (const account of fresh) loaded.add(account);
    const grown = decide(reached, stops, followed, factsOf);
    if (!grown) return { walk: walked, reached, stops, stopped: limitStops(reached, stops, factsOf, input.asOf), hasStatement };
  }
}

interface KnownRows {
  add(transfers: readonly Transfer[]): void;
  of(account: AccountId): readonly Transfer[];
}

function knownRows(origins: readonly Transfer[]): KnownRows {
  const byAccount = new Map<AccountId, Map<TransferId, Transfer>>();
  const put = (account: AccountId, transfer: Transfer): void => {
    const rows = byAccount.get(account) ?? new Map<TransferId, Transfer>();
    byAccount.set(account, rows.set(transfer.id, transfer));
  };
  const add = (transfers: readonly Transfer[]): void => {
    for (const transfer of transfers) {
      put(transfer.from, transfer);
      put(transfer.to, transfer);
    }
  };
  add(origins);
  return { add, of: (account) => [...(byAccount.get(account)?.values() ?? [])].sort(byTime) };
}

function walkKnown(input: SurveyInput, known: KnownRows, followed: ReadonlySet<AccountId>): Walk {
  const rows = new Map([...followed].sort().map((account) => [account, known.of(account)]));
  const transfers = new Map([...input.origins, ...[...rows.values()].flat()].map((transfer) => [transfer.id, transfer]));
  const clocks = input.clocks ?? clockOffsets(transfers.values());
  const { originOf, direction, asOf } = input;
  const correction = correctionOf(clocks);
  return walk({ transfers: [...transfers.values()], followed: rows, originOf, correction, direction, asOf });
}

/** First arrival and fewest hops of every account that a rule with amounts traces money to. */
function reachedBy({ runs }: Walk, direction: Trace["direction"]): ReadonlyMap<AccountId, Reached> {
  const reached = new Map<AccountId, Reached>();
  const sooner = (a: Transfer, b: Transfer): Transfer => (byTime(a, b) < 0 === (direction === "forward") ? a : b);
  const note = (account: AccountId, hops: number, first: Transfer | undefined): void => {
    if (!first) return;
    const seen = reached.get(account);
    reached.set(account, { account, hops: Math.min(hops, seen?.hops ?? hops), first: seen ? sooner(seen.first, first) : first });
  };
  for (const rule of AMOUNT_RULES) {
    const run = runs.get(rule);
    for (const { account, hops, entries } of run?.pockets ?? []) note(account, hops, entries[0]?.step.transfer);
    for (const { account, hops, since } of run?.sinks ?? []) note(account, hops, since);
  }
  return new Map([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether an account came to be followed or stopped that was not before. */
function decide(
  reached: ReadonlyMap<AccountId, Reached>,
  stops: Map<AccountId, EndReason>,
  followed: Set<AccountId>,
  factsOf: (account: AccountId) => StopFacts,
): boolean {
  let grown = false;
  for (const arrival of reached.values()) {
    const { account } = arrival;
    const earlierStop = stops.get(account);
    // An earlier arrival found later may show that the account pays on after all; other stops are final.
    if (followed.has(account) || (earlierStop && earlierStop !== "statement-missing")) continue;
    const reason = stopByKind(account) ?? stopReason(arrival, factsOf(account));
    if (reason === earlierStop) continue;
    if (reason) stops.set(account, reason);
    else followed.add(account);
    if (!reason) stops.delete(account);
    grown ||= reason === null;
  }
  return grown;
}

function limitStops(
  reached: ReadonlyMap<AccountId, Reached>,
  stops: ReadonlyMap<AccountId, EndReason>,
  factsOf: (account: AccountId) => StopFacts,
  asOf: number,
): readonly StoppedAccount[] {
  return [...reached.values()].flatMap((arrival) => {
    const reason = stops.get(arrival.account);
    if (reason !== "service" && reason !== "beyond-limits") return [];
    return [stoppedAccount(arrival, reason, factsOf(arrival.account), asOf)];
  });
}

/** An own-side row, or a ledger of whole transfers such as a chain, which shows both sides at once. */
function showsStatement(account: AccountId, rows: readonly Transfer[]): boolean {
  return rows.some(({ from, payer, payee }) => {
    if (payer === null && payee === null) return accountKind(account) !== "end";
    return (from === account ? payer : payee) !== null;
  });
}
