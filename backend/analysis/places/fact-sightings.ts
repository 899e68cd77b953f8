import type { AccountId } from "../../domain/account.ts";
import type { PlaceName, Sighting, SightingKind } from "../../domain/place.ts";
import type { Fact, FactAttribute } from "../../domain/record.ts";

/** Which accounts each subject of facts speaks of: themselves, the accounts of a holder, those that use a telephone. */
export type SpokenFor = ReadonlyMap<string, readonly AccountId[]>;

/** Where lists put an account, its holder or its telephone: log-ins, IP addresses, cells, crossings. Undated lines say nothing of when: undatedLines counts them. */
export function factSightings(facts: readonly Fact[], spokenFor: SpokenFor): readonly Sighting[] {
  return facts.flatMap((fact) => {
    const place = placeIn(fact);
    const { from } = fact;
    if (place === null || from === null) return [];
    const note = textOf(fact, "note");
    return (spokenFor.get(fact.subject) ?? []).map((account): Sighting => {
      const bare = { transfer: null, money: null, failed: false } as const;
      return { ...place, account, at: from, until: fact.until, note, ...bare };
    });
  });
}

/** Lines that put somebody of these subjects at a place and do not say when. */
export function undatedLines(facts: readonly Fact[], spokenFor: SpokenFor): number {
  return facts.filter((fact) => fact.from === null && placeIn(fact) !== null && spokenFor.has(fact.subject)).length;
}

function placeIn(fact: Fact): { readonly kind: SightingKind; readonly place: PlaceName } | null {
  for (const kind of ["cell", "crossing", "ip"] as const) {
    const value = textOf(fact, kind);
    if (value !== null) return { kind, place: { kind, value } };
  }
  const address = textOf(fact, "login") === null ? null : textOf(fact, "address");
  return address === null ? null : { kind: "login", place: { kind: "address", value: address } };
}

function textOf({ facts }: Fact, attribute: FactAttribute): string | null {
  return facts.find((each) => each.attribute === attribute)?.value ?? null;
}
