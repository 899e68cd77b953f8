import { describe, expect, it } from "vitest";
import { onScreen } from "../../../frontend/graph/frame.ts";
import { withSeen } from "../../../frontend/graph/keep-seen.ts";
import { pointsOf } from "../../../frontend/graph/scene-points.ts";

const [BEFORE, AFTER] = [
  { width: 1_000, height: 600 },
  { width: 1_000, height: 440 },
];

describe("what has to be in view", () => {
  it("is the whole ring of a community, and the middle of an account", () => {
    const ring = { shape: "community", x: 10, y: 20, radius: 5 } as const;
    const account = { shape: "circle", x: 1, y: 2, radius: 9 } as const;
    expect(pointsOf({ nodes: [ring, account] })).toEqual([
      { x: 5, y: 20 },
      { x: 15, y: 20 },
      { x: 10, y: 15 },
      { x: 10, y: 25 },
      account,
    ]);
  });

  it("leaves no ring cut when the canvas gets lower", () => {
    const nodes = [-1, 1].map((side) => ({ shape: "community", x: 0, y: side * 140, radius: 100 }) as const);
    const view = withSeen({ x: 0, y: 0, zoom: 1 }, BEFORE, AFTER, pointsOf({ nodes }));
    const heights = nodes.flatMap(({ x, y, radius }) => [-radius, radius].map((of) => onScreen(x, y + of, view, AFTER).y));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(AFTER.height);
  });
});
