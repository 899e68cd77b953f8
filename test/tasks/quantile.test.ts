import { expect, test } from "vitest";
import { quantile } from "../../backend/tasks/quantile.ts";

test("a quantile is one of the values, by rank, whatever their order", () => {
  const values = [50, 10, 40, 20, 30];
  expect([0, 0.5, 0.79, 0.8, 1].map((share) => quantile(values, share))).toEqual([10, 30, 40, 50, 50]);
  expect(values).toEqual([50, 10, 40, 20, 30]);
  expect(quantile([], 0.5)).toBeNaN();
});
