import fc from "fast-check";
import { Integer } from "neo4j-driver";
import { expect, test } from "vitest";
import { withWireIntegers } from "../../backend/store/neo4j/wire-integers.ts";

const WHOLE = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

test("columns of whole numbers reach the driver as the same numbers, gaps and all", () => {
  fc.assert(
    fc.property(fc.array(fc.option(WHOLE)), (column) => {
      const sent = withWireIntegers({ column }).column;
      expect(Array.isArray(sent) && sent.map((each) => (each instanceof Integer ? each.toBigInt() : each))).toEqual(column);
    }),
  );
});

test("texts, maps and single numbers stay as they are", () => {
  const given = { text: "a", one: 1n, none: null, texts: ["a", "b"], maps: [{ id: 1n }], empty: [] };
  expect(withWireIntegers(given)).toEqual(given);
});
