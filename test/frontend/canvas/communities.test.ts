import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import type { CommunityMapDocument } from "../../../backend/api/contract/community-card.ts";
import { bubbleId, restId } from "../../../frontend/state/canvas/bubbles.ts";
import { createCanvasStore } from "../../../frontend/state/canvas/canvas-store.ts";
import { openNumbers, placesOf, withMap } from "../../../frontend/state/canvas/community-layer.ts";
import { drawnAccounts } from "../../../frontend/state/canvas/compose-communities.ts";
import { sceneOf } from "../../../frontend/state/canvas/compose-scene.ts";
import { EMPTY_CONTENT } from "../../../frontend/state/canvas/content.ts";
import { withMoved, withPinToggled } from "../../../frontend/state/canvas/content-acts.ts";
import { discRadius, placeDiscs, placeInside } from "../../../frontend/state/canvas/discs.ts";
import { readSavedCanvas, restored, savedText } from "../../../frontend/state/canvas/saved-canvas.ts";
import { PLAIN_WORDS } from "./plain-words.ts";

const SIZES: Readonly<Record<number, number>> = { 1: 70, 2: 5, 3: 2 };
const START = { ...EMPTY_CONTENT, level: 1 } as const;
const NOTHING = { transfers: 0, sums: [] };
const AT = { at: "2025-03-14T06:00:00Z", precision: "second" } as const;

function account(id: string): CanvasAccount {
  const none = { bank: null, role: "none", roleBasis: "computed", layer: null, first: null, last: null } as const;
  const flags = { hasStatement: false, askFirst: false, exit: null } as const;
  return {
    id,
    kind: "bank",
    number: id,
    names: [],
    ...none,
    in: NOTHING,
    out: NOTHING,
    findings: [],
    ...flags,
    tags: [],
    victims: [],
  };
}

/** The map as a server would answer it with these communities open: 60 members drawn, the rest counted. */
function mapWith(open: readonly number[]): CommunityMapDocument {
  const shownOf = (id: number) => Array.from({ length: Math.min(60, SIZES[id] ?? 0) }, (_, n) => `bank:00${id}:${100 + n}`);
  const communities = Object.entries(SIZES).map(([id, size]) => ({
    ...{ id: Number(id), size, in: NOTHING, out: NOTHING, inside: NOTHING, first: null, last: null, victims: [], findings: 0 },
  }));
  const line = (from: string, to: string) => ({
    ...{ id: `${from}>${to}`, from, to, transfers: 2, sums: [{ amount: "5.00", currency: "CNY" }], first: AT, last: AT },
    basis: "computed" as const,
  });
  return {
    ...{ schema: 1, version: 1, engine: "test", communities, within: 0, apart: 3, alone: 4, times: [] },
    open: open.map((id) => ({ community: id, shown: shownOf(id), rest: Math.max(0, (SIZES[id] ?? 0) - 60) })),
    lines: [line(open.includes(1) ? restId(1) : bubbleId(1), bubbleId(2)), line(bubbleId(2), bubbleId(3))],
    part: {
      schema: 1,
      version: 1,
      accounts: open.flatMap((id) => shownOf(id).map(account)),
      flows: [],
      transfers: [],
      failed: [],
    },
  };
}

describe("communities on the canvas", () => {
  const closed = withMap(START, mapWith([]));

  it("open in place: nothing that stands moves, and the outline stays where the ring was", () => {
    const opened = withMap(closed, mapWith([1]));
    const [before, after] = [sceneOf(closed, PLAIN_WORDS), sceneOf(opened, PLAIN_WORDS)];
    for (const id of [bubbleId(2), bubbleId(3)]) {
      expect(after.nodes.find((node) => node.id === id)).toEqual(before.nodes.find((node) => node.id === id));
    }
    const ring = before.nodes.find(({ id }) => id === bubbleId(1));
    expect(after.outlines).toEqual([{ id: bubbleId(1), x: ring?.x, y: ring?.y, radius: ring?.radius }]);
    expect(after.nodes.find(({ id }) => id === bubbleId(1))?.label).toBe(ring?.label);
  });

  it("draw sixty accounts and the rest as one pill, all inside the outline", () => {
    const opened = withMap(closed, mapWith([1]));
    const { nodes, outlines } = sceneOf(opened, PLAIN_WORDS);
    const inside = nodes.filter(({ id }) => id.startsWith("bank:001") || id === restId(1));
    expect(inside).toHaveLength(61);
    expect(nodes.find(({ id }) => id === restId(1))?.label).toBe("10");
    const [ring] = outlines;
    for (const { x, y, radius } of inside) {
      expect(Math.hypot(x - (ring?.x ?? 0), y - (ring?.y ?? 0)) + radius).toBeLessThan(ring?.radius ?? 0);
    }
    expect(drawnAccounts(opened)).toHaveLength(60);
  });

  it("close again and take with them what they brought, but not what is pinned", () => {
    const opened = withPinToggled(withMap(closed, mapWith([1, 2])), ["bank:001:100"]);
    expect(openNumbers(opened)).toEqual([1, 2]);
    expect(openNumbers(opened, 1)).toEqual([2]);
    const again = withMap(opened, mapWith([2]));
    expect(Object.keys(again.accounts).filter((id) => id.startsWith("bank:001"))).toEqual(["bank:001:100"]);
    expect(drawnAccounts(again).every(({ id }) => id.startsWith("bank:002"))).toBe(true);
    expect(placesOf(again.communities ?? fail())[bubbleId(1)]).toEqual(placesOf(closed.communities ?? fail())[bubbleId(1)]);
  });

  it("are undone and redone to exactly the same places", () => {
    const store = createCanvasStore();
    store.getState().change(() => closed);
    store.getState().change((content) => withMap(content, mapWith([1])));
    store.getState().change((content) => withMoved(content, { [bubbleId(3)]: { x: 900, y: 1200 } }));
    const moved = store.getState().content;
    expect(moved.communities?.discs[bubbleId(3)]).toMatchObject({ x: 900, y: 1200 });
    store.temporal.getState().undo(2);
    expect(store.getState().content).toBe(closed);
    store.temporal.getState().redo(2);
    expect(store.getState().content).toBe(moved);
  });

  it("come back from a saved view where they stood, open where they were open", () => {
    const content = withMoved(withMap(closed, mapWith([2])), { [bubbleId(3)]: { x: 900, y: 1200 } });
    const saved = readSavedCanvas(savedText(content, null));
    expect(saved.communities?.open).toEqual([2]);
    expect(restored(saved, mapWith([2]).part, mapWith([2])).communities?.discs).toEqual(content.communities?.discs);
  });

  it("never touch each other, and stay when others come", () => {
    const sized = fc.array(fc.integer({ min: 2, max: 400 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(sized, sized, (first, more) => {
        const named = [...first, ...more].map((size, n) => ({ id: `c${n}`, size }));
        const before = placeDiscs(named.slice(0, first.length), {});
        const discs = placeDiscs(named, before);
        for (const id of Object.keys(before)) expect(discs[id]).toEqual(before[id]);
        const all = Object.values(discs);
        for (const [n, a] of all.entries()) {
          for (const b of all.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("have room for every drawn member", () => {
    const places = Array.from({ length: 61 }, (_, nth) => placeInside({ x: 0, y: 0 }, nth));
    for (const [n, a] of places.entries()) {
      for (const b of places.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40);
      expect(Math.hypot(a.x, a.y) + 20).toBeLessThan(discRadius(Math.max(2, n + 1)));
    }
  });
});

function fail(): never {
  throw new Error("no layer");
}
