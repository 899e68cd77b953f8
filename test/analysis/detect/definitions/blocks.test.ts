import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transfersOfRows } from "../../../../backend/analysis/detect/block-findings.ts";
import { type Block, type BlockRules, blocksOf } from "../../../../backend/analysis/detect/blocks.ts";
import { orderOfLayers, stacksOf } from "../../../../backend/analysis/detect/stack-layers.ts";
import type { FlowGraph } from "../../../../backend/analysis/flow-graph.ts";
import { type Suspicion, suspicionOf } from "../../../../backend/analysis/suspicion/suspicion.ts";
import { DAY } from "../../../cases/daily-life.ts";
import { flowGraph } from "../../../cases/transfer.ts";
import { movements } from "./small-graphs.ts";

/** A candidate of the engine, read from its columns. */
interface Payment {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

/** Payments of strangers among accounts with few new contacts in that direction. */
function paymentsOf({ incidents }: Suspicion, { mostContacts }: BlockRules): readonly Payment[] {
  const all = Array.from(incidents.start, (start, row): Payment & { readonly isNew: boolean } => {
    return { row, from: incidents.from[row] ?? -1, to: incidents.to[row] ?? -1, start, isNew: incidents.isNew[row] === 1 };
  });
  const isFew = (of: readonly unknown[]): boolean => of.length <= mostContacts;
  return all.filter(
    ({ isNew, from, to }) => isNew && isFew(all.filter((one) => one.from === from)) && isFew(all.filter((one) => one.to === to)),
  );
}

/** Rows joined by butterflies: two payers, each to the same two payees, all four payments within the window. */
function blocksByDefinition(payments: readonly Payment[], { windowMs }: BlockRules): readonly (readonly number[])[] {
  const butterflies = payments.flatMap((a) =>
    payments
      .filter((b) => b.from === a.from && b.to > a.to)
      .flatMap((b) =>
        payments
          .filter((c) => c.from > a.from && c.to === a.to)
          .flatMap((c) => payments.filter((d) => d.from === c.from && d.to === b.to).map((d) => [a, b, c, d]))
          .filter(
            (four) => Math.max(...four.map(({ start }) => start)) - Math.min(...four.map(({ start }) => start)) <= windowMs,
          ),
      ),
  );
  let blocks: (readonly number[])[] = [];
  for (const four of butterflies.map((of) => of.map(({ row }) => row))) {
    const touching = blocks.filter((block) => four.some((row) => block.includes(row)));
    blocks = [...blocks.filter((block) => !touching.includes(block)), [...new Set([...touching.flat(), ...four])]];
  }
  return blocks.map((block) => [...block].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Two blocks with two accounts or more between them, the lower one begun with or after the upper, within the window. */
function stacksByDefinition(blocks: readonly Block[], { incidents }: Suspicion, windowMs: number): readonly string[] {
  const begins = ({ rows }: Block): number => Math.min(...rows.map((row) => incidents.start[row] ?? 0));
  return blocks.flatMap((upper, u) =>
    blocks.flatMap((lower, l) => {
      const middle = upper.payees.filter((account) => lower.payers.includes(account));
      const wait = begins(lower) - begins(upper);
      return u !== l && middle.length >= 2 && wait >= 0 && wait <= windowMs ? [`${u} over ${l} by ${middle.join(" ")}`] : [];
    }),
  );
}

/** Every one in the middle may (or must) have been paid before one of its payments, tried on all pairs of instants. */
function isOrderedByDefinition(graph: FlowGraph, came: readonly number[], went: readonly number[], middle: readonly number[]) {
  const at = (transfer: number) => [graph.earliest[transfer] ?? 0, graph.latest[transfer] ?? 0] as const;
  const pairs = middle.map((account) => {
    const into = came.filter((transfer) => graph.to[transfer] === account).map(at);
    const out = went.filter((transfer) => graph.from[transfer] === account).map(at);
    return into.flatMap((one) => out.map((other) => ({ one, other })));
  });
  return {
    isInOrder: pairs.every((of) => of.some(({ one, other }) => one[0] <= other[1])),
    isSure: pairs.every((of) => of.some(({ one, other }) => one[1] < other[0])),
  };
}

/** Two originators, three in the middle, two beneficiaries, and lines that disturb them. */
const LINES = ["A P", "A Q", "B P", "B Q", "A R", "B R", "P X", "P Y", "Q X", "Q Y", "R X", "P A", "X P", "C P"];

describe("bipartite layers and stacks", () => {
  it("are those of the definition, on graphs where moments tie and some know each other", async () => {
    const some = { blocks: 0, stacks: 0 };
    const drawn = fc.uniqueArray(fc.nat(LINES.length - 1), { minLength: 9, maxLength: LINES.length }).chain((lines) =>
      fc.tuple(
        ...lines.map((line) =>
          movements({
            pairs: [LINES[line] ?? ""],
            amounts: [500_000, 600_000],
            steps: 8,
            stepMs: DAY,
            precisions: ["second", "second", "day"],
            least: 1,
            most: 1,
          }).map((made) => made.map((one) => ({ ...one, id: `${line}-${one.id}` as typeof one.id }))),
        ),
      ),
    );
    const rules = fc.record({ windowMs: fc.constantFrom(2 * DAY, 7 * DAY), mostContacts: fc.constantFrom(3, 20, 20) });
    await fc.assert(
      fc.asyncProperty(drawn, rules, async (made, rule) => {
        const graph = await flowGraph(made.flat());
        const suspicion = suspicionOf(graph, () => false);
        const blocks = blocksOf(suspicion, rule);
        expect(blocks.map(({ rows }) => rows)).toEqual(blocksByDefinition(paymentsOf(suspicion, rule), rule));
        const stacks = stacksOf(suspicion, blocks, rule.windowMs);
        const printed = stacks.map(
          ({ upper, lower, middle }) => `${blocks.indexOf(upper)} over ${blocks.indexOf(lower)} by ${middle.join(" ")}`,
        );
        expect([...printed].sort()).toEqual([...stacksByDefinition(blocks, suspicion, rule.windowMs)].sort());
        for (const { upper, lower, middle } of stacks) {
          const [came, went] = [transfersOfRows(suspicion, upper.rows), transfersOfRows(suspicion, lower.rows)];
          expect(orderOfLayers(graph, came, went, middle)).toEqual(isOrderedByDefinition(graph, came, went, middle));
        }
        if (blocks.length > 0) some.blocks += 1;
        if (stacks.length > 0) some.stacks += 1;
      }),
      { numRuns: 1_500, seed: 20_250_314 },
    );
    expect(some.blocks).toBeGreaterThan(250);
    expect(some.stacks).toBeGreaterThan(15);
  });
});
