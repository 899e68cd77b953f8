import fc from "fast-check";
import { expect, test } from "vitest";
import { portion, split } from "../../../backend/analysis/trace/joint/portion.ts";
import { apportion } from "../../../backend/domain/money.ts";

/** Small sums, and sums whose products pass what a double holds exactly. */
const minor = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 2 ** 44 }));

test("plain numbers are split as exact integers are, whatever their products", () =>
  fc.assert(
    fc.property(fc.array(minor, { minLength: 1, maxLength: 6 }), minor, (parts, wanted) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const total = Math.min(wanted, whole);
      const exact = apportion(BigInt(total), parts.map(BigInt));
      const owners = [...parts.keys()];
      expect(split({ owners, minor: parts }, total, whole).minor.map(BigInt)).toEqual(exact);
      const [part = 0] = parts;
      expect(BigInt(portion(total, part, whole))).toBe(apportion(BigInt(total), [BigInt(part), BigInt(whole - part)])[0]);
    }),
    { numRuns: 2_000, seed: 20_250_314 },
  ));
