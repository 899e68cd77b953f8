import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PATTERN_KINDS, PATTERN_RULES, type PatternKind, type PatternRules } from "../../../backend/analysis/patterns/pattern.ts";
import { patternsOf } from "../../../backend/analysis/patterns/patterns.ts";
import { type DailyRates, NO_RATES } from "../../../backend/analysis/patterns/valued.ts";
import type { Precision } from "../../../backend/domain/instant.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import { HOUR, START } from "../../cases/daily-life.ts";
import { flowGraph, numberOf, transfer } from "../../cases/transfer.ts";
import { bestOf, everyPattern } from "./brute-force.ts";

const ANYWHERE = ["A B", "B C", "C D", "D E", "E A", "B A", "A C", "C A", "B B", "partial:bank:001:A~**9 C"];

/** Whom money moves between, so that each kind occurs often enough to tell right from wrong. */
const PAIRS: Readonly<Record<PatternKind, readonly string[]>> = {
  "fan-in": [...ANYWHERE, "B A", "C A", "D A", "E A"],
  "fan-out": [...ANYWHERE, "A B", "A C", "A D", "A E"],
  "gather-scatter": [...ANYWHERE, "A C", "B C", "F C", "C D", "C E", "C G"],
  "scatter-gather": ["A B", "A C", "A D", "B E", "C E", "D E", "A F", "F E", "B F", "E A"],
  cycle: ANYWHERE,
  chain: ANYWHERE,
};

/** Few accounts, few moments and few amounts, so that nearly everything ties. */
const movement = (kind: PatternKind) =>
  fc.record({
    pair: fc.constantFrom(...PAIRS[kind]),
    hour: fc.integer({ min: 0, max: 26 }),
    amount: fc.constantFrom(0, 95, 96, 100, 100, 100, 101, 105, 200),
    currency: fc.constantFrom("CNY", "CNY", "CNY", "CNY", "CNY", "CNY", "CNY", "THB"),
    precision: fc.constantFrom<Precision>("second", "second", "minute", "day"),
  });

const rules = fc.record({
  windowMs: fc.constantFrom(3 * HOUR, 12 * HOUR, 24 * HOUR),
  leastSpokes: fc.constantFrom(2, 2, 3),
  feePerMille: fc.constantFrom(0, 50),
  growthPerMille: fc.constantFrom(0, 50, null, null),
  mostHops: fc.constantFrom(3, 4, 5),
  cap: fc.constantFrom(6, 1_000, 1_000),
  mostSteps: fc.constant(1_000_000),
});

/** Four baht and a half a yuan, all days alike. */
const FIXED: DailyRates = (currency) => (currency === "CNY" ? 9 : currency === "THB" ? 2 : null);

interface Told {
  readonly pair: string;
  readonly hour: number;
  readonly amount: number;
  readonly currency: string;
  readonly precision: Precision;
}

function made(movements: readonly Told[]): readonly Transfer[] {
  return movements.map(({ pair, hour, amount, currency, precision }, n) => {
    const [from = "", to = ""] = pair.split(" ");
    const at = START + (precision === "day" ? Math.floor(hour / 24) * 24 : hour) * HOUR;
    return transfer({ id: `t${(n * 7) % 16}-${n}`, from, to, paid: `${amount}.00 ${currency}`, at, precision });
  });
}

describe.each(PATTERN_KINDS)("%s, for every transfer of a small graph with ties,", (kind) => {
  it("is covered exactly, with the best witness, as trying everything says", async () => {
    let [covered, uncovered] = [0, 0];
    const movements = fc.array(movement(kind), { minLength: 3, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(movements, rules, fc.boolean(), async (told, asked, hasRates) => {
        const rates = hasRates ? FIXED : NO_RATES;
        const graph = await flowGraph(made(told));
        const coverage = patternsOf(graph, asked, rates).coverages.find((one) => one.kind === kind);
        const tried = everyPattern(graph, kind, asked, rates);
        let count = 0;
        for (let number = 0; number < graph.size; number += 1) {
          const best = bestOf(tried, number);
          const witness = coverage?.witness(number) ?? null;
          expect([witness?.value, witness?.transfers]).toEqual([best?.value, best?.transfers]);
          count += best === null ? 0 : 1;
        }
        expect(coverage?.covered).toBe(count);
        covered += count;
        uncovered += graph.size - count;
      }),
      { numRuns: 1_000, seed: 20_250_314 },
    );
    expect(covered).toBeGreaterThan(100);
    expect(uncovered).toBeGreaterThan(50);
  });
});

describe("patterns", () => {
  const small: PatternRules = { ...PATTERN_RULES, leastSpokes: 2 };

  it("say when an order in them rests on days alone", async () => {
    const ring = (precision: Precision) =>
      ["A B", "B C", "C A"].map((pair, n) => {
        const [from = "", to = ""] = pair.split(" ");
        return transfer({
          id: `t${n}`,
          from,
          to,
          paid: "100.00 CNY",
          at: precision === "day" ? START : START + n * HOUR,
          precision,
        });
      });
    const sureOf = async (precision: Precision) => {
      const { coverages } = patternsOf(await flowGraph(ring(precision)), small);
      return coverages.find(({ kind }) => kind === "cycle")?.witness(0)?.isSure;
    };
    expect([await sureOf("second"), await sureOf("day")]).toEqual([true, false]);
  });

  it("list the accounts that are not expanded with all their transfers and sums", async () => {
    const transfers = Array.from({ length: 12 }, (_, n) =>
      transfer({ id: `t${n}`, from: `P${n}`, to: "hub", paid: "10.00 CNY", at: START + n * HOUR }),
    );
    const { coverages, notExpanded } = patternsOf(await flowGraph(transfers), { ...small, cap: 11 });
    expect(notExpanded.map(({ account, transfers: count, amounts, cap }) => [account, count, amounts[0]?.minor, cap])).toEqual([
      ["bank:001:hub", 12, 12_000n, 11],
    ]);
    expect(coverages.map(({ covered }) => covered)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("say from which accounts the search for cycles was cut short", async () => {
    const names = ["A", "B", "C", "D", "E", "F"];
    const transfers = names.flatMap((from, a) =>
      names.flatMap((to, b) =>
        a === b ? [] : [transfer({ id: `t${a}${b}`, from, to, paid: "1.00 CNY", at: START, precision: "day" })],
      ),
    );
    const graph = await flowGraph(transfers);
    expect(patternsOf(graph, { ...small, mostSteps: 20 }).cutShort).toContain(numberOf(graph, "A"));
    expect(patternsOf(graph, small).cutShort).toEqual([]);
  });

  it("cover nothing in nothing", async () => {
    const { coverages, notExpanded, cutShort } = patternsOf(await flowGraph([]), PATTERN_RULES);
    expect([coverages.map(({ covered }) => covered), notExpanded, cutShort]).toEqual([[0, 0, 0, 0, 0, 0], [], []]);
  });
});
