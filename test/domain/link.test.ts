import fc from "fast-check";
import { expect, test } from "vitest";
import { LINK_TOLERANCE_MS, linkBlock, linksInForce } from "../../backend/domain/link.ts";
import type { Movement, RecordId } from "../../backend/domain/record.ts";
import { movement } from "../cases/movement.ts";

const START = Date.UTC(2025, 2, 14, 2);

interface Told {
  readonly side: "payer" | "payee";
  readonly seconds: number;
  readonly precision: "second" | "minute" | "day";
  readonly reference: string | null;
}

const told = fc.record<Told>({
  side: fc.constantFrom("payer", "payee"),
  seconds: fc.integer({ min: 0, max: 500 }),
  precision: fc.constantFrom("second", "second", "minute", "day"),
  reference: fc.constantFrom(null, null, null, "A", "B"),
});

/** Equal rows are one record in a block, as in the store: the place in the list keeps them apart. */
function block(rows: readonly Told[]): readonly Movement[] {
  return rows.map(({ side, seconds, precision, reference }, index) => {
    const at = { at: START + seconds * 1_000, precision };
    return movement({ side, at, reference, memo: String(index) });
  });
}

const seconds = (at: readonly number[], side: "payer" | "payee"): Told[] =>
  at.map((each) => ({ side, seconds: each, precision: "second", reference: null }));

test("of several equal payments each pairs with the nearest arrival", () => {
  const rows = block([...seconds([0, 300], "payer"), ...seconds([301, 2], "payee")]);
  expect(gaps(rows)).toEqual([1_000, 2_000]);
});

test("rows further apart than the tolerance are two movements", () => {
  const tolerance = LINK_TOLERANCE_MS / 1_000;
  expect(linkBlock(block([...seconds([0], "payer"), ...seconds([tolerance], "payee")]))).toHaveLength(1);
  expect(linkBlock(block([...seconds([0], "payer"), ...seconds([tolerance + 1], "payee")]))).toHaveLength(0);
});

test("a shared reference wins over a nearer time, and references that contradict never pair", () => {
  const rows = block([
    { side: "payer", seconds: 0, precision: "second", reference: "A" },
    { side: "payee", seconds: 0, precision: "second", reference: "B" },
    { side: "payee", seconds: 60, precision: "second", reference: "A" },
  ]);
  expect(linkBlock(rows)).toEqual([{ payer: rows[0]?.id, payee: rows[2]?.id, basis: "reference" }]);
});

test("failed movements and whole-transfer ledgers take no part", () => {
  const rows = [movement({ side: "both" }), movement({ side: "payee" }), movement({ side: "payer", status: "failed" })];
  expect(linkBlock(rows)).toEqual([]);
});

test("a day's precision leaves the exact rows their own partner", () => {
  const rows = block([
    { side: "payer", seconds: 0, precision: "day", reference: null },
    { side: "payer", seconds: 36_000, precision: "second", reference: null },
    { side: "payee", seconds: 36_000, precision: "second", reference: null },
    { side: "payee", seconds: 72_000, precision: "second", reference: null },
  ]);
  expect(linkBlock(rows)).toHaveLength(2);
});

test("the order of the rows does not matter", () => {
  const inAnyOrder = fc.array(told, { maxLength: 12 }).chain((rows) => {
    const records = block(rows);
    return fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length }));
  });
  fc.assert(
    fc.property(inAnyOrder, ([records, shuffled]) => {
      expect(linkBlock(shuffled)).toEqual(linkBlock(records));
    }),
  );
});

test("no assignment has more pairs, or as many with a smaller sum of differences", () => {
  const timed = fc.array(
    told.map((row) => ({ ...row, reference: null })),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(timed, (rows) => {
      const records = block(rows);
      const found = gaps(records);
      expect({ pairs: found.length, sum: sum(found) }).toEqual(bruteForce(sideOf(records, "payer"), sideOf(records, "payee")));
    }),
    { numRuns: 300 },
  );
});

