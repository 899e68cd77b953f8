import type { AccountId } from "../../domain/account.ts";
import { type Money, sumByCurrency } from "../../domain/money.ts";
import type { Scope } from "../../domain/scope.ts";
import { counterpartiesIn, inOrder, pageAmong } from "../asked-transfers.ts";
import type { TransferPage, TransferQuery, TransferStore } from "../transfer-store.ts";
import type { JoinedScope } from "./joined-scope.ts";

/** What a query asks for where some accounts are joined: of these from their joined transfers, of all others from the store below. */
export async function joinedPage(
  under: Pick<TransferStore, "transfersOf">,
  joined: JoinedScope,
  query: TransferQuery,
  scope: Scope,
): Promise<TransferPage> {
  const { mainOf, members } = joined;
  const mains = (accounts: readonly AccountId[]): readonly AccountId[] => [...new Set(accounts.map(mainOf))];
  const counterparties = query.counterparties && mains(query.counterparties);
  const asked = { ...query, accounts: mains(query.accounts), counterparties };
  const across = pageAmong(joined.transfers.transfers, { ...asked, cap: joined.transfers.transfers.length });
  const others = {
    ...asked,
    accounts: asked.accounts.filter((account) => !members.has(account)),
    counterparties: counterparties === null ? null : counterparties.filter((account) => !members.has(account)),
  };
  const beside = await besideJoined(under, joined, others, scope);
  const shared = new Set(across.transfers.flatMap((transfer) => counterpartiesIn(transfer, asked)));
  return {
    transfers: inOrder([...across.transfers, ...beside.transfers], query.order).slice(0, query.cap),
    total: across.total + beside.total,
    counterparties: shared.size + (await countBesides(under, { joined, query: others, beside, shared }, scope)),
    sums: sumByCurrency([...across.sums, ...beside.sums]),
  };
}

/** The page of transfers that touch no joined account. */
async function besideJoined(
  under: Pick<TransferStore, "transfersOf">,
  { members }: JoinedScope,
  query: TransferQuery,
  scope: Scope,
): Promise<TransferPage> {
  if (query.accounts.length === 0) return { transfers: [], total: 0, counterparties: 0, sums: [] };
  if (query.counterparties !== null) return under.transfersOf(query, scope);
  const touching = await under.transfersOf({ ...query, counterparties: [...members], cap: 0 }, scope);
  const all = await under.transfersOf({ ...query, cap: query.cap + touching.total }, scope);
  const transfers = all.transfers.filter(({ from, to }) => !members.has(from) && !members.has(to));
  return {
    transfers: transfers.slice(0, query.cap),
    total: all.total - touching.total,
    counterparties: all.counterparties - touching.counterparties,
    sums: all.total === touching.total ? [] : difference(all.sums, touching.sums),
  };
}

interface Besides {
  readonly joined: JoinedScope;
  readonly query: TransferQuery;
  readonly beside: TransferPage;
  /** Counterparties counted already. */
  readonly shared: ReadonlySet<AccountId>;
}

/** How many counterparties of the page are not counted already: where none can be, the page's own count is enough. */
async function countBesides(
  under: Pick<TransferStore, "transfersOf">,
  { joined, query, beside, shared }: Besides,
  scope: Scope,
): Promise<number> {
  const mayOverlap = beside.total > 0 && [...shared].some((account) => !joined.members.has(account));
  if (!mayOverlap) return beside.counterparties;
  const { transfers } = await besideJoined(under, joined, { ...query, cap: beside.total }, scope);
  const all = new Set(transfers.flatMap((transfer) => counterpartiesIn(transfer, query)));
  return [...all].filter((account) => !shared.has(account)).length;
}

function difference(all: readonly Money[], less: readonly Money[]): readonly Money[] {
  const taken = less.map(({ minor, currency }) => ({ minor: -minor, currency }));
  return sumByCurrency([...all, ...taken]).filter(({ minor }) => minor !== 0n);
}
