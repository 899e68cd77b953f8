import { type AccountId, accountKind, isTraversable, parseAccountId } from "../../domain/account.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Identifier } from "../../domain/record.ts";

/** Which account ids a bank's own tables say are one account: a card and its account, two cards of one account. */
export interface AccountJoins {
  /** The id that stands for the account; the id itself where nothing joins it. */
  readonly mainOf: (account: AccountId) => AccountId;
  /** Every id of the same account, its main one first, then by id. */
  readonly membersOf: (account: AccountId) => readonly AccountId[];
  /** Ids of accounts that have more than one, by main id. */
  readonly groups: readonly (readonly [AccountId, ...AccountId[]])[];
}

/**
 * The joins that identifiers of kind account-number tell: the account and the value are one account, and so are all that hang together
 * by these. The order of the identifiers does not matter: a card stands for the others before an account number does, the least id
 * before the greater.
 */
export function accountJoins(numbers: readonly Identifier[]): AccountJoins {
  const above = hangingTogether(numbers);
  const mainOf = (account: AccountId): AccountId => rootOf(above, account);
  const members = new Map<AccountId, AccountId[]>();
  for (const id of above.keys()) members.set(mainOf(id), [...(members.get(mainOf(id)) ?? []), id]);
  const membersOf = (account: AccountId): readonly [AccountId, ...AccountId[]] => {
    const main = mainOf(account);
    return [main, ...(members.get(main) ?? [])];
  };
  for (const others of members.values()) others.sort();
  return { mainOf, membersOf, groups: [...members.keys()].sort().map(membersOf) };
}

/** For each id but the main ones, one of the same account that stands before it. */
function hangingTogether(numbers: readonly Identifier[]): ReadonlyMap<AccountId, AccountId> {
  const above = new Map<AccountId, AccountId>();
  for (const { account, value } of numbers) {
    const other = accountIn(value);
    if (other === null || !isTraversable(account)) continue;
    const [a, b] = [rootOf(above, account), rootOf(above, other)];
    if (a !== b) above.set(isBefore(a, b) ? b : a, isBefore(a, b) ? a : b);
  }
  return above;
}

function rootOf(above: ReadonlyMap<AccountId, AccountId>, id: AccountId): AccountId {
  let at = id;
  for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
  return at;
}

function accountIn(value: string): AccountId | null {
  try {
    const account = parseAccountId(value);
    return isTraversable(account) ? account : null;
  } catch (error) {
    if (error instanceof LedgerhoundError) return null;
    throw error;
  }
}

function isBefore(a: AccountId, b: AccountId): boolean {
  const [cardA, cardB] = [accountKind(a) === "card", accountKind(b) === "card"];
  return cardA === cardB ? a < b : cardA;
}
