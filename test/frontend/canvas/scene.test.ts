import { describe, expect, it } from "vitest";
import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { NO_MARKS } from "../../../frontend/state/canvas/badges.ts";
import { canvasKey } from "../../../frontend/state/canvas/canvas-keys.ts";
import { sceneOf } from "../../../frontend/state/canvas/compose-scene.ts";
import { EMPTY_CONTENT, withPart } from "../../../frontend/state/canvas/content.ts";
import { neighbour, surroundings } from "../../../frontend/state/canvas/neighbours.ts";
import { radiusOf, shapeOf, widthOf } from "../../../frontend/state/canvas/node-look.ts";
import { ruleAfter, tracedFlows } from "../../../frontend/state/canvas/traced-flows.ts";
import { A1, ACCOUNTS, B1, B2, B3, CASH, D1, FLOWS, MASKED, V01, V02 } from "../../e2e/canvas/demo-canvas.ts";
import { PLAIN_WORDS } from "./plain-words.ts";

const WORDS = PLAIN_WORDS;

const content = withPart(EMPTY_CONTENT, { accounts: Object.values(ACCOUNTS), flows: [...FLOWS], transfers: [] });
const scene = sceneOf(content, WORDS);

describe("the drawn canvas", () => {
  it("shows kind as shape", () => {
    const shapes = [A1, B3, CASH, MASKED, D1].map((id) => scene.nodes.find((node) => node.id === id)?.shape);
    expect(shapes).toEqual(["circle", "rounded", "diamond", "partial", "half"]);
    expect(shapeOf({ kind: "chain", exit: null })).toBe("hexagon");
    expect(shapeOf({ kind: "clearing", exit: "clearing" })).toBe("bar");
  });

  it("draws accounts 14 to 40 px wide and lines 1 to 9 px, the more money the larger", () => {
    const sums = (amount: string) => ({ transfers: 1, sums: [{ amount, currency: "CNY" }] });
    const radii = ["0", "1000", "600000", "9e99"].map((amount) => radiusOf({ in: sums("0"), out: sums(amount) }));
    expect(radii[0]).toBe(7);
    expect(radii[3]).toBe(20);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(widthOf([])).toBe(1);
    expect(widthOf(sums("480000").sums)).toBeCloseTo(5.29, 2);
    expect(widthOf(sums("9e99").sums)).toBe(9);
  });

  it("draws the victims' money inside a line, never wider than the line, and nothing moves when the rule changes", () => {
    const flow = `${A1}>${B1}`;
    const traced = (units: number) => sceneOf(content, WORDS, { traced: { [flow]: units }, marks: NO_MARKS, leads: [] });
    const inner = (units: number) => traced(units).edges.find(({ id }) => id === flow);
    expect(inner(78_740)?.inner).toBeLessThan(inner(200_000)?.inner ?? 0);
    expect(inner(9_000_000)?.inner).toBe(inner(1)?.width);
    expect(traced(78_740).nodes).toEqual(traced(200_000).nodes);
    expect(traced(78_740).edges.map(({ hops }) => hops)).toEqual(traced(200_000).edges.map(({ hops }) => hops));
  });

  it("marks the double rule after the last column and the band beneath the money's way", () => {
    const xs = scene.nodes.map(({ x }) => x);
    expect(scene.rule?.x).toBeGreaterThan(Math.max(...xs));
    const way = scene.nodes.filter(({ id }) => id !== MASKED).map(({ y }) => y);
    expect(scene.bands[0]?.y).toBeGreaterThan(Math.max(...way));
  });

  it("leaves an account in its column when records lead to it by fewer hops, and says its layer of now", () => {
    const later = withPart(content, { accounts: [{ ...(ACCOUNTS[B1] as CanvasAccount), layer: 1 }], flows: [], transfers: [] });
    expect(later.layout.slots[B1]).toEqual(content.layout.slots[B1]);
    expect(sceneOf(later, WORDS).nodes.find(({ id }) => id === B1)?.second).toBe("now 1");
    expect(scene.nodes.filter(({ second }) => second !== "")).toEqual([]);
  });

  it("adds up the transfers of a flow by rule, and R walks round the four rules", () => {
    expect(tracedFlows(undefined, "fifo")).toEqual({});
    expect(ruleAfter(ruleAfter(ruleAfter(ruleAfter("fifo"))))).toBe("fifo");
  });
});

describe("keys on the canvas", () => {
  it("lead right to where most money went, left to whence most came, up and down in the column", () => {
    expect(neighbour(scene, V01, "right")).toBe(A1);
    expect(neighbour(scene, A1, "left")).toBe(V01);
    expect(neighbour(scene, B2, "right")).toBe(D1);
    expect(neighbour(scene, B1, "down")).toBe(B2);
    expect(neighbour(scene, B2, "up")).toBe(B1);
    expect(neighbour(scene, CASH, "right")).toBeNull();
  });

  it("light up an account with all it deals with", () => {
    expect(surroundings(scene, B2)).toEqual(new Set([B2, A1, CASH, D1]));
    expect(surroundings(scene, V02)).toEqual(new Set([V02, A1]));
  });

  it("act as letters only where single keys are on", () => {
    const press = (key: string, held: Partial<Record<"ctrlKey" | "shiftKey" | "altKey", boolean>> = {}) => ({
      key,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      ...held,
    });
    expect(canvasKey(press("E"), true)).toEqual({ kind: "act", act: "expand" });
    expect(canvasKey(press("e"), false)).toBeNull();
    expect(canvasKey(press("ArrowLeft"), false)).toEqual({ kind: "step", step: "left" });
    expect(canvasKey(press("z", { ctrlKey: true }), false)).toEqual({ kind: "act", act: "undo" });
    expect(canvasKey(press("Z", { ctrlKey: true, shiftKey: true }), false)).toEqual({ kind: "act", act: "redo" });
    expect(canvasKey(press("e", { altKey: true }), true)).toBeNull();
  });
});
