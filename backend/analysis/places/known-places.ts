import { type KnownPlace, networksOf, type PlaceName, placeSubject } from "../../domain/place.ts";
import type { Fact, FactAttribute } from "../../domain/record.ts";

/** The subjects under which lists may speak of a place: its own, and for an IP address every network that it is in, narrowest first. */
export function subjectsOf(place: PlaceName): readonly string[] {
  if (place.kind !== "ip") return [placeSubject(place)];
  return networksOf(place.value).map((value) => placeSubject({ kind: "ip", value }));
}

/**
 * What is known of where a place is: the newest line about it, ties by record id; of IP networks the narrowest that any list names.
 * null where no list speaks of it.
 */
export function knownPlace(place: PlaceName, facts: ReadonlyMap<string, readonly Fact[]>): KnownPlace | null {
  const subject = subjectsOf(place).find((each) => facts.has(each));
  const lines = subject === undefined ? [] : (facts.get(subject) ?? []);
  const newest = lines.reduce<Fact | null>((best, line) => (best === null || isNewer(line, best) ? line : best), null);
  if (subject === undefined || newest?.from == null) return null;
  const [latitude, longitude, accuracy] = [tell(newest, "latitude"), tell(newest, "longitude"), tell(newest, "accuracy-m")];
  return {
    name: tell(newest, "place-name"),
    position:
      latitude === null || longitude === null
        ? null
        : { latitude, longitude, accuracyM: accuracy === null ? null : Number(accuracy) },
    country: tell(newest, "country"),
    network: place.kind === "ip" ? subject.slice(placeSubject({ kind: "ip", value: "" }).length) : null,
    source: tell(newest, "place-source") ?? "",
    asOf: newest.from,
    lines: lines.length,
  };
}

function isNewer(a: Fact, b: Fact): boolean {
  const [first, second] = [a.from?.at ?? 0, b.from?.at ?? 0];
  return first === second ? a.id < b.id : first > second;
}

function tell({ facts }: Fact, attribute: FactAttribute): string | null {
  return facts.find((each) => each.attribute === attribute)?.value ?? null;
}