test("references on one side alone do not keep the best assignment from being found", () => {
  const rows = fc
    .array(told, { maxLength: 9 })
    .map((all) => all.map((row) => (row.side === "payee" ? { ...row, reference: null } : row)));
  fc.assert(
    fc.property(rows, (each) => {
      const records = block(each);
      const found = gaps(records);
      expect({ pairs: found.length, sum: sum(found) }).toEqual(bruteForce(sideOf(records, "payer"), sideOf(records, "payee")));
    }),
  );
});

test("100,000 equal payments are linked within seconds, one after the other or all at once", () => {
  const apart = Array.from({ length: 50_000 }, (_, index) => index * 40);
  const chain = direct([...apart.map((at) => [at, "payer"] as const), ...apart.map((at) => [at + 3, "payee"] as const)]);
  const heap = direct([...apart.map(() => [0, "payer"] as const), ...apart.map(() => [1, "payee"] as const)]);
  expect(linkBlock(chain)).toHaveLength(50_000);
  expect(linkBlock(heap)).toHaveLength(50_000);
});

test("an officer's link stands over the computed one, and the records left over find each other", () => {
  const rows = block([...seconds([0, 10], "payer"), ...seconds([1, 11], "payee")]);
  const [first, second, third, fourth] = rows.map(({ id }) => id);
  const crossed = {
    payer: first ?? id(""),
    payee: fourth ?? id(""),
    basis: "asserted",
    act: "link",
    actor: "u1",
    at: START,
  } as const;
  const pairs = linksInForce(rows, [crossed]).map(({ payer, payee, basis }) => [payer, payee, basis]);
  expect(pairs).toContainEqual([first, fourth, "asserted"]);
  expect(pairs).toContainEqual([second, third, "time"]);
});

test("records that an officer took apart stay apart until the officer links them again", () => {
  const rows = block([...seconds([0], "payer"), ...seconds([1], "payee")]);
  const [payer = id(""), payee = id("")] = rows.map((row) => row.id);
  const apart = { payer, payee, basis: "asserted", act: "unlink", actor: "u1", at: START } as const;
  expect(linksInForce(rows, [apart])).toEqual([]);
  expect(linksInForce(rows, [apart, { ...apart, act: "link" }])).toEqual([{ payer, payee, basis: "asserted" }]);
});

function id(text: string): RecordId {
  return text as RecordId;
}

function direct(rows: readonly (readonly [number, "payer" | "payee"])[]): readonly Movement[] {
  const like = movement();
  return rows.map(([at, side], index) => ({
    ...like,
    side,
    id: id(`r${String(index).padStart(6, "0")}`),
    at: { at: START + at * 1_000, precision: "second" },
  }));
}

function sideOf(records: readonly Movement[], side: "payer" | "payee"): readonly Movement[] {
  return records.filter((record) => record.side === side);
}

function gaps(records: readonly Movement[]): number[] {
  const at = new Map(records.map((record) => [record.id, record.at.at]));
  return linkBlock(records)
    .map(({ payer, payee }) => Math.abs((at.get(payer) ?? 0) - (at.get(payee) ?? 0)))
    .sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const LENGTH_MS = { second: 1_000, minute: 60_000, day: 86_400_000 };

function bruteForce([payer, ...payers]: readonly Movement[], payees: readonly Movement[]): { pairs: number; sum: number } {
  if (!payer) return { pairs: 0, sum: 0 };
  const options = payees.filter(({ at }) => {
    const later = at.at - (payer.at.at + LENGTH_MS[payer.at.precision] - 1);
    const earlier = payer.at.at - (at.at + LENGTH_MS[at.precision] - 1);
    return Math.max(later, earlier) <= LINK_TOLERANCE_MS;
  });
  const taken = options.map((payee) => {
    const rest = bruteForce(
      payers,
      payees.filter((other) => other !== payee),
    );
    return { pairs: rest.pairs + 1, sum: rest.sum + Math.abs(payee.at.at - payer.at.at) };
  });
  return [bruteForce(payers, payees), ...taken].reduce((best, next) =>
    next.pairs > best.pairs || (next.pairs === best.pairs && next.sum < best.sum) ? next : best,
  );
}
