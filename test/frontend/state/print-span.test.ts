import { describe, expect, it } from "vitest";
import { spanOf } from "../../../frontend/state/print-span.ts";

describe("lengths of time", () => {
  it.each([
    [41, { key: "span.seconds", count: 41, rest: 0 }],
    [1_385, { key: "span.minutes", count: 23, rest: 5 }],
    [169_920, { key: "span.hours", count: 47, rest: 12 }],
    [273_600, { key: "span.days", count: 3, rest: 4 }],
    [691_200, { key: "span.wholeDays", count: 8, rest: 0 }],
    [3_600, { key: "span.wholeHours", count: 1, rest: 0 }],
    [-5, { key: "span.seconds", count: 0, rest: 0 }],
  ])("of %d s are said in their two greatest units", (seconds, span) => {
    expect(spanOf(seconds)).toEqual(span);
  });
});
