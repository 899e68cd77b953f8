import fc from "fast-check";
import { expect, test } from "vitest";
import {
  earliest,
  type Instant,
  instantFromJson,
  instantToJson,
  latest,
  mayPrecede,
  mustPrecede,
  parseTime,
} from "../../backend/domain/instant.ts";

const instants: fc.Arbitrary<Instant> = fc.record({
  at: fc.integer({ min: 0, max: 4_000_000 }).map((second) => Date.UTC(2025, 0, 1) + second * 1_000),
  precision: fc.constantFrom("second", "minute", "day"),
});

test("what must precede may precede, and never the other way round", () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      if (!mustPrecede(a, b)) return;
      expect([mayPrecede(a, b), mayPrecede(b, a), mustPrecede(b, a)]).toEqual([true, false, false]);
    }),
  );
});

test("of two instants one may precede the other, and each itself", () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      expect(mayPrecede(a, b) || mayPrecede(b, a)).toBe(true);
      expect([mayPrecede(a, a), mustPrecede(a, a)]).toEqual([true, false]);
    }),
  );
});

test("one may precede exactly when the other need not have come before", () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      expect(mayPrecede(a, b)).toBe(!mustPrecede(b, a));
    }),
  );
});

test("a booking day leaves the order inside the day open", () => {
  const day: Instant = { at: Date.UTC(2025, 2, 14), precision: "day" };
  const noon: Instant = { at: Date.UTC(2025, 2, 14, 12), precision: "second" };
  const nextDay: Instant = { at: Date.UTC(2025, 2, 15), precision: "second" };
  expect([mayPrecede(day, noon), mayPrecede(noon, day), mustPrecede(day, noon)]).toEqual([true, true, false]);
  expect(mustPrecede(day, nextDay)).toBe(true);
  expect(latest(day) - earliest(day)).toBe(86_399_999);
});

test("two rows in the same minute may stand in either order", () => {
  const minute: Instant = { at: Date.UTC(2025, 2, 14, 9, 26), precision: "minute" };
  const second: Instant = { at: Date.UTC(2025, 2, 14, 9, 26, 59), precision: "second" };
  expect([mayPrecede(minute, second), mayPrecede(second, minute)]).toEqual([true, true]);
});

test("an instant survives being written and read", () => {
  fc.assert(
    fc.property(instants, (instant) => {
      expect(instantFromJson(instantToJson(instant))).toEqual(instant);
    }),
  );
});

test("a time is read with its zone, and without one it is refused", () => {
  expect(parseTime("2025-03-14T14:26:00+08:00")).toBe(Date.UTC(2025, 2, 14, 6, 26));
  expect(parseTime("2025-03-14T06:26Z")).toBe(Date.UTC(2025, 2, 14, 6, 26));
  for (const text of ["2025-03-14T14:26:00", "2025-03-14", "14:26", "2025-13-14T00:00:00Z", ""]) {
    expect(() => parseTime(text), text).toThrow(expect.objectContaining({ kind: "bad-input" }));
  }
});
