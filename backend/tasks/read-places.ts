import { factSightings, type SpokenFor, undatedLines } from "../analysis/places/fact-sightings.ts";
import { knownPlace, subjectsOf } from "../analysis/places/known-places.ts";
import { movementSightings } from "../analysis/places/movement-sightings.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { type KnownPlace, type PlaceName, placeSubject, type Sighting } from "../domain/place.ts";
import type { Fact } from "../domain/record.ts";
import type { Scope } from "../domain/scope.ts";
import { ALWAYS, type TransferStore } from "../store/transfer-store.ts";
import { accountFacts } from "./account-facts.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

export interface SeenPlace {
  readonly place: PlaceName;
  /** null: no list says where it is. */
  readonly known: KnownPlace | null;
}

/** Where some accounts were seen. */
export interface PlacesSeen {
  readonly version: number;
  /** By kind and value. */
  readonly places: readonly SeenPlace[];
  /** By time, then place and account. */
  readonly sightings: readonly Sighting[];
  readonly sightingsTotal: number;
  /** Lines of lists that put somebody at a place and say no time: none of them is a sighting. */
  readonly undated: number;
  /** Transfers whose rows were looked at, of all that the accounts have. */
  readonly transfers: { readonly shown: number; readonly total: number };
}

/** Transfers whose rows are looked at, and sightings that are shown, at most. */
const MOST_TRANSFERS = 5_000;
const MOST_SIGHTINGS = 5_000;

/** Where these accounts, their holders and their telephones were seen, as rows and lists tell. */
export async function readPlaces(context: TaskContext, caseId: CaseId, accounts: readonly AccountId[]): Promise<PlacesSeen> {
  const { transfers } = context.stores;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    const version = await transfers.version();
    const told = await toldByMovements(transfers, accounts, scope);
    const wanted = new Set(accounts);
    const lists = await toldByLists(transfers, accounts, scope);
    const all = [...told.sightings, ...lists.sightings].filter(({ account }) => wanted.has(account)).sort(bySighting);
    const sightings = all.slice(0, MOST_SIGHTINGS);
    const places = await placesOf(transfers, sightings, scope);
    return { version, places, sightings, sightingsTotal: all.length, undated: lists.undated, transfers: told.transfers };
  });
}

async function toldByMovements(store: TransferStore, accounts: readonly AccountId[], scope: Scope) {
  const page = await store.transfersOf(
    { accounts, direction: "both", period: ALWAYS, counterparties: null, least: null, order: "time", cap: MOST_TRANSFERS },
    scope,
  );
  const movements = await store.movementsOf(
    page.transfers.map(({ id }) => id),
    scope,
  );
  const settled = [...movements].flatMap(([id, rows]) => rows.flatMap((row) => movementSightings(row, id)));
  const failed = (await store.failedMovementsOf(accounts, scope)).flatMap((row) => movementSightings(row, null));
  return { sightings: [...settled, ...failed], transfers: { shown: page.transfers.length, total: page.total } };
}

async function toldByLists(store: TransferStore, accounts: readonly AccountId[], scope: Scope) {
  const told = await accountFacts(store, accounts, scope);
  const facts = [...new Map(told.map((fact) => [fact.id, fact])).values()];
  const spokenFor = spokenForBy(accounts, told);
  return { sightings: factSightings(facts, spokenFor), undated: undatedLines(facts, spokenFor) };
}

/** Accounts by themselves, by the holders that facts about them name, and by the telephones of both. */
function spokenForBy(accounts: readonly AccountId[], facts: readonly Fact[]): SpokenFor {
  const spokenFor = new Map<string, AccountId[]>(accounts.map((account) => [account, [account]]));
  for (const attribute of ["holder", "phone"] as const) {
    for (const fact of facts) {
      for (const { value } of fact.facts.filter((each) => each.attribute === attribute)) {
        const subject = attribute === "phone" ? `phone:${value}` : value;
        const known = spokenFor.get(subject) ?? [];
        spokenFor.set(subject, [...new Set([...known, ...(spokenFor.get(fact.subject) ?? [])])]);
      }
    }
  }
  return spokenFor;
}

async function placesOf(store: TransferStore, sightings: readonly Sighting[], scope: Scope): Promise<readonly SeenPlace[]> {
  const places = [...new Map(sightings.map(({ place }) => [placeSubject(place), place])).values()].sort(byPlace);
  const facts = await store.factsOf([...new Set(places.flatMap(subjectsOf))], scope);
  const bySubject = new Map<string, Fact[]>();
  for (const fact of facts) bySubject.set(fact.subject, [...(bySubject.get(fact.subject) ?? []), fact]);
  return places.map((place) => ({ place, known: knownPlace(place, bySubject) }));
}

function bySighting(a: Sighting, b: Sighting): number {
  return (
    a.at.at - b.at.at || byPlace(a.place, b.place) || order(a.account, b.account) || order(a.transfer ?? "", b.transfer ?? "")
  );
}

function byPlace(a: PlaceName, b: PlaceName): number {
  return order(placeSubject(a), placeSubject(b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
