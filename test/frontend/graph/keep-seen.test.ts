import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onScreen } from "../../../frontend/graph/frame.ts";
import { resized, withCornerOf, withSeen } from "../../../frontend/graph/keep-seen.ts";

const WIDE = { width: 872, height: 500 };
const NARROW = { width: 500, height: 300 };
const VIEW = { x: 100, y: 50, zoom: 1 };

describe("a canvas that gets another size", () => {
  test("leaves everything where it is as long as nothing in view is cut off", () => {
    const near = [
      { x: -200, y: -100 },
      { x: 0, y: 0 },
    ];
    expect(withSeen(VIEW, WIDE, NARROW, near)).toEqual(withCornerOf(VIEW, WIDE, NARROW));
    expect(withSeen(VIEW, NARROW, WIDE, near)).toEqual(withCornerOf(VIEW, NARROW, WIDE));
  });

  test("goes out no farther than what was in view needs, and takes no account of the rest", () => {
    const [far, unseen] = [
      { x: 500, y: 50 },
      { x: 5000, y: 50 },
    ];
    const next = withSeen(VIEW, WIDE, { width: 600, height: 500 }, [{ x: -300, y: 0 }, far, unseen]);
    expect(next.zoom).toBeCloseTo((600 - 48) / 800, 9);
    expect(onScreen(far.x, far.y, next, { width: 600, height: 500 }).x).toBeCloseTo(576, 6);
  });

  test("comes back to where it was when the size does, step by step, unless more was added meanwhile", () => {
    const shown = [
      { x: -300, y: 0 },
      { x: 500, y: 50 },
    ];
    const sizes = [700, 560, 400, 610, WIDE.width].map((width) => ({ width, height: 420 }));
    let [chosen, now] = [
      { view: VIEW, size: { width: WIDE.width, height: 420 } },
      { view: VIEW, size: { width: WIDE.width, height: 420 } },
    ];
    for (const size of sizes) {
      const next = resized(chosen, now, size, shown);
      [chosen, now] = [next.chosen, { view: next.view, size }];
    }
    expect(now.view).toEqual(VIEW);
    const small = { width: 400, height: 420 };
    const narrowed = resized(chosen, now, small, shown);
    const added = [...shown, { x: 540, y: 50 }];
    const wide = resized(narrowed.chosen, { view: narrowed.view, size: small }, WIDE, added);
    expect(onScreen(540, 50, wide.view, WIDE).x).toBeLessThanOrEqual(WIDE.width);
  });

  test("shows all that it showed, whatever its size, and never goes nearer by itself", () => {
    const size = fc.record({ width: fc.integer({ min: 120, max: 2000 }), height: fc.integer({ min: 120, max: 1200 }) });
    const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) });
    const view = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
    fc.assert(
      fc.property(
        size,
        size,
        view,
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.array(place),
        (from, to, at, zoom, places) => {
          const before = { ...at, zoom };
          const after = withSeen(before, from, to, places);
          expect(after.zoom).toBeLessThanOrEqual(zoom);
          for (const { x, y } of places) {
            const was = onScreen(x, y, before, from);
            if (was.x < 0 || was.y < 0 || was.x > from.width || was.y > from.height) continue;
            const is = onScreen(x, y, after, to);
            expect(Math.min(is.x, is.y, to.width - is.x, to.height - is.y)).toBeGreaterThan(-0.001);
          }
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});
