import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccountPairs, accountPairs, countedPairs } from "../../backend/analysis/communities/account-pairs.ts";
import { communitiesOf } from "../../backend/analysis/communities/communities.ts";
import { connectedParts } from "../../backend/analysis/communities/connected-parts.ts";
import { communityLabels, ENGINES, engineFor } from "../../backend/analysis/communities/engines.ts";
import { modularityOf } from "../../backend/analysis/communities/modularity.ts";
import { runsWith } from "../../backend/analysis/communities/stability.ts";
import { weightedGraph } from "../../backend/analysis/communities/weighted-graph.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { circlePairs } from "../../backend/scenario/circle-pairs.ts";
import { seededRandom } from "../../backend/scenario/random.ts";
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

  it("hang together and hold every dealing account once, by either engine", async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(...ENGINES), fc.constantFrom(0.5, 1, 2), async (transfers, engine, resolution) => {
        const pairs = accountPairs(await flowGraph(transfers));
        const graph = weightedGraph(pairs);
        const labels = communityLabels(pairs, engine, { resolution, seed: 3, heed: () => undefined });
        const dealing = labels.filter((label) => label >= 0);
        expect(dealing.length).toBe(graph.degree.filter((degree) => degree > 0).length);
        const parts = connectedParts(graph, labels).labels.filter((_, account) => labels[account] !== -1);
        expect(new Set(parts).size).toBe(new Set(dealing).size);
      }),
      { numRuns: 100 },
    );
  });

  it("come largest first, then by smallest account", async () => {
    await fc.assert(
      fc.asyncProperty(some, async (transfers) => {
        const { communities } = communitiesOf(await flowGraph(transfers), OPTIONS);
        const order = communities.map(({ size, accounts }) => `${String(1000 - size)} ${accounts[0]}`);
        expect(order).toEqual([...order].sort());
        expect(communities.map(({ id }) => id)).toEqual(communities.map((_, index) => index + 1));
      }),
      { numRuns: 30 },
    );
  });

  it("of our engine are at most a thousandth less modular than graphology's, on average over graphs with circles", () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const means = ENGINES.map((engine) => {
      const found = seeds.map((seed) => {
        const made = circlePairs({ payments: 6_000, accounts: 1_500, inside: 0.8, exponent: 0.3 }, seededRandom(seed).next);
        const pairs = countedPairs(made.low, made.high, made.accounts);
        return modularityOf(pairs, communityLabels(pairs, engine, { resolution: 1, seed, heed: () => undefined }), 1);
      });
      return found.reduce((sum, value) => sum + value, 0) / seeds.length;
    });
    expect(means[1]).toBeGreaterThan((means[0] ?? 1) - 0.001);
  });

  it("of our engine are the best there are on most small graphs", async () => {
    const few = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 12,
    });
    const reached = { runs: 0, best: 0 };
    await fc.assert(
      fc.asyncProperty(few, async (ends) => {
        const transfers = ends.map(([from, to], at) =>
          transfer({ from: `N${from}`, to: `N${to}`, paid: "1.00 CNY", at: at * 1000 }),
        );
        const pairs = accountPairs(await flowGraph(transfers));
        const labels = communityLabels(pairs, ENGINES[1], { resolution: 1, seed: 1, heed: () => undefined });
        const [found, best] = [modularityOf(pairs, labels, 1), bestModularity(pairs)];
        expect(found).toBeLessThanOrEqual(best + 1e-12);
        expect(found).toBeGreaterThan(best - 0.12);
        reached.runs += 1;
        if (found > best - 1e-9) reached.best += 1;
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(reached.best / reached.runs).toBeGreaterThan(0.8);
  });

  it("are the same from the same seed, and stop when they are told to", () => {
    const { low, high, accounts } = circlePairs({ payments: 800, accounts: 200, inside: 0.8, exponent: 0 }, seededRandom(1).next);
    const pairs = countedPairs(low, high, accounts);
    const run = (heed = (): void => undefined) => communityLabels(pairs, ENGINES[1], { resolution: 1, seed: 5, heed });
    expect(run()).toEqual(run());
    const stop = () => {
      throw new Error("called off");
    };
    expect(() => run(stop)).toThrow("called off");
  });

  it("name their engine: graphology to a million pairs, our own beyond", () => {
    expect([engineFor(1_000_000), engineFor(1_000_001)]).toEqual(ENGINES);
  });

  it("that do not hang together are split into their parts", async () => {
    const graph = await flowGraph([...circle("A1", "A2"), ...circle("B1", "B2", "B3")]);
    expect([...connectedParts(weightedGraph(accountPairs(graph)), new Int32Array(5)).labels]).toEqual([0, 0, 1, 1, 1]);
  });

  it("are found again in a run that shares three quarters of the members", () => {
    const labels = Int32Array.from([0, 0, 0, 0, 1, 1, -1]);
    const runs = [Int32Array.from([1, 1, 1, 0, 0, 0, -1]), Int32Array.from([0, 0, 1, 1, 2, 2, -1]), labels];
    expect([...runsWith(labels, runs, 2)]).toEqual([2, 2]);
  });

  it("have the modularity that its definition gives", async () => {
    await fc.assert(
      fc.asyncProperty(some, async (transfers) => {
        const pairs = accountPairs(await flowGraph(transfers));
        const labels = Int32Array.from({ length: pairs.accounts }, (_, account) => Math.min(account % 3, pairs.accounts - 1));
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
function modularityByDefinition(pairs: AccountPairs, labels: Int32Array): number {
  const rows = Array.from(
    { length: pairs.size },
    (_, row) => [pairs.low[row], pairs.high[row], pairs.transfers[row] ?? 0] as const,
  );
  const weight = (a: number, b: number): number =>
    rows.reduce((sum, [low, high, of]) => sum + ((low === a && high === b) || (low === b && high === a) ? of : 0), 0);
  const nodes = [...new Set(rows.flatMap(([low, high]) => [low ?? 0, high ?? 0]))];
  const degree = new Map(nodes.map((node) => [node, nodes.reduce((sum, other) => sum + weight(node, other), 0)]));
  const twice = [...degree.values()].reduce((sum, value) => sum + value, 0);
  if (twice === 0) return 0;
  const together = nodes.flatMap((a) => nodes.filter((b) => labels[a] === labels[b]).map((b) => [a, b] as const));
  const sum = together.reduce((s, [a, b]) => s + weight(a, b) - ((degree.get(a) ?? 0) * (degree.get(b) ?? 0)) / twice, 0);
  return sum / twice;
}

/** The greatest modularity over every way to put the accounts into communities. */
function bestModularity(pairs: AccountPairs): number {
  const labels = new Int32Array(pairs.accounts);
  const over = (account: number, used: number): number => {
    if (account === pairs.accounts) return modularityOf(pairs, labels, 1);
    let best = Number.NEGATIVE_INFINITY;
    for (let label = 0; label <= used && label < pairs.accounts; label += 1) {
      labels[account] = label;
      best = Math.max(best, over(account + 1, Math.max(used, label + 1)));
    }
    return best;
  };
  return over(0, 0);
}
