import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FlowGraph } from "../../backend/analysis/flow-graph.ts";
import {
  accountOf,
  balanceAfter,
  instantOf,
  paidOf,
  receivedOf,
  spanOf,
  transferIdOf,
  transfersIn,
} from "../../backend/analysis/flow-reading.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import { money } from "../../backend/domain/money.ts";
import { byTime, type Transfer } from "../../backend/domain/transfer.ts";
import { flowGraph, transfer } from "../cases/transfer.ts";

const told = fc.record({
  from: fc.constantFrom("A", "B", "C", "D", "end:cash~bank:001:A", "clearing:tenpay"),
  to: fc.constantFrom("A", "B", "C", "D"),
  paid: fc.constantFrom("1.00 CNY", "2.50 CNY", "7 JPY", "123456789012345678.90 THB"),
  at: fc.integer({ min: 0, max: 5 }).map((second) => second * 1000),
  precision: fc.constantFrom("second", "minute", "day"),
  payeeBalance: fc.constantFrom("9.00 CNY", "3.00 THB"),
} as const);

const some = fc
  .array(told, { maxLength: 300 })
  .map((list) => list.map((one, index) => transfer({ ...one, id: `t${(index * 7919) % 100_003}` })));

describe("the flow graph", () => {
  it("tells every transfer as it was, in the order of time and id", async () => {
    await fc.assert(
      fc.asyncProperty(some, async (transfers) => {
        const graph = await flowGraph(transfers);
        expect([...Array(graph.size).keys()].map((number) => retold(graph, number))).toEqual(
          [...transfers].sort(byTime).map(outline),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("has the same bytes whatever order the transfers come in", async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.infiniteStream(fc.nat()), async (transfers, random) => {
        const keyed = transfers.map((one) => ({ one, key: random.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        expect(await flowGraph(shuffled)).toEqual(await flowGraph(transfers));
      }),
      { numRuns: 40 },
    );
  });

  it("lists each account's transfers out and in, in time order", async () => {
    await fc.assert(
      fc.asyncProperty(some, async (transfers) => {
        const graph = await flowGraph(transfers);
        const numbers = [...Array(graph.size).keys()];
        for (const account of graph.accounts.keys()) {
          expect([...transfersIn(graph.out, account)]).toEqual(numbers.filter((number) => graph.from[number] === account));
          expect([...transfersIn(graph.in, account)]).toEqual(numbers.filter((number) => graph.to[number] === account));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("takes at most 60 bytes a transfer", async () => {
    const transfers = [...Array(10_000).keys()].map((number) =>
      transfer({ id: `t${number}`, from: `P${number % 50}`, to: `Q${number % 30}`, paid: "1.00 CNY", at: number * 1000 }),
    );
    const { size, from, to, earliest, latest, paid, received, paidCurrency, receivedCurrency, ...graph } =
      await flowGraph(transfers);
    const columns = [from, to, earliest, latest, paid, received, paidCurrency, receivedCurrency];
    const bytes = [...columns, graph.out.transfers, graph.in.transfers].reduce((sum, column) => sum + column.byteLength, 0);
    expect(size).toBe(10_000);
    expect(bytes / size).toBeLessThanOrEqual(60);
    expect(columns.every((column) => column.buffer instanceof SharedArrayBuffer)).toBe(true);
  });

  it("keeps an amount past 64 bits exactly", async () => {
    const huge = "123456789012.000000000000000001 ETH";
    const graph = await flowGraph([
      transfer({ from: "eth:0xa", to: "eth:0xb", paid: huge, at: 0 }),
      transfer({ from: "eth:0xa", to: "eth:0xb", paid: "9.000000000000000001 ETH", at: 1000 }),
    ]);
    const eth = parseCurrency("ETH");
    expect(paidOf(graph, 0)).toEqual(money(123456789012000000000000000001n, eth));
    expect(receivedOf(graph, 0)).toEqual(money(123456789012000000000000000001n, eth));
    expect(paidOf(graph, 1)).toEqual(money(9000000000000000001n, eth));
    expect([...graph.wide.keys()]).toEqual([0]);
  });

  it("keeps what was paid and received apart when money was exchanged", async () => {
    const graph = await flowGraph([transfer({ from: "A", to: "B", paid: "100.00 CNY", received: "462.00 THB", at: 0 })]);
    expect([paidOf(graph, 0), receivedOf(graph, 0)]).toEqual([
      money(10_000n, parseCurrency("CNY")),
      money(46_200n, parseCurrency("THB")),
    ]);
  });

  it("marks the accounts that money is never followed through", async () => {
    const places = ["clearing:tenpay", "alias:promptpay:08", "partial:bank:001:A~x1", "end:cash~bank:001:A", "bank:001:B"];
    const graph = await flowGraph(places.map((to, at) => transfer({ from: "A", to, paid: "1.00 CNY", at: at * 1000 })));
    const followed = graph.accounts.filter((_, account) => graph.traversable[account] === 1);
    expect(followed).toEqual(["bank:001:A", "bank:001:B"]);
  });

  it("of nothing is empty", async () => {
    const graph = await flowGraph([], 7);
    expect([graph.version, graph.size, graph.accounts, spanOf(graph)]).toEqual([7, 0, [], null]);
  });
});

function retold(graph: FlowGraph, number: number) {
  return {
    id: transferIdOf(graph, number),
    from: accountOf(graph, graph.from[number] ?? -1),
    to: accountOf(graph, graph.to[number] ?? -1),
    paid: paidOf(graph, number),
    at: instantOf(graph, number),
    balance: balanceAfter(graph, number, 1),
  };
}

function outline({ id, from, to, paid, at, payee, received }: Transfer) {
  const balance = payee?.balanceAfter ?? null;
  return { id, from, to, paid, at, balance: balance?.currency === received.currency ? balance.minor : null };
}
