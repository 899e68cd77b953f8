import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transferIdOf } from "../../backend/analysis/flow-reading.ts";
import {
  type Around,
  countOf,
  firstOf,
  transfersAmong,
  transfersAround,
  withOtherEnd,
} from "../../backend/analysis/transfers-around.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import { money, sumByCurrency } from "../../backend/domain/money.ts";
import { byTime, type Transfer } from "../../backend/domain/transfer.ts";
import { accountId, flowGraph, transfer } from "../cases/transfer.ts";

const NAMES = ["A", "B", "C", "D", "E"] as const;
const [A, B, C] = [accountId("A"), accountId("B"), accountId("C")];

const transfers = fc
  .array(
    fc.record({
      from: fc.constantFrom(...NAMES),
      to: fc.constantFrom(...NAMES),
      paid: fc.constantFrom("1.00 CNY", "2.50 CNY", "2.50 THB", "123456789012345678.90 THB"),
      at: fc.integer({ min: 0, max: 9 }).map((second) => second * 1000),
    }),
    { maxLength: 120 },
  )
  .map((list) => list.map((one, index) => transfer({ ...one, id: `t${(index * 7919) % 100_003}` })));

const asked = fc.record({
  direction: fc.constantFrom("in", "out", "both"),
  period: fc.constantFrom({ from: null, until: null }, { from: 2_000, until: 7_000 }, { from: null, until: 0 }),
  least: fc.constantFrom(null, money(200n, parseCurrency("CNY")), money(1n, parseCurrency("THB"))),
} as const);

describe("the transfers around an account", () => {
  it("are those that a look at every transfer finds, each once, in time order", async () => {
    await fc.assert(
      fc.asyncProperty(transfers, asked, async (all, filter) => {
        const around: Around = { account: A, ...filter };
        const graph = await flowGraph(all);
        const numbers = transfersAround(graph, around);
        const expected = all.filter((one) => fits(one, around)).sort(byTime);
        expect([...numbers].map((number) => transferIdOf(graph, number))).toEqual(expected.map(({ id }) => id));
        expect(countOf(graph, numbers, A)).toEqual({
          transfers: expected.length,
          accounts: new Set(expected.map(otherOf)).size,
          sums: sumByCurrency(expected.map(({ paid }) => paid)),
        });
      }),
      { numRuns: 60 },
    );
  });

  it("are largest first as sorting all of them would have it, whatever the cap", async () => {
    await fc.assert(
      fc.asyncProperty(transfers, fc.integer({ min: 0, max: 12 }), async (all, top) => {
        const graph = await flowGraph(all);
        const numbers = transfersAround(graph, {
          account: A,
          direction: "both",
          period: { from: null, until: null },
          least: null,
        });
        const expected = all
          .filter(({ from, to }) => from === A || to === A)
          .sort((a, b) => {
            if (a.paid.currency !== b.paid.currency) return a.paid.currency < b.paid.currency ? -1 : 1;
            return Number(b.paid.minor - a.paid.minor) || byTime(a, b);
          });
        const first = firstOf(graph, numbers, "amount", top).map((number) => transferIdOf(graph, number));
        expect(first).toEqual(expected.slice(0, top).map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it("with a wanted other end are those of it, and each other end is asked about once", async () => {
    const graph = await flowGraph(
      ["B", "C", "B", "A"].map((to, at) => transfer({ id: `t${at}`, from: "A", to, paid: "1.00 CNY", at: at * 1_000 })),
    );
    const numbers = transfersAround(graph, { account: A, direction: "both", period: { from: null, until: null }, least: null });
    const asked: string[] = [];
    const wanted = withOtherEnd(graph, numbers, A, (other) => asked.push(other) > 0 && other !== C);
    expect([...wanted].map((number) => transferIdOf(graph, number))).toEqual(["t0", "t2", "t3"]);
    expect(asked).toEqual([B, C, A]);
  });

  it("come by amount with the largest of each currency first, and by time with the earliest", async () => {
    const graph = await flowGraph([
      transfer({ id: "a", from: "A", to: "B", paid: "5.00 CNY", at: 2_000 }),
      transfer({ id: "b", from: "A", to: "C", paid: "9.00 CNY", at: 3_000 }),
      transfer({ id: "c", from: "D", to: "A", paid: "5.00 CNY", at: 1_000 }),
      transfer({ id: "d", from: "A", to: "E", paid: "700.00 THB", at: 0 }),
    ]);
    const numbers = transfersAround(graph, { account: A, direction: "both", period: { from: null, until: null }, least: null });
    const first = (order: "amount" | "time") => firstOf(graph, numbers, order, 3).map((number) => transferIdOf(graph, number));
    expect(first("amount")).toEqual(["b", "c", "a"]);
    expect(first("time")).toEqual(["d", "c", "a"]);
  });

  it("among accounts have one end in some and the other in all of them", async () => {
    await fc.assert(
      fc.asyncProperty(transfers, async (all) => {
        const graph = await flowGraph(all);
        const found = transfersAmong(graph, [A, accountId("missing")], [A, B, C]).map((number) => transferIdOf(graph, number));
        const isAmong = ({ from, to }: Transfer) =>
          (from === A && [A, B, C].includes(to)) || (to === A && [A, B, C].includes(from));
        expect(found).toEqual(
          all
            .filter(isAmong)
            .sort(byTime)
            .map(({ id }) => id),
        );
      }),
      { numRuns: 40 },
    );
  });
});

function otherOf({ from, to }: Transfer): string {
  return from === A ? to : from;
}

function fits({ from, to, paid, at }: Transfer, { direction, period, least }: Around): boolean {
  const isAsked = { out: from === A, in: to === A, both: from === A || to === A }[direction];
  const isWithin = (period.from === null || at.at >= period.from) && (period.until === null || at.at < period.until);
  return isAsked && isWithin && (least === null || (paid.currency === least.currency && paid.minor >= least.minor));
}
