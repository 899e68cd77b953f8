import { describe, expect, it } from "vitest";
import { createCanvasStore } from "../../../frontend/state/canvas/canvas-store.ts";
import { sceneOf } from "../../../frontend/state/canvas/compose-scene.ts";
import { EMPTY_CONTENT, withPart } from "../../../frontend/state/canvas/content.ts";
import { withOverlay, withStretch } from "../../../frontend/state/canvas/content-acts.ts";
import { newcomers, outOfView } from "../../../frontend/state/canvas/newcomers.ts";
import { A1, ACCOUNTS, C1, FLOWS, LEAD, START, U1 } from "../../e2e/canvas/demo-canvas.ts";
import { PLAIN_WORDS } from "./plain-words.ts";

const partOf = (ids: readonly string[]) => ({
  accounts: ids.flatMap((id) => ACCOUNTS[id] ?? []),
  flows: FLOWS.filter(({ from, to }) => ids.includes(from) && ids.includes(to)),
  transfers: [],
});

const before = withPart(EMPTY_CONTENT, partOf(START));
const after = withPart(before, partOf([...START, C1, U1]));
const facts = { traced: {}, marks: { held: new Map(), noted: new Set<string>(), inEvidence: new Set<string>() }, leads: [LEAD] };
const came = newcomers(sceneOf(after, PLAIN_WORDS, facts), before);

describe("what came to a canvas", () => {
  it("is the new accounts and the leads that hang on them", () => {
    expect(came.filter(({ shape }) => shape !== "lead").map(({ id }) => id)).toEqual([U1, C1].sort());
    expect(came.filter(({ shape }) => shape === "lead")).toHaveLength(1);
  });

  it("is counted where the view does not show it", () => {
    const a1 = after.layout.slots[A1];
    const view = { x: a1?.x ?? 0, y: a1?.y ?? 0, zoom: 1 };
    expect(outOfView(came, { ...view, size: { width: 600, height: 400 } })).toBe(3);
    expect(outOfView(came, { ...view, zoom: 0.2, size: { width: 600, height: 400 } })).toBe(0);
    expect(outOfView(came, view)).toBe(0);
  });
});

describe("undo", () => {
  it("takes back the rule, whose money is drawn and the brushed time, each as one step", () => {
    const store = createCanvasStore();
    store.getState().change(() => before);
    store.getState().change((content) => withOverlay(content, { rule: "lifo" }));
    store.getState().change((content) => withOverlay(content, { report: "V01" }));
    store.getState().change((content) => withStretch(content, { from: 1, until: 2 }));
    store.getState().change((content) => withStretch(content, { from: 1, until: 2 }));
    expect(store.temporal.getState().pastStates).toHaveLength(4);
    store.temporal.getState().undo();
    expect(store.getState().content).toMatchObject({ rule: "lifo", report: "V01", stretch: null });
    store.temporal.getState().undo(2);
    expect(store.getState().content).toEqual(before);
  });
});
