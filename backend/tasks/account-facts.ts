import type { AccountId } from "../domain/account.ts";
import type { Fact } from "../domain/record.ts";
import type { Scope } from "../domain/scope.ts";
import type { TransferStore } from "../store/transfer-store.ts";

/**
 * What sources say of the accounts, of the holders they name, and of the phones of both (whom these called), by account, holder
 * and phone, in the store's order.
 */
export async function accountFacts(
  transfers: TransferStore,
  accounts: readonly AccountId[],
  scope: Scope,
): Promise<readonly Fact[]> {
  const own = await transfers.factsOf(accounts, scope);
  const holders = own.flatMap(({ facts }) => facts.filter(({ attribute }) => attribute === "holder").map(({ value }) => value));
  const ofHolders = await transfers.factsOf([...new Set(holders)].sort(), scope);
  const said = [...own, ...ofHolders];
  const phones = said.flatMap(({ facts }) =>
    facts.flatMap(({ attribute, value }) => (attribute === "phone" ? [`phone:${value}`] : [])),
  );
  return [...said, ...(await transfers.factsOf([...new Set(phones)].sort(), scope))];
}
