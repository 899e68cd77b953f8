import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fanInEpisodes } from "../../backend/analysis/detect/fan-in-episodes.ts";
import type { FlowGraph } from "../../backend/analysis/flow-graph.ts";
import { flowGraph, transfer } from "../cases/transfer.ts";

const WINDOW_MS = 5_000;
const LEAST = 3;

const payments = fc
  .array(fc.record({ payer: fc.integer({ min: 0, max: 5 }), second: fc.integer({ min: 0, max: 25 }) }), { maxLength: 14 })
  .map((list) =>
    list.map(({ payer, second }, index) =>
      transfer({ id: `t${index}`, from: `P${payer}`, to: "X", paid: "10.00 CNY", at: second * 1000 }),
    ),
  );

describe("fan-in episodes", () => {
  it("are those that trying every window finds", async () => {
    await fc.assert(
      fc.asyncProperty(payments, async (some) => {
        const graph = await flowGraph(some);
        const numbers = [...Array(graph.size).keys()];
        expect(fanInEpisodes(graph, numbers, WINDOW_MS, LEAST).map(({ transfers, most }) => ({ transfers, most }))).toEqual(
          episodesByTrying(graph, numbers),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it("say where their densest window lies", async () => {
    await fc.assert(
      fc.asyncProperty(payments, async (some) => {
        const graph = await flowGraph(some);
        for (const { transfers, most, densest } of fanInEpisodes(graph, [...Array(graph.size).keys()], WINDOW_MS, LEAST)) {
          const window = transfers.slice(densest.first, densest.end);
          expect(new Set(window.map((number) => graph.from[number])).size).toBe(most);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Word for word: every transfer's own window; joined while any two share a transfer. */
function episodesByTrying(graph: FlowGraph, numbers: readonly number[]): readonly { transfers: number[]; most: number }[] {
  const at = (number: number): number => graph.earliest[number] ?? Number.NaN;
  const payers = (window: readonly number[]): number => new Set(window.map((number) => graph.from[number])).size;
  let groups = numbers
    .map((start) => numbers.filter((number) => number >= start && at(number) - at(start) <= WINDOW_MS))
    .filter((window) => payers(window) >= LEAST)
    .map((window) => ({ transfers: window, most: payers(window) }));
  for (let again = true; again; ) {
    again = false;
    for (const [i, a] of groups.entries()) {
      const b = groups.find((other, j) => j > i && other.transfers.some((number) => a.transfers.includes(number)));
      if (b === undefined) continue;
      const transfers = [...new Set([...a.transfers, ...b.transfers])].sort((x, y) => x - y);
      groups = [...groups.filter((one) => one !== a && one !== b), { transfers, most: Math.max(a.most, b.most) }];
      again = true;
      break;
    }
  }
  return groups.sort((a, b) => (a.transfers[0] ?? 0) - (b.transfers[0] ?? 0));
}
