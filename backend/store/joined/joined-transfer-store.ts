import type { AccountId } from "../../domain/account.ts";
import { type FlowBatch, flowBatches } from "../../domain/flow-batch.ts";
import { byPair } from "../../domain/link.ts";
import type { Scope } from "../../domain/scope.ts";
import { byTime, type SourcedMovement, type Transfer, type TransferId } from "../../domain/transfer.ts";
import { bySource } from "../source-order.ts";
import type { TransferStore } from "../transfer-store.ts";
import type { AccountJoins } from "./account-joins.ts";
import { joinedHeads, joinedHits, joinedSummaries, joinedUses } from "./joined-accounts.ts";
import { joinedPage } from "./joined-page.ts";
import { type JoinedScope, readJoinedScope } from "./joined-scope.ts";
import { underMain } from "./joined-transfers.ts";
import { keptScopes } from "./kept-scopes.ts";

/** A transfer store that tells a card and its account as one account wherever the files that a reader sees say so. */
export interface JoinedTransferStore extends TransferStore {
  /** Which numbers are one account in a scope. */
  joins(scope: Scope): Promise<AccountJoins>;
}

/**
 * Every read of a store with accounts of several numbers under their main ids. Nothing is stored: what the visible files say decides, in
 * whatever order they came, and undoing an import undoes its joins. Records, content and receipts stay as the store below has them.
 */
export function joinedTransferStore(under: TransferStore): JoinedTransferStore {
  const see = keptScopes(under, (scope) => readJoinedScope(under, scope));
  const among = async <T>(scope: Scope, work: (joined: JoinedScope) => Promise<T>): Promise<T> => work(await see(scope));
  return {
    ...under,
    joins: see,
    scan: (scope) => scanJoined(under, see, scope),
    scanFlows: (scope) => scanFlowsJoined(under, see, scope),
    transfersOf: (query, scope) => among(scope, (joined) => joinedPage(under, joined, query, scope)),
    transfersById: (ids, scope) =>
      among(scope, async ({ transfers }) => {
        const here = ids.flatMap((id) => transfers.byId.get(transfers.joinedOf.get(id) ?? (id as TransferId)) ?? []);
        const below = await under.transfersById(
          ids.filter((id) => !transfers.joinedOf.has(id)),
          scope,
        );
        return [...new Map([...here, ...below].map((transfer) => [transfer.id, transfer])).values()].sort(byTime);
      }),
    sourceRows: (transfer, scope) => among(scope, (joined) => sourceRowsOf(under, joined, transfer, scope)),
    movementsOf: async (ids, scope) => {
      const joined = await see(scope);
      const told = await under.movementsOf(partsOf(joined, ids), scope);
      return gathered(joined, ids, (part) => told.get(part)?.map((movement) => underMain(movement, joined.mainOf)) ?? []);
    },
    sourcesOf: async (ids, scope) => {
      const joined = await see(scope);
      const told = await under.sourcesOf(partsOf(joined, ids), scope);
      const places = gathered(joined, ids, (part) => told.get(part) ?? []);
      return new Map([...places].map(([id, sources]) => [id, sources.toSorted(bySource)]));
    },
    transferAt: async (source, scope) => {
      const found = await under.transferAt(source, scope);
      return found && ((await see(scope)).transfers.joinedOf.get(found) ?? found);
    },
    findAccounts: (text, cap, scope) =>
      among(scope, async (joined) => {
        const most = joined.groups.length === 0 ? cap : 2 * cap;
        return (await joinedHits(under, joined, await under.findAccounts(text, most, scope), scope)).slice(0, cap);
      }),
    summaries: (accounts, scope) => among(scope, (joined) => joinedSummaries(under, joined, accounts, scope)),
    heads: (accounts, scope) => among(scope, (joined) => joinedHeads(under, joined, accounts, scope)),
    factsOf: (subjects, scope) =>
      among(scope, async ({ membersOf, mainOf }) => {
        const all = [...new Set(subjects.flatMap((subject) => membersOf(subject as AccountId)))];
        return (await under.factsOf(all, scope)).map((fact) => ({ ...fact, subject: mainOf(fact.subject as AccountId) }));
      }),
    identifiersOf: (accounts, scope) =>
      among(scope, async (joined) => {
        const all = [...new Set(accounts.flatMap(joined.membersOf))];
        return joinedUses(joined, await under.identifiersOf(all, scope));
      }),
    failedMovementsOf: (accounts, scope) =>
      among(scope, async ({ membersOf, mainOf }) => {
        const all = [...new Set(accounts.flatMap(membersOf))];
        return (await under.failedMovementsOf(all, scope)).map((movement) => underMain(movement, mainOf));
      }),
    links: async (scope) => {
      const [{ transfers }, told] = [await see(scope), await under.links(scope)];
      return transfers.links.length === 0 ? told : [...told, ...transfers.links].sort(byPair);
    },
  };
}

/** Where all stand under main ids the store's own columns serve as they are. */
async function* scanFlowsJoined(
  under: TransferStore,
  see: (scope: Scope) => Promise<JoinedScope>,
  scope: Scope,
): AsyncIterable<FlowBatch> {
  const { members } = await see(scope);
  yield* members.size === 0 ? under.scanFlows(scope) : flowBatches(scanJoined(under, see, scope));
}

async function* scanJoined(
  under: TransferStore,
  see: (scope: Scope) => Promise<JoinedScope>,
  scope: Scope,
): AsyncIterable<readonly Transfer[]> {
  const { members, transfers } = await see(scope);
  let next = 0;
  for await (const batch of under.scan(scope)) {
    const beside = members.size === 0 ? batch : batch.filter(({ from, to }) => !members.has(from) && !members.has(to));
    const last = batch.at(-1);
    const start = next;
    while (last && next < transfers.transfers.length && byTime(transfers.transfers[next] ?? last, last) <= 0) next += 1;
    const due = transfers.transfers.slice(start, next);
    yield due.length === 0 ? beside : [...beside, ...due].sort(byTime);
  }
  if (next < transfers.transfers.length) yield transfers.transfers.slice(next);
}

/** The transfers of the store below that some transfers are made of. An id that became part of another transfer is none. */
function partsOf({ transfers }: JoinedScope, ids: readonly TransferId[]): readonly TransferId[] {
  return ids.flatMap((id) => transfers.partsOf.get(id) ?? (transfers.joinedOf.has(id) ? [] : [id]));
}

function gathered<T>(
  joined: JoinedScope,
  ids: readonly TransferId[],
  told: (part: TransferId) => readonly T[],
): Map<TransferId, readonly T[]> {
  const all = ids.map((id) => [id, partsOf(joined, [id]).flatMap(told)] as const);
  return new Map(all.filter(([, found]) => found.length > 0));
}

async function sourceRowsOf(
  under: TransferStore,
  joined: JoinedScope,
  transfer: TransferId,
  scope: Scope,
): Promise<readonly SourcedMovement[]> {
  const rows = await Promise.all(partsOf(joined, [transfer]).map((part) => under.sourceRows(part, scope)));
  return rows.flat().map(({ movement, sources }) => ({ movement: underMain(movement, joined.mainOf), sources }));
}
