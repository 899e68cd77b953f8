import fc from "fast-check";
import { expect, test } from "vitest";
import { reachIn } from "../../backend/analysis/reach.ts";
import { latest } from "../../backend/domain/instant.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { accountId, flowGraph, transfer } from "../cases/transfer.ts";

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
function bruteForce(all: readonly Transfer[], maxHops: number): ReadonlyMap<string, readonly [number, number]> {
  const best = new Map<string, readonly [number, number]>();
  const go = (account: string, since: number, hops: number): void => {
    const [fewest, first] = best.get(account) ?? [Number.POSITIVE_INFINITY, 0];
    if (hops < fewest || (hops === fewest && since < first)) best.set(account, [hops, since]);
    if (hops === maxHops) return;
    const onward = all.filter(({ from, at }) => from === account && latest(at) >= since);
    for (const { to, at } of onward) go(to, Math.max(since, at.at), hops + 1);
  };
  go(accountId("A"), Number.NEGATIVE_INFINITY, 0);
  best.delete(accountId("A"));
  return best;
}

test.each([
  ["one pass over the stream or the frontier", rows(6, ["second"])],
  ["instants that overlap in part", rows(90, ["second", "minute"])],
] as const)(
  "reach gives the fewest hops and the earliest arrival for them, ties too, as trying every walk does: %s",
  (_, scenes) =>
    fc.assert(
      fc.asyncProperty(scenes, async (all) => {
        const graph = await flowGraph(all);
        const start = graph.accounts.indexOf(accountId("A"));
        if (start < 0) return;
        const found = reachIn(graph)(start, 3);
        const reached = new Map(
          found.accounts.map((number) => [
            graph.accounts[number] as string,
            [found.hops(number), found.arrival(number)] as const,
          ]),
        );
        expect(reached).toEqual(bruteForce(all, 3));
      }),
      { numRuns: 300, seed: 7 },
    ),
);
