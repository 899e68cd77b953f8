import { describe, expect, it } from "vitest";
import type { CanvasFailed } from "../../../backend/api/contract/canvas.ts";
import { sceneOf } from "../../../frontend/state/canvas/compose-scene.ts";
import { EMPTY_CONTENT, withHidden, withPart } from "../../../frontend/state/canvas/content.ts";
import { withFailedToggled } from "../../../frontend/state/canvas/content-acts.ts";
import { failedByLine, failedCount } from "../../../frontend/state/canvas/failed-lines.ts";
import { neighbour } from "../../../frontend/state/canvas/neighbours.ts";
import { readSavedCanvas, restored, savedText } from "../../../frontend/state/canvas/saved-canvas.ts";
import { A1, ACCOUNTS, B1, B2, CASH, FLOWS } from "../../e2e/canvas/demo-canvas.ts";
import { PLAIN_WORDS } from "./plain-words.ts";

function failed(id: string, from: string, to: string, at: string): CanvasFailed {
  return { id, from, to, paid: { amount: "9000000.00", currency: "CNY" }, at: { at, precision: "second" }, memo: "limit" };
}

const FAILED = [
  failed("r3", CASH, A1, "2025-03-14T06:05:00Z"),
  failed("r2", A1, B1, "2025-03-14T06:04:00Z"),
  failed("r1", A1, B1, "2025-03-14T06:03:00Z"),
  failed("r4", A1, "bank:999:elsewhere", "2025-03-14T06:02:00Z"),
];
const part = { accounts: Object.values(ACCOUNTS), flows: [...FLOWS], transfers: [], failed: FAILED };
const content = withPart(EMPTY_CONTENT, part);
const drawn = withFailedToggled(content);
const linesOf = (of: typeof content) => sceneOf(of, PLAIN_WORDS).edges.filter(({ kind }) => kind === "failed");

describe("payments that did not succeed", () => {
  it("are counted among shown accounts, and drawn only on request: one cut line a direction of a pair", () => {
    expect(linesOf(content)).toEqual([]);
    expect(failedCount(content)).toBe(3);
    expect(linesOf(drawn).map(({ from, to, label }) => [from, to, label])).toEqual([
      [A1, B1, "failed 2"],
      [CASH, A1, "failed 1"],
    ]);
    expect([...failedByLine(drawn).values()].map((list) => list.map(({ id }) => id))).toEqual([["r1", "r2"], ["r3"]]);
  });

  it("move nothing, change no other line and lead nowhere by key", () => {
    const [before, after] = [sceneOf(content, PLAIN_WORDS), sceneOf(drawn, PLAIN_WORDS)];
    expect(after.nodes).toEqual(before.nodes);
    expect(after.edges.filter(({ kind }) => kind !== "failed")).toEqual(before.edges);
    expect(neighbour(after, CASH, "right")).toBe(neighbour(before, CASH, "right"));
  });

  it("go with an account that is hidden, and come back with a saved view", () => {
    expect(linesOf(withHidden(drawn, [B1])).map(({ from }) => from)).toEqual([CASH]);
    expect(failedCount(withHidden(drawn, [A1, B2]))).toBe(0);
    expect(linesOf(restored(readSavedCanvas(savedText(drawn, null)), part, null))).toEqual(linesOf(drawn));
  });
});
