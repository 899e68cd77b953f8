import fc from "fast-check";
import { expect, test } from "vitest";
import { paths } from "../../backend/analysis/paths.ts";
import { type AccountId, parseAccountId } from "../../backend/domain/account.ts";
import { earliest, latest } from "../../backend/domain/instant.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { transfer } from "../cases/transfer.ts";
import { account, sourceOf, storyTransfers } from "./trace/story.ts";

const id = (name: string): AccountId => parseAccountId(name.includes(":") ? name : `bank:001:${name}`);
const told = (name: string, from: string, to: string, at: number, yuan = 10): Transfer =>
  transfer({ id: name, from, to, at, paid: `${yuan}.00 CNY` });

async function found(rows: readonly Transfer[], maxHops = 6): Promise<readonly string[]> {
  const { paths: list } = await paths(id("A"), id("Z"), sourceOf(rows).source, { maxHops });
  return list.map(({ transfers }) => transfers.map((row) => row.id).join(" "));
}

test("money does not leave before it arrives", async () => {
  expect(await found([told("t1", "A", "B", 5_000), told("t2", "B", "Z", 4_000)])).toEqual([]);
  expect(await found([told("t1", "A", "B", 5_000), told("t2", "B", "Z", 5_000)])).toEqual(["t1 t2"]);
});

test("the earliest arrival comes first, then the most money", async () => {
  const rows = [
    told("a", "A", "Z", 9_000),
    told("b", "A", "Z", 3_000, 5),
    told("c", "A", "Z", 3_000, 7),
    told("d", "A", "Z", 9_500),
  ];
  expect(await found(rows)).toEqual(["c", "b", "a"]);
});

test("nothing goes through a payment company or a masked account", async () => {
  const masked = "partial:bank:001:A~6222****";
  for (const middle of ["clearing:tenpay", masked, "end:cash~bank:001:A"]) {
    expect(await found([told("t1", "A", middle, 1_000), told("t2", middle, "Z", 2_000)])).toEqual([]);
  }
});

test("V01's money can have come to the pool by way of A1, B1 and C2", async () => {
  const { paths: list, truncated } = await paths(account("V01"), account("P1"), sourceOf(storyTransfers()).source, {
    maxHops: 7,
  });
  expect(list.map(({ transfers }) => transfers.map((row) => row.id))).toEqual([["t02", "t03", "t07", "t09"]]);
  expect(truncated).toBeNull();
});

test("a cap is said with what it left out", async () => {
  const rows = [...Array(9).keys()].map((n) => told(`t${n}`, "A", `B${n}`, n * 1_000));
  const answer = await paths(id("A"), id("Z"), sourceOf(rows).source, { maxHops: 3, cap: 4 });
  expect(answer).toEqual({ paths: [], truncated: { shown: 4, total: 10, by: "at most 4 accounts opened" } });
});

const NAMES = ["A", "B", "C", "D", "Z"] as const;

test("the three best paths are those of trying every path", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          from: fc.constantFrom(...NAMES),
          to: fc.constantFrom(...NAMES),
          at: fc.nat(6),
          yuan: fc.integer({ min: 1, max: 4 }),
          minute: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
      fc.integer({ min: 1, max: 4 }),
      async (moves, maxHops) => {
        const rows = moves.map(({ from, to, at, yuan, minute }, n) =>
          transfer({ id: `t${n}`, from, to, paid: `${yuan}.00 CNY`, at: at * 30_000, precision: minute ? "minute" : "second" }),
        );
        expect(await found(rows, maxHops)).toEqual(everyPath(rows, maxHops).slice(0, 3));
      },
    ),
    { numRuns: 1_000, seed: 20_250_314 },
  ));

/** All simple time-respecting paths from A to Z, best first. */
function everyPath(rows: readonly Transfer[], maxHops: number): string[] {
  const rank = (a: bigint, b: bigint): number => (a < b ? 1 : a > b ? -1 : 0);
  const whole: { ids: string; arrival: number; least: bigint; hops: number }[] = [];
  const go = (at: AccountId, path: readonly Transfer[], arrival: number): void => {
    if (at === id("Z")) {
      const [least = 0n] = path.map(({ paid }) => paid.minor).sort((a, b) => rank(b, a));
      whole.push({ ids: path.map((row) => row.id).join(" "), arrival, least, hops: path.length });
      return;
    }
    for (const row of path.length < maxHops ? rows : []) {
      const visited = row.to === id("A") || path.some((earlier) => earlier.to === row.to);
      if (row.from !== at || visited || latest(row.at) < arrival) continue;
      go(row.to, [...path, row], Math.max(arrival, earliest(row.at)));
    }
  };
  go(id("A"), [], Number.NEGATIVE_INFINITY);
  whole.sort((a, b) => a.arrival - b.arrival || rank(a.least, b.least) || a.hops - b.hops || (a.ids < b.ids ? -1 : 1));
  return whole.map(({ ids }) => ids);
}
