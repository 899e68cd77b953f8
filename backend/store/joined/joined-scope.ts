import type { AccountId } from "../../domain/account.ts";
import type { Movement } from "../../domain/record.ts";
import type { Scope } from "../../domain/scope.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { ALWAYS, type TransferStore } from "../transfer-store.ts";
import { type AccountJoins, accountJoins } from "./account-joins.ts";
import { type JoinedTransfers, joinTransfers } from "./joined-transfers.ts";

/** What the files of a scope say of accounts that have several numbers, and what that makes of their transfers. */
export interface JoinedScope extends AccountJoins {
  /** Every id of the accounts whose transfers stand under another number than their main one. */
  readonly members: ReadonlySet<AccountId>;
  readonly transfers: JoinedTransfers;
  /** Accounts of which the store below tells other transfers than stand here: the joined ones and who dealt with them in linked rows. */
  readonly changed: ReadonlySet<AccountId>;
}

/** Ids asked for at once. */
const AT_ONCE = 10_000;

/** Reads a scope's joins and the transfers of the accounts they concern. Nothing but the joins is read where all stand under main ids. */
export async function readJoinedScope(under: TransferStore, scope: Scope): Promise<JoinedScope> {
  const joins = accountJoins(await under.identifiersOfKind("account-number", scope));
  const members = new Set(await membersWithTransfers(under, joins, scope));
  const told = await transfersTouching(under, [...members], scope);
  const decisions = told.size === 0 ? [] : await under.linkDecisions(null, scope);
  const transfers = joinTransfers([...told.values()], joins.mainOf, decisions);
  const linked = new Set(transfers.links.flatMap(({ payer }) => transfers.joinedOf.get(payer) ?? []));
  const dealt = [...linked].flatMap((id) => ends(transfers.byId.get(id)));
  return { ...joins, members, transfers, changed: new Set([...members, ...dealt]) };
}

/** All ids of the accounts of which any number but the main one has transfers. */
async function membersWithTransfers(under: TransferStore, { groups }: AccountJoins, scope: Scope): Promise<readonly AccountId[]> {
  const others = groups.flatMap(([, ...rest]) => rest);
  if (others.length === 0) return [];
  const summaries = await under.summaries(others, scope);
  const used = new Set(summaries.filter((each) => each.in.transfers + each.out.transfers > 0).map(({ account }) => account));
  return groups.filter((group) => group.some((id) => used.has(id))).flat();
}

async function transfersTouching(under: TransferStore, accounts: readonly AccountId[], scope: Scope) {
  const told = new Map<TransferId, { readonly transfer: Transfer; readonly movements: readonly Movement[] }>();
  if (accounts.length === 0) return told;
  const query = { accounts, direction: "both", period: ALWAYS, counterparties: null, least: null, order: "time" } as const;
  const { total } = await under.transfersOf({ ...query, cap: 0 }, scope);
  const { transfers } = await under.transfersOf({ ...query, cap: total }, scope);
  for (let start = 0; start < transfers.length; start += AT_ONCE) {
    const some = transfers.slice(start, start + AT_ONCE);
    const movements = await under.movementsOf(
      some.map(({ id }) => id),
      scope,
    );
    for (const transfer of some) told.set(transfer.id, { transfer, movements: movements.get(transfer.id) ?? [] });
  }
  return told;
}

function ends(transfer: Transfer | undefined): readonly AccountId[] {
  return transfer ? [transfer.from, transfer.to] : [];
}
