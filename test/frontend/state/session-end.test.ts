import { expect, test } from "vitest";
import { untilWarning } from "../../../frontend/state/session-end.ts";

test("the end of a session is warned of two minutes before, and never after", () => {
  expect(untilWarning(1_000_000, 0)).toBe(880_000);
  expect(untilWarning(1_000_000, 900_000)).toBe(0);
  expect(untilWarning(1_000_000, 1_000_000)).toBeNull();
  expect(untilWarning(null, 5)).toBeNull();
});
