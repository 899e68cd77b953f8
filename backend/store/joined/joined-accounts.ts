import type { AccountId } from "../../domain/account.ts";
import { sumByCurrency } from "../../domain/money.ts";
import type { Scope } from "../../domain/scope.ts";
import { byIdentifier } from "../fact-order.ts";
import { furtherOf } from "../mentions.ts";
import {
  type AccountHead,
  type AccountHit,
  type AccountSummary,
  ALWAYS,
  type IdentifierUse,
  type TransferQuery,
  type TransferStore,
} from "../transfer-store.ts";
import { joinedPage } from "./joined-page.ts";
import type { JoinedScope } from "./joined-scope.ts";

/** Summaries of accounts under whatever number they are asked for; names and own rows of all their numbers together. */
export async function joinedSummaries(
  under: TransferStore,
  joined: JoinedScope,
  accounts: readonly AccountId[],
  scope: Scope,
): Promise<readonly AccountSummary[]> {
  const told = await under.summaries([...new Set(accounts.flatMap(joined.membersOf))], scope);
  const of = new Map(told.map((summary) => [summary.account, summary]));
  return Promise.all(
    accounts.map(async (account) => {
      const all = joined.membersOf(account).flatMap((id) => of.get(id) ?? []);
      const names = [...new Set(all.flatMap((each) => each.names))].sort();
      const ownRows = all.reduce((sum, each) => sum + each.ownRows, 0);
      const main = joined.mainOf(account);
      const counted = joined.changed.has(main) ? await counting(under, joined, main, scope) : of.get(main);
      if (!counted) throw new Error(`no summary of ${main}`);
      return { ...counted, account, names, ownRows };
    }),
  );
}

/** Heads of accounts under whatever number they are asked for, of all their numbers together. */
export async function joinedHeads(
  under: TransferStore,
  { membersOf }: JoinedScope,
  accounts: readonly AccountId[],
  scope: Scope,
): Promise<readonly AccountHead[]> {
  const told = await under.heads([...new Set(accounts.flatMap(membersOf))], scope);
  const of = new Map(told.map((head) => [head.account, head]));
  return accounts.map((account) => {
    const all = membersOf(account).flatMap((id) => of.get(id) ?? []);
    const names = [...new Set(all.flatMap((each) => each.names))].sort();
    return { account, names, hasStatement: all.some((each) => each.hasStatement) };
  });
}

type Counted = Pick<AccountSummary, "in" | "out" | "first" | "last">;

async function counting(under: TransferStore, joined: JoinedScope, account: AccountId, scope: Scope): Promise<Counted> {
  const query = allOf(account);
  const { total } = await joinedPage(under, joined, { ...query, cap: 0 }, scope);
  const { transfers } = await joinedPage(under, joined, { ...query, cap: total }, scope);
  const [arrived, left] = [transfers.filter(({ to }) => to === account), transfers.filter(({ from }) => from === account)];
  return {
    in: { transfers: arrived.length, sums: sumByCurrency(arrived.map(({ received }) => received)) },
    out: { transfers: left.length, sums: sumByCurrency(left.map(({ paid }) => paid)) },
    first: transfers[0]?.at.at ?? null,
    last: transfers.at(-1)?.at.at ?? null,
  };
}

function allOf(account: AccountId): Omit<TransferQuery, "cap"> {
  return { accounts: [account], direction: "both", period: ALWAYS, counterparties: null, least: null, order: "time" };
}

/** Uses of all numbers of each account as its main one's; accounts that share are named by their main ids. */
export function joinedUses({ mainOf }: JoinedScope, uses: readonly IdentifierUse[]): readonly IdentifierUse[] {
  const merged = new Map<string, IdentifierUse>();
  for (const use of uses) {
    const account = mainOf(use.identifier.account);
    const key = JSON.stringify([account, use.identifier.kind, use.identifier.value]);
    const known = merged.get(key) ?? { ...use, rows: 0, others: [] };
    const others = [...known.others, ...use.others.map(mainOf)].filter((other) => other !== account);
    merged.set(key, {
      identifier: { ...use.identifier, account },
      rows: known.rows + use.rows,
      first: furtherOf(Math.min, known.first, use.first),
      last: furtherOf(Math.max, known.last, use.last),
      others: [...new Set(others)].sort(),
    });
  }
  return [...merged.values()].sort((a, b) => byIdentifier(a.identifier, b.identifier));
}

/** Hits under main ids, each once where it fits best, with the names and transfers of all its numbers. */
export async function joinedHits(
  under: TransferStore,
  joined: JoinedScope,
  hits: readonly AccountHit[],
  scope: Scope,
): Promise<readonly AccountHit[]> {
  const best = new Map<AccountId, AccountHit>();
  for (const hit of hits) {
    const main = joined.mainOf(hit.account);
    if (!best.has(main)) best.set(main, hit);
  }
  return Promise.all(
    [...best].map(async ([account, hit]) => {
      if (!joined.changed.has(account) && hit.account === account) return hit;
      const { total } = await joinedPage(under, joined, { ...allOf(account), cap: 0 }, scope);
      const [summary] = await joinedSummaries(under, joined, [account], scope);
      return { ...hit, account, names: summary?.names ?? hit.names, transfers: total };
    }),
  );
}
