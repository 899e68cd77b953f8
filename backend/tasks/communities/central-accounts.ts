import { intCell } from "../../analysis/columns.ts";
import type { AccountPairs } from "../../analysis/communities/account-pairs.ts";
import { accountPayments, pageRank, RANK_ENGINE, type RankOptions } from "../../analysis/communities/page-rank.ts";
import type { AccountId } from "../../domain/account.ts";
import type { CaseId } from "../../domain/case.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Truncated } from "../../domain/finding.ts";
import { caseScope } from "../case-scope.ts";
import { perform, type TaskContext } from "../task.ts";
import { libraryOf } from "./engine-choice.ts";

export const RANK_OPTIONS: RankOptions = { damping: 0.85, mostRounds: 200, tolerance: 1e-10 };

/** Digits of a share: two engines add up in another order and differ after these. */
const SHARE_DIGITS = 6;

export interface CentralAccounts {
  readonly version: number;
  readonly engine: string;
  readonly damping: number;
  /** Highest first, then by id; share is of all ranks, 0..1. */
  readonly accounts: readonly { readonly id: AccountId; readonly share: number }[];
  readonly truncated: Truncated | null;
}

export const RANK_ENGINES = ["own", "gds"] as const;

/** The accounts that payments lead to most often, of a case or of everything. Nearness to money, no sign of guilt. */
export async function centralAccounts(
  context: TaskContext,
  request: { readonly case: CaseId | null; readonly engine: string; readonly most: number },
): Promise<CentralAccounts> {
  const { case: caseId, engine, most } = request;
  if (!RANK_ENGINES.some((known) => known === engine)) {
    throw new LedgerhoundError("bad-input", `There is no engine "${engine}". Use one of ${RANK_ENGINES.join(", ")}.`, { engine });
  }
  return perform(context, { task: "run-communities", case: caseId }, async () => {
    const { graph } = await context.graphs.loaded(context.stores.transfers, await caseScope(context, caseId));
    const payments = accountPayments(graph);
    const found = engine === "own" ? ownRanks(payments) : await serverRanks(payments, context);
    const accounts = sharesOf(graph.accounts, payments, found.ranks);
    const shown = accounts.slice(0, most);
    const truncated = shown.length < accounts.length ? { shown: shown.length, total: accounts.length, by: "most" } : null;
    return { version: graph.version, engine: found.engine, damping: RANK_OPTIONS.damping, accounts: shown, truncated };
  });
}

interface Ranks {
  readonly engine: string;
  readonly ranks: Float64Array;
}

function ownRanks(payments: AccountPairs): Ranks {
  return { engine: RANK_ENGINE, ranks: pageRank(payments, RANK_OPTIONS) };
}

async function serverRanks(payments: AccountPairs, { stores }: TaskContext): Promise<Ranks> {
  const { science, library } = await libraryOf(stores.science);
  return { engine: `${library}-pageRank`, ranks: await science.ranks(payments, RANK_OPTIONS) };
}

function sharesOf(names: readonly AccountId[], payments: AccountPairs, ranks: Float64Array): CentralAccounts["accounts"] {
  const dealing = new Set<number>();
  for (let pair = 0; pair < payments.size; pair += 1) dealing.add(intCell(payments.low, pair)).add(intCell(payments.high, pair));
  const listed = names.flatMap((id, account) => (dealing.has(account) ? [{ id, rank: ranks[account] ?? 0 }] : []));
  const sum = listed.reduce((all, { rank }) => all + rank, 0);
  return listed
    .map(({ id, rank }) => ({ id, share: Number((rank / sum).toPrecision(SHARE_DIGITS)) }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}
