import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DetectContext } from "../../../../backend/analysis/detect/detector.ts";
import { peelChain } from "../../../../backend/analysis/detect/peel-chain.ts";
import { transferIdOf } from "../../../../backend/analysis/flow-reading.ts";
import type { Finding } from "../../../../backend/domain/finding.ts";
import type { Transfer } from "../../../../backend/domain/transfer.ts";
import { DAY, START } from "../../../cases/daily-life.ts";
import { flowGraph, transfer } from "../../../cases/transfer.ts";
import { type Move, movements, movesOf } from "./small-graphs.ts";

/** All that the detector asks of its surroundings. */
const CONTEXT = { hash: (text: string) => text } as DetectContext;

interface Peel {
  readonly account: string;
  readonly small: Move;
  readonly rest: Move;
}

/** Chains of at least four peels by the words of the definition: numbers of their transfers, with what brought the fund. */
function chainsByDefinition(moves: readonly Move[]): readonly (readonly number[])[] {
  const paid = moves.filter(({ minor }) => minor > 0n);
  const receipts = (of: string): readonly Move[] => paid.filter(({ to }) => to === of);
  const isFresh = (of: string): boolean => of.startsWith("bank:") && receipts(of).length === 1;
  const peels = [...new Set(moves.map(({ from }) => from))].flatMap((account): readonly Peel[] => {
    const out = paid.filter(({ from }) => from === account);
    const [one, two] = out;
    if (out.length !== 2 || !one || !two || !account.startsWith("bank:")) return [];
    if (one.to === two.to || one.currency !== two.currency) return [];
    const [small, rest] = one.minor < two.minor ? [one, two] : [two, one];
    return small.minor * 5n <= small.minor + rest.minor && isFresh(rest.to) ? [{ account, small, rest }] : [];
  });
  const nextOf = (peel: Peel): Peel | undefined => peels.find((next) => next.account === peel.rest.to && spends(peel.rest, next));
  const begins = peels.filter((peel) => !peels.some((before) => nextOf(before) === peel));
  return begins.flatMap((first) => {
    const chain = [first];
    for (let next = nextOf(first); next !== undefined; next = nextOf(next)) chain.push(next);
    const brought = isFresh(first.account) ? receipts(first.account) : [];
    const numbers = [...brought, ...chain.flatMap(({ small, rest }) => [small, rest])].map(({ number }) => number);
    return chain.length >= 4 ? [numbers.sort((a, b) => a - b)] : [];
  });
}

/** Both payments spend what came, all but a twentieth, after it and within seven days at the widest reading. */
function spends(came: Move, { small, rest }: Peel): boolean {
  const whole = small.minor + rest.minor;
  const isAll = came.currency === rest.currency && whole <= came.minor && (came.minor - whole) * 20n <= came.minor;
  const isSoon = (went: Move): boolean => came.earliest <= went.latest && went.latest - came.earliest <= 7 * DAY;
  return isAll && isSoon(small) && isSoon(rest);
}

/** A fund that walks along A, B, C … and, drawn at random, payments that disturb it. */
const walks = fc
  .record({
    shares: fc.array(fc.constantFrom(0, 5, 5, 10, 10, 20, 20, 21), { minLength: 4, maxLength: 7 }),
    stays: fc.array(fc.constantFrom(0, 0, 1, 1, 2, 8), { minLength: 7, maxLength: 7 }),
    kept: fc.array(fc.constantFrom(0, 0, 0, 0, 4, 5, 6), { minLength: 7, maxLength: 7 }),
    into: fc.boolean(),
    others: movements({
      pairs: ["A S", "B S", "X C", "D Y", "E E", "S A", "F A", "partial:bank:001:S~**9 B"],
      amounts: [0, 0, 100, 5_000],
      steps: 9,
      stepMs: DAY,
      precisions: ["second", "day"],
      most: 2,
    }),
  })
  .map(({ shares, stays, kept, into, others }) => ({ told: walkOf(shares, stays, kept, into), others }));

interface Told {
  readonly pair: string;
  readonly amount: number;
  readonly day: number;
}

function walkOf(shares: readonly number[], stays: readonly number[], kept: readonly number[], into: boolean): readonly Told[] {
  const names = [..."ABCDEFGH"];
  let [fund, day] = [100_000, 0];
  const told: Told[] = into ? [{ pair: "Victim A", amount: fund, day }] : [];
  for (const [place, share] of shares.entries()) {
    fund = Math.floor((fund * (100 - (kept[place] ?? 0))) / 100);
    const small = Math.floor((fund * share) / 100);
    day += stays[place] ?? 0;
    told.push({ pair: `${names[place]} Shop${place % 2}`, amount: small, day });
    fund -= small;
    told.push({ pair: `${names[place]} ${names[place + 1]}`, amount: fund, day });
  }
  return told;
}

function madeOf(told: readonly Told[], precision: "second" | "day"): readonly Transfer[] {
  return told.map(({ pair, amount, day }, n) => {
    const [from = "", to = ""] = pair.split(" ");
    const at = Math.floor((START + day * DAY) / DAY) * DAY;
    return transfer({ id: `walk${n}`, from, to, paid: `${(amount / 100).toFixed(2)} CNY`, at, precision });
  });
}

function sorted(lists: readonly (readonly number[])[]): readonly string[] {
  return lists.map((numbers) => numbers.join(" ")).sort();
}

describe("peel chains", () => {
  it("are those of the definition, with payments of nothing left out", async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(walks, fc.constantFrom("second", "day"), async ({ told, others }, precision) => {
        const transfers = [...madeOf(told, precision as "second" | "day"), ...others];
        const graph = await flowGraph(transfers);
        const numbers = new Map<string, number>();
        for (let number = 0; number < graph.size; number += 1) numbers.set(transferIdOf(graph, number), number);
        const numbersOf = ({ transfers: of }: Finding) => of.map((id) => numbers.get(id) ?? -1).sort((a, b) => a - b);
        const found = (peelChain.detect?.(graph, CONTEXT).findings ?? []).map(numbersOf);
        const due = chainsByDefinition(movesOf(graph, transfers));
        expect(sorted(found)).toEqual(sorted(due));
        if (due.length > 0) some += 1;
      }),
      { numRuns: 3_000, seed: 20_250_314 },
    );
    expect(some).toBeGreaterThan(150);
  });
});
