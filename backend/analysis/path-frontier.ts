import { type AccountId, isTraversable } from "../domain/account.ts";
import type { Truncated } from "../domain/finding.ts";
import { earliest, latest } from "../domain/instant.ts";
import { LINK_TOLERANCE_MS } from "../domain/link.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import type { TransferSource } from "./trace/survey.ts";

export interface Frontier {
  /** Every payment that may stand on a path; some of them on none. */
  readonly transfers: readonly Transfer[];
  readonly truncated: Truncated | null;
}

/**
 * Opens accounts hop by hop from the starts, only those that money can have reached in time, and none behind the goals. Two banks'
 * clocks may stand apart by the tolerance of linking. At most cap accounts are opened; what that left out is said.
 */
export async function frontier(
  starts: readonly AccountId[],
  goals: ReadonlySet<AccountId>,
  source: TransferSource,
  maxHops: number,
  cap: number,
): Promise<Frontier> {
  const known: Known = {
    arrivals: new Map(starts.map((start) => [start, Number.NEGATIVE_INFINITY])),
    paidBy: new Map(),
    transfers: new Map(),
  };
  let left = 0;
  let reached: readonly AccountId[] = starts;
  for (let hop = 0; hop < maxHops && reached.length > 0; hop += 1) {
    const fresh = reached.filter((account) => !known.paidBy.has(account));
    const open = fresh.slice(0, Math.max(0, cap - known.paidBy.size));
    left += fresh.length - open.length;
    if (open.length > 0) addPayments(known, open, await source(open));
    reached = reachedFrom(known, reached).filter((account) => !goals.has(account) && isTraversable(account));
  }
  const opened = known.paidBy.size;
  const truncated = left === 0 ? null : { shown: opened, total: opened + left, by: `at most ${cap} accounts opened` };
  return { transfers: [...known.transfers.values()], truncated };
}

interface Known {
  /** Earliest time at which money can have come to an account. */
  readonly arrivals: Map<AccountId, number>;
  /** Of each opened account. */
  readonly paidBy: Map<AccountId, Transfer[]>;
  readonly transfers: Map<TransferId, Transfer>;
}

function addPayments({ paidBy }: Known, opened: readonly AccountId[], rows: readonly Transfer[]): void {
  for (const account of opened) paidBy.set(account, []);
  const fresh = new Set(opened);
  for (const row of rows) if (fresh.has(row.from)) paidBy.get(row.from)?.push(row);
}

/** Accounts that are reached for the first time or earlier than before, by id. */
function reachedFrom({ arrivals, paidBy, transfers }: Known, accounts: readonly AccountId[]): readonly AccountId[] {
  const reached = new Set<AccountId>();
  for (const account of accounts) {
    const since = arrivals.get(account) ?? Number.POSITIVE_INFINITY;
    for (const row of paidBy.get(account) ?? []) {
      if (latest(row.at) + LINK_TOLERANCE_MS < since) continue;
      transfers.set(row.id, row);
      const arrival = Math.max(since, earliest(row.at));
      if (arrival >= (arrivals.get(row.to) ?? Number.POSITIVE_INFINITY)) continue;
      arrivals.set(row.to, arrival);
      reached.add(row.to);
    }
  }
  return [...reached].sort();
}
