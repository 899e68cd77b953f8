import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut, outOfOrder } from "../../../frontend/state/canvas/flow-layout.ts";
import { pointOn } from "../../../frontend/state/canvas/hop-points.ts";
import {
  BOX_MARGIN,
  type FlowLayout,
  LARGEST_RADIUS,
  type Link,
  type Placeable,
  ROW_GAP,
} from "../../../frontend/state/canvas/placement.ts";
import { routeAll } from "../../../frontend/state/canvas/routes.ts";
import { layeredMoney } from "./layered-money.ts";

const RUNS = { numRuns: 40, seed: 314 };

describe("flow layout", () => {
  it("stands in columns by layer and rows by first arrival, ends last at their payer's row", () => {
    const { slots } = layOut(DEMO, DEMO_LINKS);
    expect(column(slots)).toEqual({ V01: 0, V02: 0, A1: 1, B1: 2, B2: 2, B3: 2, C1: 3, C2: 3, U1: 4, P1: 4, cash: 4 });
    const rows = (ids: string[]) => ids.map((id) => slots[id]?.y);
    expect(rows(["V02", "V01"])).toEqual([0, ROW_GAP]);
    expect(rows(["B1", "B2", "B3"])).toEqual([0, ROW_GAP, 2 * ROW_GAP]);
    expect(rows(["U1", "P1"])).toEqual(rows(["C1", "C2"]));
  });

  it("puts accounts that no traced money reaches beneath everything else", () => {
    const { slots } = layOut([...DEMO, { id: "Z", layer: null, isEnd: false, arrives: null }], DEMO_LINKS);
    const others = DEMO.map(({ id }) => slots[id]?.y ?? 0);
    expect(slots.Z?.zone).toBe("band");
    expect(slots.Z?.y).toBeGreaterThan(Math.max(...others) + ROW_GAP);
  });

  it("never moves a placed account when more is added", () => {
    fc.assert(
      fc.property(layeredMoney(60), fc.integer({ min: 1, max: 59 }), ({ placeables, links }, cut) => {
        const first = placeables.slice(0, cut);
        const before = layOut(first, linksAmong(first, links));
        const after = layOut(placeables, links, before);
        for (const { id } of first) expect(after.slots[id]).toEqual(before.slots[id]);
      }),
      RUNS,
    );
  });

  it("keeps every account a row away from the others of its column, also after adding", () => {
    fc.assert(
      fc.property(layeredMoney(60), fc.integer({ min: 1, max: 59 }), ({ placeables, links }, cut) => {
        const first = placeables.slice(0, cut);
        const { slots } = layOut(placeables, links, layOut(first, linksAmong(first, links)));
        const all = Object.values(slots);
        const close = all.flatMap((a, i) =>
          all.slice(i + 1).filter((b) => a.column === b.column && Math.abs(a.y - b.y) < ROW_GAP),
        );
        expect(close).toEqual([]);
      }),
      RUNS,
    );
  });

  it("runs no line behind the box of an account that is not its own", () => {
    fc.assert(
      fc.property(layeredMoney(150), (money) => {
        expect(linesBehindBoxes(money.placeables, money.links, layOut(money.placeables, money.links))).toEqual([]);
      }),
      { numRuns: 12, seed: 314 },
    );
  });

  it("runs no line behind a box after a canvas has grown", () => {
    fc.assert(
      fc.property(layeredMoney(80), fc.integer({ min: 1, max: 79 }), ({ placeables, links }, cut) => {
        const first = placeables.slice(0, cut);
        const grown = layOut(placeables, links, layOut(first, linksAmong(first, links)));
        expect(linesBehindBoxes(placeables, links, grown)).toEqual([]);
      }),
      { numRuns: 15, seed: 314 },
    );
  });

  it("gives the same layout whatever the order of accounts and flows", () => {
    fc.assert(
      fc.property(layeredMoney(40), ({ placeables, links }) => {
        expect(layOut([...placeables].reverse(), [...links].reverse())).toEqual(layOut(placeables, links));
      }),
      RUNS,
    );
  });

  it("is in time order when fresh, and counts who is not after a late newcomer", () => {
    fc.assert(
      fc.property(layeredMoney(40), ({ placeables, links }) => outOfOrder(placeables, layOut(placeables, links)) === 0),
      RUNS,
    );
    const grown = [...DEMO, at("B0", 2, "14:02:01")];
    expect(outOfOrder(grown, layOut(grown, DEMO_LINKS, layOut(DEMO, DEMO_LINKS)))).toBe(1);
  });
});

const at = (id: string, layer: number, time: string, isEnd = false): Placeable => {
  const earliest = Date.parse(`2025-03-14T${time}Z`);
  return { id, layer, isEnd, arrives: { earliest, latest: earliest + 999 } };
};

const DEMO = [
  at("V01", 0, "14:02:11"),
  at("V02", 0, "14:01:50"),
  at("A1", 1, "14:01:50"),
  at("B1", 2, "14:02:19"),
  at("B2", 2, "14:02:23"),
  at("B3", 2, "14:02:31"),
  at("C1", 3, "14:02:40"),
  at("C2", 3, "14:02:52"),
  at("U1", 4, "14:03:05", true),
  at("P1", 4, "14:03:30", true),
  at("cash", 3, "14:09:30", true),
];

const DEMO_LINKS = ["V01>A1", "V02>A1", "A1>B1", "A1>B2", "A1>B3", "B1>C1", "B1>C2", "C1>U1", "C2>P1", "B2>cash"].map(
  (id, index): Link => ({ id, from: id.split(">")[0] ?? "", to: id.split(">")[1] ?? "", earliest: index }),
);

function column(slots: FlowLayout["slots"]): Record<string, number> {
  return Object.fromEntries(Object.entries(slots).map(([id, slot]) => [id, slot.column]));
}

function linksAmong(placeables: readonly Placeable[], links: readonly Link[]): Link[] {
  const ids = new Set(placeables.map(({ id }) => id));
  return links.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

/** Every sampled point of every line against the box of every account but the two it joins. */
function linesBehindBoxes(placeables: readonly Placeable[], links: readonly Link[], layout: FlowLayout): string[] {
  const reach = LARGEST_RADIUS + BOX_MARGIN;
  const routes = routeAll(links, layout, () => LARGEST_RADIUS);
  const ends = new Map(links.map(({ id, from, to }) => [id, [from, to]]));
  expect(routes.length).toBe(links.length);
  const hits = routes.flatMap(({ link, hops }) => {
    const points = hops.flatMap((hop) => Array.from({ length: 17 }, (_, step) => pointOn(hop, step / 16)));
    const others = placeables.filter(({ id }) => !ends.get(link)?.includes(id));
    const struck = others.filter(({ id }) => {
      const slot = layout.slots[id];
      return slot && points.some(({ x, y }) => Math.abs(x - slot.x) < reach && Math.abs(y - slot.y) < reach);
    });
    return struck.map(({ id }) => `${link} behind ${id}`);
  });
  return hits;
}
