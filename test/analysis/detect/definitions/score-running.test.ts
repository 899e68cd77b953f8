import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OrderRules, otherReceipts, scoreOrders } from "../../../../backend/analysis/detect/score-orders.ts";
import { DAY, MINUTE } from "../../../cases/daily-life.ts";
import { flowGraph, numberOf } from "../../../cases/transfer.ts";
import { account, distinct, type Move, movements, movesOf } from "./small-graphs.ts";

interface Order {
  readonly incoming: Move;
  readonly outgoing: Move;
}

/** Receipts in order, each with the first payment nobody took that sends it on; of these the ones in a window with enough payers. */
function ordersByDefinition(moves: readonly Move[], own: string, rules: OrderRules): readonly Order[] {
  const taken = new Set<Move>();
  const orders = moves
    .filter(({ from, to }) => to === own && from !== own)
    .flatMap((incoming): readonly Order[] => {
      const outgoing = moves.find((move) => !taken.has(move) && sendsOn(incoming, move, own, rules));
      if (outgoing === undefined) return [];
      taken.add(outgoing);
      return [{ incoming, outgoing }];
    });
  const windows = orders
    .map((first) => orders.slice(orders.indexOf(first)).filter((one) => startsWithin(first, one, rules.windowMs)))
    .filter((window) => distinct(window.map(({ incoming }) => incoming.from)) >= rules.leastPayers);
  return orders.filter((order) => windows.some((window) => window.includes(order)));
}

function startsWithin(first: Order, { incoming }: Order, windowMs: number): boolean {
  return incoming.earliest - first.incoming.earliest <= windowMs;
}

/** To somebody else than the payer, the same currency, no more than came, all but the share kept, and soon at the widest reading. */
function sendsOn(came: Move, went: Move, own: string, rules: OrderRules): boolean {
  const isOnward = went.from === own && went.to !== own && went.to !== came.from && went.currency === came.currency;
  const isAll =
    came.minor > 0n && went.minor <= came.minor && (came.minor - went.minor) * 1000n <= came.minor * rules.mostKeptPerMille;
  return isOnward && isAll && came.earliest <= went.latest && went.latest - came.earliest <= rules.mostStayMs;
}

describe("orders of score running", () => {
  it("are those of the definition, on graphs where moments and amounts tie", async () => {
    let some = 0;
    const drawn = movements({
      pairs: ["A M", "B M", "C M", "M S", "M T", "M A", "M M", "A S"],
      amounts: [0, 95, 96, 100, 100, 101, 200],
      steps: 40,
      stepMs: MINUTE / 2,
      currencies: ["CNY", "CNY", "CNY", "THB"],
      precisions: ["second", "second", "second", "minute", "day"],
      least: 4,
      most: 24,
    });
    const rules = fc.record({
      windowMs: fc.constantFrom(2 * MINUTE, 20 * MINUTE),
      leastPayers: fc.constantFrom(1, 2, 3),
      mostStayMs: fc.constantFrom(MINUTE, 5 * MINUTE, 2 * DAY),
      mostKeptPerMille: fc.constantFrom(0n, 50n),
    });
    await fc.assert(
      fc.asyncProperty(drawn, rules, async (transfers, rule) => {
        const graph = await flowGraph(transfers);
        const own = numberOf(graph, "M");
        if (own < 0) return;
        const moves = movesOf(graph, transfers);
        const orders = scoreOrders(graph, own, rule);
        const due = ordersByDefinition(moves, account("M"), rule);
        expect(orders).toEqual(due.map(({ incoming, outgoing }) => ({ incoming: incoming.number, outgoing: outgoing.number })));
        if (due.length > 0) some += 1;
        const dayOf = ({ earliest }: Move): number => Math.floor(earliest / DAY);
        const others = moves.filter(
          (move) =>
            move.to === account("M") &&
            move.from !== move.to &&
            move.minor > 0n &&
            due.every(({ incoming }) => incoming !== move) &&
            due.some(({ incoming }) => dayOf(incoming) === dayOf(move)),
        );
        expect(otherReceipts(graph, own, orders)).toBe(others.length);
      }),
      { numRuns: 3_000, seed: 20_250_314 },
    );
    expect(some).toBeGreaterThan(200);
  });
});
