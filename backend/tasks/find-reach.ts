import { MOST_HOPS } from "../analysis/reach.ts";
import { type ReachedAccount, type ReachLimits, reachedFrom } from "../analysis/reach-within.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds } from "../domain/instant.ts";
import { csvCell } from "../evidence/exhibit-csv.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

export interface ReachRequest {
  readonly case: CaseId | null;
  readonly account: AccountId;
  readonly maxHops: number;
  /** UTC milliseconds; null: without end. */
  readonly since: number | null;
  readonly until: number | null;
}

/** Where money of one account could have arrived. */
export interface FoundReach {
  readonly version: number;
  /** The number that stands for the account asked about. */
  readonly account: AccountId;
  /** By hops, then arrival, then id: all of them. */
  readonly reached: readonly ReachedAccount[];
}

/** Whole hops of a text, 1 to 126; told: what the caller names it. Throws bad-input for anything else. */
export function reachHops(text: string, told: string): number {
  const hops = Number(text);
  if (Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS) return hops;
  throw new LedgerhoundError("bad-input", `${told} takes 1 to ${MOST_HOPS}, not "${text}".`);
}

/** Every account that money of this one could have come to within so many hops and a period, in time order. */
export async function findReach(context: TaskContext, request: ReachRequest): Promise<FoundReach> {
  const { stores, graphs } = context;
  return perform(context, { task: "find-paths", case: request.case }, async () => {
    const scope = await caseScope(context, request.case);
    const { graph, reach } = await graphs.loaded(stores.transfers, scope);
    const account = (await stores.transfers.joins(scope)).mainOf(request.account);
    const limits: ReachLimits = {
      maxHops: request.maxHops,
      since: request.since ?? Number.NEGATIVE_INFINITY,
      until: request.until ?? Number.POSITIVE_INFINITY,
    };
    return { version: graph.version, account, reached: reachedFrom(graph, account, limits, reach) };
  });
}

const NOTE =
  "Accounts that money could have arrived at in time order; not what arrived. A cell that could start a formula has an apostrophe put before it.";

/** All accounts reached, for a spreadsheet: UTF-8 with byte-order mark, CRLF (RFC 4180). */
export function reachCsv({ reached }: FoundReach): string {
  const lines = reached.map(({ account, hops, arrival }) => [account, String(hops), isoSeconds(arrival)].map(csvCell).join(","));
  return `\uFEFF${[csvCell(NOTE), "account,least_hops,earliest_arrival_utc", ...lines].join("\r\n")}\r\n`;
}
