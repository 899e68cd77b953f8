import fc from "fast-check";
import { expect, test } from "vitest";
import { reachIn } from "../../backend/analysis/reach.ts";
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
