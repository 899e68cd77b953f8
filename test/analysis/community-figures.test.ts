import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communitiesOf } from "../../backend/analysis/communities/communities.ts";
import { communityFigures } from "../../backend/analysis/communities/community-figures.ts";
import { communityMap } from "../../backend/analysis/communities/community-map.ts";
import { communityTimes } from "../../backend/analysis/communities/community-times.ts";
import { bridgesOf, type InnerLinks, partsWithout } from "../../backend/analysis/communities/inner-links.ts";
import { flowGraph, numberOf, transfer } from "../cases/transfer.ts";

const graphs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 14 })
  .map((ends): InnerLinks => {
    const links = Array.from({ length: 8 }, () => new Set<number>());
    for (const [a, b] of ends.filter(([a, b]) => a !== b)) {
      links[a]?.add(b);
      links[b]?.add(a);
    }
    return links;
  });

describe("a community's figures", () => {
  it("tell money in, out and inside apart, exactly, with the first and the last moment", async () => {
    const graph = await flowGraph([
      transfer({ from: "X", to: "A1", paid: "70.00 THB", received: "14.50 CNY", at: "2025-03-14T06:00:00Z" }),
      transfer({ from: "A1", to: "A2", paid: "10.00 CNY", at: "2025-03-14T06:01:00Z" }),
      transfer({ from: "A2", to: "A2", paid: "1.00 CNY", at: "2025-03-14T06:02:00Z" }),
      transfer({ from: "A2", to: "end:cash~bank:001:A2", paid: "9.99 CNY", at: "2025-03-14T06:03:00Z" }),
    ]);
    const figures = communityFigures(graph, [numberOf(graph, "A1"), numberOf(graph, "A2")]);
    expect(figures).toMatchObject({
      in: { transfers: 1, sums: [{ minor: 1450n, currency: "CNY" }] },
      out: { transfers: 1, sums: [{ minor: 999n, currency: "CNY" }] },
      inside: { transfers: 2, sums: [{ minor: 1100n, currency: "CNY" }] },
      first: { at: Date.parse("2025-03-14T06:00:00Z") },
      last: { at: Date.parse("2025-03-14T06:03:00Z") },
      bridges: [{ a: "bank:001:A1", b: "bank:001:A2", smaller: 1 }],
      hub: { account: "bank:001:A1", counterparties: 1, parts: 1 },
    });
  });

  it("say into how many parts it falls without its largest hub", async () => {
    const star = ["B", "C", "D"].map((to, index) => transfer({ from: "A", to, paid: "1.00 CNY", at: index * 1000 }));
    const graph = await flowGraph([...star, transfer({ from: "B", to: "C", paid: "1.00 CNY", at: 9_000 })]);
    const { hub, bridges } = communityFigures(graph, [0, 1, 2, 3]);
    expect(hub).toEqual({ account: "bank:001:A", counterparties: 3, parts: 2 });
    expect(bridges).toEqual([{ a: "bank:001:A", b: "bank:001:D", smaller: 1 }]);
  });

  it("name as bridges exactly the links without which there are more parts", () => {
    fc.assert(
      fc.property(graphs, (links) => {
        const found = bridgesOf(links).map(({ a, b }) => `${a} ${b}`);
        const all = links.flatMap((others, a) => [...others].filter((b) => a < b).map((b) => [a, b] as const));
        const parts = partsWithout(links, null);
        const bridges = all.filter(([a, b]) => partsWithout(without(links, a, b), null) > parts);
        expect([...found].sort()).toEqual(bridges.map(([a, b]) => `${a} ${b}`).sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe("the map of communities", () => {
  const payments = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 14 })), { minLength: 1, maxLength: 60 })
    .map((ends) =>
      ends.map(([from, to], at) => {
        const payee = to > 12 ? `end:cash~bank:001:N${from}` : `N${to}`;
        return transfer({ from: `N${from}`, to: payee, paid: "1.00 CNY", at: at * 1000 });
      }),
    );

  it("counts every transfer once, whatever is open", async () => {
    await fc.assert(
      fc.asyncProperty(payments, fc.subarray([1, 2, 3]), async (transfers, open) => {
        const graph = await flowGraph(transfers);
        const communities = communitiesOf(graph, { resolution: 1, seed: 1 });
        const { lines, within, apart } = communityMap(graph, communities, open);
        expect(lines.reduce((sum, line) => sum + line.transfers, within + apart)).toBe(graph.size);
        const ids = lines.map(({ from, to }) => `${JSON.stringify(from)} ${JSON.stringify(to)}`);
        expect(new Set(ids).size).toBe(ids.length);
        const bars = communityTimes(graph, communities, 7);
        const paid = bars.flatMap((bar) => bar.paid);
        expect(paid.reduce((sum, { transfers }) => sum + transfers, apart)).toBe(graph.size);
        expect(paid.reduce((sum, { sum: { minor } }) => sum + minor, 0n)).toBe(100n * BigInt(graph.size - apart));
      }),
      { numRuns: 80 },
    );
  });

  it("tells each currency's transfers and exact sum in the bar of their time", async () => {
    const pay = (paid: string, at: number) => transfer({ from: "A", to: "B", paid, at });
    const transfers = [pay("1.00 CNY", 0), pay("2.00 CNY", 1_000), pay("5.00 THB", 2_000), pay("4.00 CNY", 60_000)];
    const graph = await flowGraph(transfers);
    const bars = communityTimes(graph, communitiesOf(graph, { resolution: 1, seed: 1 }), 2);
    const told = bars.map(({ from, until, paid }) => [
      from,
      until,
      paid.map((one) => [one.transfers, one.sum.minor, one.sum.currency]),
    ]);
    expect(told).toEqual([
      [
        0,
        30_000,
        [
          [2, 300n, "CNY"],
          [1, 500n, "THB"],
        ],
      ],
      [30_000, 60_000, [[1, 400n, "CNY"]]],
    ]);
  });

  it("draws sixty accounts of an open community, the busiest, and keeps the rest together", async () => {
    const hub = Array.from({ length: 70 }, (_, n) =>
      transfer({ from: "HUB", to: `S${String(n).padStart(2, "0")}`, paid: "1.00 CNY", at: n * 1000 }),
    );
    const graph = await flowGraph(hub);
    const communities = communitiesOf(graph, { resolution: 0.01, seed: 1 });
    const { open, lines, within } = communityMap(graph, communities, [1]);
    expect(open).toMatchObject([{ community: 1, rest: 11 }]);
    expect(open[0]?.shown).toHaveLength(60);
    expect(open[0]?.shown[0]).toBe("bank:001:HUB");
    expect(lines.find(({ to }) => to.kind === "rest")).toMatchObject({ transfers: 11, sums: [{ minor: 1100n }] });
    expect(within).toBe(0);
  });
});

function without(links: InnerLinks, a: number, b: number): InnerLinks {
  return links.map(
    (others, node) => new Set([...others].filter((other) => !(node === a && other === b) && !(node === b && other === a))),
  );
}
