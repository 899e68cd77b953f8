import { ALL, type Scope } from "../../../backend/domain/scope.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import { ALWAYS, type TransferQuery, type TransferStore } from "../../../backend/store/transfer-store.ts";

/** Every visible transfer, in the order scanned. */
export async function scanned(store: TransferStore, scope: Scope = ALL): Promise<readonly Transfer[]> {
  const transfers: Transfer[] = [];
  for await (const batch of store.scan(scope)) transfers.push(...batch);
  return transfers;
}

/** A query for everything of some accounts, with what a test narrows. */
export function query(narrowed: Partial<TransferQuery> & Pick<TransferQuery, "accounts">): TransferQuery {
  return { direction: "both", period: ALWAYS, counterparties: null, least: null, order: "time", cap: 1_000, ...narrowed };
}

/** Everything that the reads of a store answer about what a scope shows. */
export async function everythingSeen(store: TransferStore, scope: Scope): Promise<Record<string, unknown>> {
  const transfers = await scanned(store, scope);
  const ids = transfers.map(({ id }) => id);
  const accounts = [...new Set(transfers.flatMap(({ from, to }) => [from, to]))].sort();
  const sources = await store.sourcesOf(ids, scope);
  const rows = await Promise.all(ids.slice(0, 6).map((id) => store.sourceRows(id, scope)));
  const places = rows.flat().flatMap(({ sources: [first] }) => first);
  return {
    transfers,
    files: await store.files(scope),
    byId: await store.transfersById(ids, scope),
    sources: [...sources].sort(([a], [b]) => (a < b ? -1 : 1)),
    rows,
    at: await Promise.all(places.map((place) => store.transferAt(place, scope))),
    both: await store.transfersOf(query({ accounts }), scope),
    in: await store.transfersOf(query({ accounts: accounts.slice(0, 2), direction: "in", order: "amount" }), scope),
    out: await store.transfersOf(query({ accounts: accounts.slice(0, 2), direction: "out", cap: 1 }), scope),
    found: await store.findAccounts("000", 10, scope),
    named: await store.findAccounts("som", 10, scope),
    said: await store.findAccounts("twice", 10, scope),
    held: await store.findAccounts("0898765432", 10, scope),
    summaries: await store.summaries(accounts, scope),
    heads: await store.heads(accounts, scope),
    identifiers: await store.identifiersOf(accounts, scope),
    failed: await store.failedMovementsOf(accounts, scope),
    facts: await store.factsOf(accounts, scope),
    links: await store.links(scope),
  };
}
