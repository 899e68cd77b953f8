import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BetRules, tableOf } from "../../../../backend/analysis/detect/bets.ts";
import { HOUR } from "../../../cases/daily-life.ts";
import { flowGraph, numberOf } from "../../../cases/transfer.ts";
import { account, distinct, type Move, movements, movesOf } from "./small-graphs.ts";

const OWN = account("M");

interface Bettor {
  readonly id: string;
  readonly stakes: readonly Move[];
  readonly payouts: readonly Move[];
  readonly from: number;
}

/** The table by the words of the definition; null where there is none. */
function tableByDefinition(moves: readonly Move[], rules: BetRules) {
  const real = moves.filter(({ from, to, minor }) => from !== to && minor > 0n);
  const others = [...new Set(real.flatMap(({ from, to }) => (to === OWN ? [from] : from === OWN ? [to] : [])))].sort();
  const bettors = others.flatMap((id) => bettorOf(real, id, rules)).sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const stretches = bettors.map((last, place) =>
    bettors.slice(0, place + 1).filter((one) => last.from - one.from <= rules.rotationMs),
  );
  const players = stretches.reduce<readonly Bettor[]>((most, one) => (one.length > most.length ? one : most), []);
  const repeated = players.filter(({ stakes }) => stakes.length > 1).length;
  const paid = players.filter(({ payouts }) => payouts.length > 0);
  const stakes = players.flatMap((one) => one.stakes);
  const isPlay =
    players.length >= rules.leastBettors &&
    repeated >= rules.leastRepeated * players.length &&
    paid.length >= rules.leastPaidOut * players.length &&
    2 * distinct(stakes.map(({ minor, currency }) => `${minor} ${currency}`)) >= stakes.length &&
    2 * paid.filter(hasWon).length >= paid.length;
  const numbers = players.flatMap((one) => [...one.stakes, ...one.payouts]).map(({ number }) => number);
  const told = { bettors: players.map(({ id }) => id), repeated, paidOut: paid.length };
  return isPlay ? { ...told, transfers: numbers.sort((a, b) => a - b) } : null;
}

/** Deals with the account within one rotation alone and is paid only after a stake; a masked number or an end is nobody. */
function bettorOf(moves: readonly Move[], id: string, { rotationMs }: BetRules): readonly Bettor[] {
  const stakes = moves.filter(({ from, to }) => from === id && to === OWN);
  const payouts = moves.filter(({ from, to }) => from === OWN && to === id);
  const [first] = stakes;
  if (first === undefined || !id.startsWith("bank:")) return [];
  const isShort = [...stakes, ...payouts].every(({ earliest }) => earliest - first.earliest <= rotationMs);
  return isShort && payouts.every(({ latest }) => first.earliest <= latest)
    ? [{ id, stakes, payouts, from: first.earliest }]
    : [];
}

/** Some pay-out exceeds the last stake that may have come before it, in its currency. */
function hasWon({ stakes, payouts }: Bettor): boolean {
  return payouts.some((payout) => {
    const stake = stakes.filter(({ earliest }) => earliest <= payout.latest).at(-1);
    return stake !== undefined && stake.currency === payout.currency && payout.minor > stake.minor;
  });
}

describe("tables of bets", () => {
  it("are those of the definition, on graphs where moments and amounts tie", async () => {
    let some = 0;
    const drawn = movements({
      pairs: ["A M", "A M", "B M", "B M", "C M", "M A", "M B", "M C", "M M", "A B", "partial:bank:001:M~**9 M"],
      amounts: [0, 10, 20, 30, 40, 50, 60],
      steps: 10,
      stepMs: HOUR,
      currencies: ["CNY", "CNY", "CNY", "THB"],
      precisions: ["second", "second", "minute", "day"],
      least: 3,
      most: 12,
    });
    const rules = fc.record({
      rotationMs: fc.constantFrom(3 * HOUR, 10 * HOUR),
      leastBettors: fc.constantFrom(1, 2, 3),
      leastRepeated: fc.constantFrom(0, 0.3, 0.5),
      leastPaidOut: fc.constantFrom(0.25, 0.5),
    });
    await fc.assert(
      fc.asyncProperty(drawn, rules, async (transfers, rule) => {
        const graph = await flowGraph(transfers);
        const own = numberOf(graph, "M");
        if (own < 0) return;
        const table = tableOf(graph, own, rule);
        const found = table && { ...table, bettors: table.bettors.map((bettor) => graph.accounts[bettor]) };
        const due = tableByDefinition(movesOf(graph, transfers), rule);
        expect(found).toEqual(due && { account: own, ...due });
        if (due !== null) some += 1;
      }),
      { numRuns: 4_000, seed: 20_250_314 },
    );
    expect(some).toBeGreaterThan(60);
  });
});
