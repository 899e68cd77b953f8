import { type AccountId, accountKind } from "../../domain/account.ts";
import type { EndReason, StoppedAccount, Trace, TraceLimits } from "../../domain/trace.ts";
import { byTime, type Transfer, type TransferId } from "../../domain/transfer.ts";
import { type ClockOffset, clockOffsets, correctionOf } from "../clock-offsets.ts";
import { type OrderRanges, orderRanges } from "./order-ranges.ts";
import { mayBeReached } from "./reached.ts";
import { type Reached, type StopFacts, stopByKind, stoppedAccount, stopReason } from "./stops.ts";
import { tiedRuns } from "./tied-runs.ts";
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
  /** null where no rows could stand in another order. */
  readonly orders: OrderRanges | null;
  hasStatement(account: AccountId): boolean;
}

/**
 * Walks, loads the accounts that money newly reached by any rule that gives amounts, in any order that the rows leave open, and
 * walks again until nothing new is reached. Each account is loaded whole, so that its balances and its own money are right.
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
    const ties = tiedRuns(walked);
    const reached = mayBeReached(walked, ties);
    const fresh = [...reached.keys()].filter((account) => !loaded.has(account) && stopByKind(account) === null).sort();
    if (fresh.length > 0) known.add(await input.source(fresh));
    for (const account of fresh) loaded.add(account);
    const grown = decide(reached, stops, followed, factsOf);
    if (grown) continue;
    const orders = ties.length === 0 ? null : orderRanges(walked, ties);
    const surely = orders?.reached ?? reached;
    const stopped = limitStops(surely, stops, factsOf, input.asOf);
    return { walk: walked, reached: surely, stops, stopped, orders, hasStatement };
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
