import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountPairs, connectedParts } from "../../backend/analysis/communities/account-pairs.ts";
import { communitiesOf } from "../../backend/analysis/communities/communities.ts";
import { modularityOf } from "../../backend/analysis/communities/modularity.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { flowGraph, transfer } from "../cases/transfer.ts";

const OPTIONS = { resolution: 1, seed: 1 };

/** Everybody of a circle pays everybody else once. */
function circle(...members: readonly string[]): Transfer[] {
  return members.flatMap((from, i) =>
    members.slice(i + 1).map((to, j) => transfer({ from, to, paid: "10.00 CNY", at: (i * 10 + j) * 1000 })),
  );
}

const some = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 25 })), { minLength: 1, maxLength: 80 })
  .map((pairs) => pairs.map(([from, to], at) => transfer({ from: `N${from}`, to: `N${to}`, paid: "1.00 CNY", at: at * 1000 })));

describe("communities", () => {
  it("are the circles of accounts that deal with each other", async () => {
    const bridge = transfer({ from: "A1", to: "B1", paid: "9999.00 CNY", at: 0 });
    const graph = await flowGraph([...circle("A1", "A2", "A3", "A4"), ...circle("B1", "B2", "B3"), bridge]);
    const found = communitiesOf(graph, OPTIONS);
    expect(found.communities.map(({ id, size, accounts }) => [id, size, accounts.map((name) => name.slice(9))])).toEqual([
      [1, 4, ["A1", "A2", "A3", "A4"]],
      [2, 3, ["B1", "B2", "B3"]],
    ]);
    expect(found.modularity).toBeCloseTo(9 / 10 - (13 / 20) ** 2 - (7 / 20) ** 2, 12);
  });

  it("are not joined by a payment company, by cash or by a masked payer", async () => {
    const through = ["clearing:tenpay", "end:cash~bank:001:A1", "partial:bank:001:A1~**12"].flatMap((place, index) => [
      transfer({ from: place, to: "A1", paid: "1.00 CNY", at: index * 1000 }),
      transfer({ from: "B1", to: place, paid: "1.00 CNY", at: index * 1000 }),
    ]);
    const found = communitiesOf(await flowGraph([...circle("A1", "A2"), ...circle("B1", "B2"), ...through]), OPTIONS);
    expect(found.communities.map(({ accounts }) => accounts.length)).toEqual([2, 2]);
  });

  it("are the same whatever order the transfers come in", async () => {
    await fc.assert(
      fc.asyncProperty(some, async (transfers) => {
        const forward = communitiesOf(await flowGraph(transfers), OPTIONS);
        expect(communitiesOf(await flowGraph([...transfers].reverse()), OPTIONS)).toEqual(forward);
      }),
      { numRuns: 50 },
    );
  });

  it("hang together, hold every dealing account once and come largest first", async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(0.5, 1, 2), async (transfers, resolution) => {
        const graph = await flowGraph(transfers);
        const { communities } = communitiesOf(graph, { resolution, seed: 3 });
        const pairs = accountPairs(graph);
        const labels = new Int32Array(graph.accounts.length).fill(-1);
        for (const { id, accounts } of communities) for (const name of accounts) labels[graph.accounts.indexOf(name)] = id - 1;
        expect(new Set(connectedParts(pairs, labels)).size).toBe(new Set(labels).size);
        expect(communities.flatMap(({ accounts }) => accounts).sort()).toEqual(
          [...new Set(pairs.flatMap(({ low, high }) => [graph.accounts[low], graph.accounts[high]]))].sort(),
        );
        expect(communities.map(({ size }) => size)).toEqual(communities.map(({ size }) => size).sort((a, b) => b - a));
      }),
      { numRuns: 50 },
    );
  });

  it("that do not hang together are split into their parts", async () => {
    const graph = await flowGraph([...circle("A1", "A2"), ...circle("B1", "B2", "B3")]);
    expect([...connectedParts(accountPairs(graph), new Int32Array(5))]).toEqual([0, 0, 1, 1, 1]);
  });

  it("have the modularity that its definition gives", async () => {
    await fc.assert(
      fc.asyncProperty(some, async (transfers) => {
        const pairs = accountPairs(await flowGraph(transfers));
        const labels = Int32Array.from({ length: 26 }, (_, account) => account % 3);
        expect(modularityOf(pairs, labels, 1)).toBeCloseTo(modularityByDefinition(pairs, labels), 10);
      }),
      { numRuns: 50 },
    );
  });

  it("of nothing are none", async () => {
    expect(communitiesOf(await flowGraph([]), OPTIONS)).toMatchObject({ modularity: 0, communities: [] });
  });
});

/** 1/2m Σ over all ordered pairs of nodes (A_ij − d_i d_j / 2m) where i and j are together. */
function modularityByDefinition(
  pairs: readonly { readonly low: number; readonly high: number; readonly transfers: number }[],
  labels: Int32Array,
): number {
  const weight = (a: number, b: number): number =>
    pairs.filter(({ low, high }) => (low === a && high === b) || (low === b && high === a)).reduce((s, p) => s + p.transfers, 0);
  const nodes = [...new Set(pairs.flatMap(({ low, high }) => [low, high]))];
  const degree = new Map(nodes.map((node) => [node, nodes.reduce((sum, other) => sum + weight(node, other), 0)]));
  const twice = [...degree.values()].reduce((sum, value) => sum + value, 0);
  if (twice === 0) return 0;
  const together = nodes.flatMap((a) => nodes.filter((b) => labels[a] === labels[b]).map((b) => [a, b] as const));
  const sum = together.reduce((s, [a, b]) => s + weight(a, b) - ((degree.get(a) ?? 0) * (degree.get(b) ?? 0)) / twice, 0);
  return sum / twice;
}
