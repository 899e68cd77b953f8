import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factSightings } from "../../../backend/analysis/places/fact-sightings.ts";
import { knownPlace } from "../../../backend/analysis/places/known-places.ts";
import { movementSightings } from "../../../backend/analysis/places/movement-sightings.ts";
import type { Instant } from "../../../backend/domain/instant.ts";
import { addressNumber, networksOf } from "../../../backend/domain/place.ts";
import type { FactAttribute } from "../../../backend/domain/record.ts";
import { fact, movement, PAYEE, PAYER } from "../../cases/movement.ts";

const day = (at: string): Instant => ({ at: Date.parse(at), precision: "day" });
const line = (subject: string, from: string, said: Partial<Record<FactAttribute, string>>) =>
  fact({
    subject,
    from: day(from),
    facts: Object.entries(said).map(([attribute, value]) => ({ attribute: attribute as FactAttribute, value })),
  });

describe("a statement row", () => {
  it("puts the account whose statement it is at its terminal and at each place it names, and nobody else", () => {
    const row = movement({
      place: "云川市西门路支行 · 云川银行营业部",
      identifiers: [
        { account: PAYER, kind: "terminal", value: "ATM1" },
        { account: PAYEE, kind: "terminal", value: "not mine" },
        { account: PAYER, kind: "mac", value: "aa" },
      ],
    });
    const seen = movementSightings(row, null);
    expect(seen.map(({ account, kind, place }) => [account, kind, place.value])).toEqual([
      [PAYER, "terminal", "ATM1"],
      [PAYER, "booked", "云川市西门路支行"],
      [PAYER, "booked", "云川银行营业部"],
    ]);
    expect(movementSightings(movement({ side: "payee", place: "here" }), null)).toMatchObject([{ account: PAYEE }]);
  });
});

describe("a list's line", () => {
  it("puts every account it speaks of at its place, and an undated one nobody", () => {
    const crossed = line("holder:ID-CN:1", "2025-01-30", { crossing: "bridge", note: "out" });
    const spokenFor = new Map([["holder:ID-CN:1", [PAYER, PAYEE]]]);
    expect(factSightings([crossed], spokenFor)).toMatchObject([
      { account: PAYER, kind: "crossing", place: { kind: "crossing", value: "bridge" }, note: "out" },
      { account: PAYEE },
    ]);
    expect(factSightings([{ ...crossed, from: null }], spokenFor)).toEqual([]);
  });

  it("of an IP address says an address, and not the place its list adds", () => {
    const used = line(PAYER, "2025-03-14", { ip: "198.51.100.7", address: "Myawaddy" });
    expect(factSightings([used], new Map([[PAYER, [PAYER]]]))).toMatchObject([
      { kind: "ip", place: { kind: "ip", value: "198.51.100.7" } },
    ]);
  });
});

describe("where a place is", () => {
  const terminal = { kind: "terminal", value: "T1" } as const;
  const subject = "place:terminal:T1";

  it("is what the newest line says, and how many lines there are", () => {
    const older = line(subject, "2024-01-01", { latitude: "1", longitude: "1", "place-source": "old" });
    const newer = line(subject, "2025-01-01", { latitude: "2", longitude: "2", "accuracy-m": "300", "place-source": "new" });
    for (const lines of [
      [older, newer],
      [newer, older],
    ]) {
      expect(knownPlace(terminal, new Map([[subject, lines]]))).toMatchObject({
        position: { latitude: "2", longitude: "2", accuracyM: 300 },
        source: "new",
        lines: 2,
      });
    }
  });

  it("is unknown where no list speaks of it", () => {
    expect(knownPlace(terminal, new Map())).toBeNull();
  });

  it("is, for an IP address, the narrowest network that a list names, and a country without a point", () => {
    const wide = line("place:ip:198.51.0.0/16", "2025-03-02", { country: "TH", "place-source": "wide" });
    const narrow = line("place:ip:198.51.100.0/24", "2025-03-01", { country: "MM", "place-source": "narrow" });
    const known = knownPlace(
      { kind: "ip", value: "198.51.100.71" },
      new Map([wide, narrow].map((each) => [each.subject, [each]])),
    );
    expect(known).toMatchObject({ country: "MM", network: "198.51.100.0/24", position: null });
  });
});

describe("networks", () => {
  it("hold their address and are named by their first", () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(part, part, part, part), (parts) => {
        const address = parts.join(".");
        const number = addressNumber(address) ?? -1;
        for (const network of networksOf(address).slice(1)) {
          const [first = "", bits = ""] = network.split("/");
          const size = 2 ** (32 - Number(bits));
          const start = addressNumber(first) ?? -1;
          expect(start % size).toBe(0);
          expect(number >= start && number < start + size).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
    expect(networksOf("2001:db8::1")).toEqual(["2001:db8::1"]);
  });
});
