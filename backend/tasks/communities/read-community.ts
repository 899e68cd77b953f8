import { type CommunityFigures, communityFigures } from "../../analysis/communities/community-figures.ts";
import { numbersOf } from "../../analysis/communities/community-map.ts";
import type { AccountId } from "../../domain/account.ts";
import type { CaseId } from "../../domain/case.ts";
import { type Country, countryOf } from "../../domain/country.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Identifier } from "../../domain/record.ts";
import { type AccountRole, type CasePicture, casePicture, roleOf } from "../case-picture.ts";
import { perform, type TaskContext } from "../task.ts";
import { foundCommunities, SHOWN_OPTIONS } from "./found-communities.ts";

/** A community in words and figures. Its accounts are near each other; an algorithm says so, no officer. */
export interface CommunityView extends CommunityFigures {
  readonly version: number;
  readonly engine: string;
  readonly id: number;
  readonly accounts: readonly AccountId[];
  /** null until it was measured. */
  readonly stability: { readonly again: number; readonly seeds: number } | null;
  readonly countries: readonly { readonly country: Country | null; readonly accounts: number }[];
  readonly roles: readonly { readonly role: AccountRole; readonly accounts: readonly AccountId[] }[];
  readonly identifiers: readonly Shared[];
}

interface Shared extends Pick<Identifier, "kind" | "value"> {
  readonly accounts: readonly AccountId[];
}

const ROLES: readonly AccountRole[] = ["victim", "pass-through", "collector", "distributor", "exit", "none"];

/** One community of a case. Throws not-found for a number that today's communities do not have. */
export async function readCommunity(context: TaskContext, caseId: CaseId, id: number): Promise<CommunityView> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const picture = await casePicture(context, caseId);
    const loaded = await context.graphs.loaded(context.stores.transfers, picture.scope);
    const found = await foundCommunities(context, loaded, { ...SHOWN_OPTIONS, withStability: false });
    const community = found.communities.find((each) => each.id === id);
    if (!community) {
      throw new LedgerhoundError("not-found", "There is no such community any more. Open the map of communities again.", {
        community: id,
      });
    }
    const { accounts, stability } = community;
    const numbers = numbersOf(loaded.graph);
    return {
      ...communityFigures(
        loaded.graph,
        accounts.flatMap((account) => numbers.get(account) ?? []),
      ),
      version: found.version,
      engine: found.engine,
      id,
      accounts,
      stability: stability === null ? null : { again: Math.round(stability * found.seeds), seeds: found.seeds },
      countries: countriesOf(accounts),
      roles: rolesOf(accounts, picture),
      identifiers: sharedOf(await context.stores.transfers.identifiersOf(accounts, picture.scope)),
    };
  });
}

/** Most accounts first, then by name; the unknown last. */
function countriesOf(accounts: readonly AccountId[]): CommunityView["countries"] {
  const counts = new Map<Country | null, number>();
  for (const account of accounts) counts.set(countryOf(account), (counts.get(countryOf(account)) ?? 0) + 1);
  return [...counts]
    .map(([country, count]) => ({ country, accounts: count }))
    .sort(
      (a, b) =>
        Number(a.country === null) - Number(b.country === null) ||
        b.accounts - a.accounts ||
        ((a.country ?? "") < (b.country ?? "") ? -1 : 1),
    );
}

function rolesOf(accounts: readonly AccountId[], picture: CasePicture): CommunityView["roles"] {
  const roles = accounts.map((account) => ({ account, role: roleOf(account, picture) }));
  return ROLES.map((role) => ({ role, accounts: roles.flatMap((each) => (each.role === role ? [each.account] : [])) })).filter(
    ({ accounts: some }) => some.length > 0,
  );
}

/** Identifiers of two or more of the accounts, those of most accounts first, then by kind and value. */
function sharedOf(uses: readonly { readonly identifier: Identifier }[]): readonly Shared[] {
  const found = new Map<string, { kind: Identifier["kind"]; value: string; accounts: AccountId[] }>();
  for (const { identifier } of uses) {
    const { kind, value, account } = identifier;
    const known = found.get(`${kind} ${value}`) ?? { kind, value, accounts: [] };
    if (!known.accounts.includes(account)) known.accounts.push(account);
    found.set(`${kind} ${value}`, known);
  }
  return [...found]
    .filter(([, { accounts }]) => accounts.length > 1)
    .sort(([a, one], [b, other]) => other.accounts.length - one.accounts.length || (a < b ? -1 : 1))
    .map(([, shared]) => ({ ...shared, accounts: shared.accounts.sort() }));
}
