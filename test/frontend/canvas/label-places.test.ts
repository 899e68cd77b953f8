import fc from "fast-check";
import { expect, it } from "vitest";
import { type Box, overlaps, placeLabels } from "../../../frontend/state/canvas/label-places.ts";

const box = fc.record({
  x: fc.integer({ min: -200, max: 1200 }),
  y: fc.integer({ min: -100, max: 700 }),
  width: fc.integer({ min: 8, max: 180 }),
  height: fc.integer({ min: 8, max: 40 }),
});

const wanted = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    priority: fc.nat(5),
    places: fc.tuple(box, box).map(([a, b]): [Box, ...Box[]] => [a, b]),
  }),
  { selector: ({ id }) => id, maxLength: 80 },
);

it("puts no label over another or over an account", () => {
  fc.assert(
    fc.property(wanted, fc.array(box, { maxLength: 40 }), (labels, taken) => {
      const placed = [...placeLabels(labels, taken).values()];
      const clash = placed.flatMap((a, i) => [...placed.slice(i + 1), ...taken].filter((b) => overlaps(a, b)));
      expect(clash).toEqual([]);
    }),
    { numRuns: 60, seed: 314 },
  );
});

it("gives the place to the more important label, whatever the order asked in", () => {
  const here: Box = { x: 0, y: 0, width: 50, height: 15 };
  const labels = [
    { id: "plain", priority: 1, places: [here] as const },
    { id: "selected", priority: 9, places: [here] as const },
  ].map((label) => ({ ...label, places: [here] as [Box, ...Box[]] }));
  expect([...placeLabels(labels, []).keys()]).toEqual(["selected"]);
  expect([...placeLabels(labels.reverse(), []).keys()]).toEqual(["selected"]);
});
