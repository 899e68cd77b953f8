import fc from "fast-check";
import { expect, test } from "vitest";
import { reachIn } from "../../backend/analysis/reach.ts";
import { reachedFrom } from "../../backend/analysis/reach-within.ts";
import { latest } from "../../backend/domain/instant.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { flowGraph, transfer } from "../cases/transfer.ts";

const NAMES = ["A", "B", "C", "D", "E", "F"];

const rows = (instants: number, precisions: readonly ("second" | "minute")[]): fc.Arbitrary<readonly Transfer[]> =>
  fc
    .array(fc.record({ from: fc.nat(5), to: fc.nat(5), at: fc.nat(instants), precision: fc.constantFrom(...precisions) }), {
      minLength: 1,
      maxLength: 18,
    })
    .map((told) =>
      told.map(({ from, to, at, precision }, n) =>
        transfer({ id: `t${n}`, from: NAMES[from] ?? "A", to: NAMES[to] ?? "B", paid: "1.00 CNY", at: at * 1000, precision }),
      ),
    );

/** Every walk of at most maxHops payments, one by one: the fewest hops to each account, and the earliest arrival by so many. */
function bruteForce(all: readonly Transfer[], start: string, maxHops: number): ReadonlyMap<string, readonly [number, number]> {
  const best = new Map<string, readonly [number, number]>();
  const go = (account: string, since: number, hops: number): void => {
    const [fewest, first] = best.get(account) ?? [Number.POSITIVE_INFINITY, 0];
    if (hops < fewest || (hops === fewest && since < first)) best.set(account, [hops, since]);
    if (hops === maxHops) return;
    const onward = all.filter(({ from, at }) => from === account && latest(at) >= since);
    for (const { to, at } of onward) go(to, Math.max(since, at.at), hops + 1);
  };
  go(start, Number.NEGATIVE_INFINITY, 0);
  best.delete(start);
  return best;
}

test.each([
  ["one pass", 0, "stream", rows(6, ["second"])],
  ["a frontier", 1_000, "frontier", rows(6, ["second"])],
  ["a frontier until it is too wide, then one pass", 0.5, null, rows(6, ["second"])],
  ["instants that overlap in part", 0, "frontier", rows(90, ["second", "minute"])],
] as const)(
  "reach gives the fewest hops and the earliest arrival for them, ties too, as trying every walk does: %s",
  async (_, share, by, scenes) => {
    const ways = new Set<string>();
    await fc.assert(
      fc.asyncProperty(scenes, async (all) => {
        const graph = await flowGraph(all);
        const finder = reachIn(graph, share);
        // One search after another: what the one before left behind must not show.
        for (const [start, name] of graph.accounts.entries()) {
          const found = finder.find(start, 3);
          if (found.accounts.length > 0) ways.add(found.by);
          const reached = Array.from(found.accounts, (number) => {
            return [graph.accounts[number] as string, [found.hops(number), found.arrival(number)] as const] as const;
          });
          expect(new Map(reached)).toEqual(bruteForce(all, name, 3));
        }
      }),
      { numRuns: 100, seed: 7 },
    );
    if (by !== null && by !== "frontier") expect([...ways]).toEqual([by]);
    if (by === null) expect([...ways].sort()).toEqual(["frontier", "stream"]);
  },
  120_000,
);

test("in a period only payments that may have happened in it are taken, and accounts come by hops, arrival and id", async () => {
  const told = [
    ["A", "B", 1],
    ["B", "C", 2],
    ["A", "C", 5],
    ["C", "D", 6],
    ["B", "E", 9],
  ] as const;
  const graph = await flowGraph(
    told.map(([from, to, at], n) => transfer({ id: `t${n}`, from, to, paid: "1.00 CNY", at: at * 1000 })),
  );
  const id = (name: string) => transfer({ id: "x", from: name, to: "Z", paid: "1.00 CNY", at: 0 }).from;
  const reached = (start: string, since: number, until: number) =>
    reachedFrom(graph, id(start), { maxHops: 5, since, until }).map(({ account, hops, arrival }) => [account, hops, arrival]);
  expect(reached("A", Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toEqual([
    [id("B"), 1, 1000],
    [id("C"), 1, 5000],
    [id("D"), 2, 6000],
    [id("E"), 2, 9000],
  ]);
  expect(reached("A", 2000, 6000)).toEqual([
    [id("C"), 1, 5000],
    [id("D"), 2, 6000],
  ]);
  expect(reached("A", 7000, 8000)).toEqual([]);
  expect(reached("Y", 0, 9000)).toEqual([]);
  const kept = reachIn(graph);
  const always = { maxHops: 5, since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  for (const start of ["A", "C", "B", "A"]) {
    expect(reachedFrom(graph, id(start), always, () => kept)).toEqual(reachedFrom(graph, id(start), always));
  }
  expect(reachedFrom(graph, id("A"), { ...always, since: 2000 }, () => expect.fail("a period has rows of its own"))).toHaveLength(
    2,
  );
});
