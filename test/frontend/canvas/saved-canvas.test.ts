import { describe, expect, it } from "vitest";
import { forceAskOf } from "../../../frontend/state/canvas/ask-force.ts";
import { EMPTY_CONTENT, withHidden, withPart } from "../../../frontend/state/canvas/content.ts";
import { withMoved, withOverlay, withPinToggled, withStretch } from "../../../frontend/state/canvas/content-acts.ts";
import { forceLayout } from "../../../frontend/state/canvas/force-layout.ts";
import { keptApart } from "../../../frontend/state/canvas/keep-apart.ts";
import { readSavedCanvas, restored, savedText } from "../../../frontend/state/canvas/saved-canvas.ts";
import { ACCOUNTS, B1, B2, FLOWS, V01 } from "../../e2e/canvas/demo-canvas.ts";

const part = { accounts: Object.values(ACCOUNTS), flows: [...FLOWS], transfers: [] };
const content = withPinToggled(withMoved(withHidden(withPart(EMPTY_CONTENT, part), [B2]), { [B1]: { x: 7, y: 700 } }), [B1]);

describe("a saved view", () => {
  it("comes back as it was: places, pins, what is hidden and the camera", () => {
    const view = { x: 1, y: 2, zoom: 0.5 };
    const saved = readSavedCanvas(savedText(content, view));
    expect(saved.view).toEqual(view);
    expect(restored(saved, part, null)).toEqual(content);
  });

  it("holds ids and places, but no name, row or memo", () => {
    const text = savedText(content, null);
    const names = Object.values(ACCOUNTS).flatMap((account) => account.names);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  it("brings back whose money was drawn, by which rule, and the stretch of time that was lit up", () => {
    const narrowed = withStretch(withOverlay(content, { rule: "lifo", report: "V01" }), { from: 10, until: 20 });
    expect(restored(readSavedCanvas(savedText(narrowed, null)), part, null)).toEqual(narrowed);
  });

  it("of the first version comes back with what was drawn then: everybody's money, oldest first, the whole time", () => {
    const { rule: _rule, report: _report, stretch: _stretch, ...first } = JSON.parse(savedText(content, null));
    const saved = readSavedCanvas(JSON.stringify({ ...first, schema: 1 }));
    expect(restored(saved, part, null)).toEqual(content);
  });

  it("is refused where no version wrote it", () => {
    expect(() => readSavedCanvas('{"schema":99}')).toThrow();
  });
});

describe("the force layout", () => {
  it("leaves the pinned where they are, puts no two together, and gives the same for the same", () => {
    const places = forceLayout(forceAskOf(content));
    expect(places[B1]).toEqual({ x: 7, y: 700 });
    const all = Object.values(places);
    for (const [index, { x, y }] of all.entries())
      for (const other of all.slice(index + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(24);
    expect(forceLayout(forceAskOf(content))).toEqual(places);
    expect(places[V01]).toBeDefined();
  });

  it("tells how far it is, to the end and never back", () => {
    const shares: number[] = [];
    forceLayout(forceAskOf(content), (done, total) => shares.push(done / total));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("parts two accounts on one spot, and moves nothing that is pinned", () => {
    const spot = { x: 100, y: 40 };
    const [a, b, pinned] = keptApart(
      [
        { ...spot, isPinned: false },
        { ...spot, isPinned: false },
        { ...spot, isPinned: true },
      ],
      50,
    );
    expect(pinned).toEqual(spot);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(50);
  });
});
