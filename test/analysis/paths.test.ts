import fc from "fast-check";
import { expect, test } from "vitest";
import { paths } from "../../backend/analysis/paths.ts";
import { type AccountId, parseAccountId } from "../../backend/domain/account.ts";
import { earliest, latest } from "../../backend/domain/instant.ts";
import { PATH_ORDERS, type PathOrder } from "../../backend/domain/path-order.ts";
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

/** What is looked for, and by which order. */
const quests = fc.record({
  from: fc.constantFrom<readonly string[]>(["A"], ["A", "B"]),
  to: fc.constantFrom<readonly string[]>(["Z"], ["Z", "D"], ["A"]),
  best: fc.constantFrom(...PATH_ORDERS),
  withinMs: fc.constantFrom(Number.POSITIVE_INFINITY, 60_000),
  maxHops: fc.integer({ min: 1, max: 4 }),
});

test("the three best paths between accounts or sets, and round through one, are those of trying every path, by every order", () =>
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
      quests,
      async (moves, quest) => {
        const rows = moves.map(({ from, to, at, yuan, minute }, n) =>
          transfer({ id: `t${n}`, from, to, paid: `${yuan}.00 CNY`, at: at * 30_000, precision: minute ? "minute" : "second" }),
        );
        const { paths: list } = await paths(quest.from.map(id), quest.to.map(id), sourceOf(rows).source, quest);
        const ids = list.map(({ transfers }) => transfers.map((row) => row.id).join(" "));
        expect(ids).toEqual(everyPath(rows, quest).slice(0, 3));
      },
    ),
    { numRuns: 1_500, seed: 20_250_314 },
  ));

interface Quest {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly best: PathOrder;
  readonly withinMs: number;
  readonly maxHops: number;
}

interface Whole {
  readonly ids: string;
  readonly arrival: number;
  readonly least: bigint;
  readonly hops: number;
}

const rank = (a: bigint, b: bigint): number => (a < b ? 1 : a > b ? -1 : 0);
const ORDERS: Readonly<Record<PathOrder, (a: Whole, b: Whole) => number>> = {
  earliest: (a, b) => a.arrival - b.arrival || rank(a.least, b.least) || a.hops - b.hops,
  money: (a, b) => rank(a.least, b.least) || a.arrival - b.arrival || a.hops - b.hops,
  hops: (a, b) => a.hops - b.hops || a.arrival - b.arrival || rank(a.least, b.least),
};

/** All simple time-respecting paths and cycles of the quest, best first. */
function everyPath(rows: readonly Transfer[], quest: Quest): string[] {
  const [starts, goals] = [quest.from.map(id), quest.to.map(id)];
  const whole: Whole[] = [];
  const go = (at: AccountId, path: readonly Transfer[], arrival: number): void => {
    if (path.length > 0 && goals.includes(at)) {
      whole.push(wholeOf(path, arrival));
      return;
    }
    const visited = (to: AccountId) => starts.includes(to) || path.some((earlier) => earlier.to === to);
    const onward = rows.filter(({ from, to, at: when }) => from === at && from !== to && latest(when) >= arrival);
    for (const row of onward.filter(({ to }) => goals.includes(to) || !visited(to))) {
      const arrives = Math.max(arrival, earliest(row.at));
      const inTime = arrives - earliest((path[0] ?? row).at) <= quest.withinMs;
      if (path.length < quest.maxHops && inTime) go(row.to, [...path, row], arrives);
    }
  };
  for (const start of starts) go(start, [], Number.NEGATIVE_INFINITY);
  whole.sort((a, b) => ORDERS[quest.best](a, b) || (a.ids < b.ids ? -1 : 1));
  return whole.map(({ ids }) => ids);
}

function wholeOf(path: readonly Transfer[], arrival: number): Whole {
  const [least = 0n] = path.map(({ paid }) => paid.minor).sort((a, b) => rank(b, a));
  return { ids: path.map((row) => row.id).join(" "), arrival, least, hops: path.length };
}
