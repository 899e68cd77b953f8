import type { AccountId } from "../../domain/account.ts";
import type { EndReason, Trace, TraceLimits } from "../../domain/trace.ts";
import { byTime, type Transfer, type TransferId } from "../../domain/transfer.ts";
import { type ClockOffset, clockOffsets, correctionOf } from "../clock-offsets.ts";
import { type AccountLedger, accountLedgers } from "./account-ledger.ts";
import { type Dealings, dealingsInRows } from "./dealings.ts";
import { lostOf } from "./lost.ts";
import { type OrderRanges, orderRanges } from "./order-ranges.ts";
import { mayBeReached } from "./reached.ts";
import { decide, limitStops, type Stopped } from "./stop-decisions.ts";
import { type Reached, type StopFacts, stopByKind } from "./stops.ts";
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
  /** What stop rules ask, answered without loading rows; null: rows are loaded to tell. */
  readonly dealings: ((account: AccountId) => Dealings) | null;
  readonly clocks: readonly ClockOffset[] | null;
}

/** Everything that was reached, and the last walk over it. */
export interface Survey {
  readonly walk: Walk;
  /** By account. */
  readonly reached: ReadonlyMap<AccountId, Reached>;
  readonly stops: ReadonlyMap<AccountId, EndReason>;
  readonly stopped: readonly Stopped[];
  /** null where no rows could stand in another order. */
  readonly orders: OrderRanges | null;
  hasStatement(account: AccountId): boolean;
}

/**
 * Walks, loads the accounts that money newly reached by any rule that gives amounts, in any order that the rows leave open, and
 * walks again until nothing new is reached. Each account is loaded whole, so that its balances and its own money are right;
 * where dealings are given, only accounts that are followed are loaded.
 */
export async function survey(input: SurveyInput): Promise<Survey> {
  const known = knownRows(input.origins);
  const stops = new Map<AccountId, EndReason>();
  const followed = new Set<AccountId>();
  const dealings = input.dealings ?? ((account: AccountId) => dealingsInRows(account, known.of(account)));
  const hasStatement = input.hasStatement ?? ((account: AccountId) => dealings(account).hasStatement);
  const lost = lostOf(input.origins);
  const factsOf = (account: AccountId): StopFacts => ({
    dealings: dealings(account),
    hasStatement: hasStatement(account),
    taggedService: input.services.has(account),
    limits: input.limits,
    direction: input.direction,
    lost,
  });
  const load = loader(input.source, known);
  const walkNow = walker(input, known, followed);
  for (;;) {
    const walked = walkNow();
    const ties = tiedRuns(walked);
    const reached = mayBeReached(walked, ties);
    if (!input.dealings) await load([...reached.keys()].filter((account) => stopByKind(account) === null));
    const grown = decide(reached, stops, followed, factsOf);
    await load([...followed]);
    if (grown) continue;
    const orders = ties.length === 0 ? null : orderRanges(walked, ties);
    const surely = orders?.reached ?? reached;
    const stopped = limitStops(surely, stops, factsOf, input.asOf);
    return { walk: walked, reached: surely, stops, stopped, orders, hasStatement };
  }
}

/** Loads each account once. */
function loader(source: TransferSource, known: KnownRows): (accounts: readonly AccountId[]) => Promise<void> {
  const loaded = new Set<AccountId>();
  return async (accounts) => {
    const fresh = accounts.filter((account) => !loaded.has(account)).sort();
    if (fresh.length > 0) known.add(await source(fresh));
    for (const account of fresh) loaded.add(account);
  };
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

/** Walks over what is known and followed by now. Where the clocks are given, an account's ledger is made once. */
function walker(input: SurveyInput, known: KnownRows, followed: ReadonlySet<AccountId>): () => Walk {
  const made = new Map<AccountId, readonly AccountLedger[]>();
  const { originOf, direction, asOf, clocks } = input;
  return () => {
    const accounts = [...followed].sort();
    const rows = accounts.flatMap((account) => known.of(account));
    const transfers = [...new Map([...input.origins, ...rows].map((transfer) => [transfer.id, transfer])).values()];
    const correction = correctionOf(clocks ?? clockOffsets(transfers));
    if (!clocks) made.clear();
    const ledgers = accounts.flatMap((account) => {
      const ledger = made.get(account) ?? accountLedgers(account, known.of(account), correction);
      made.set(account, ledger);
      return ledger;
    });
    return walk({ transfers, followed: new Set(followed), ledgers, originOf, correction, direction, asOf });
  };
}
