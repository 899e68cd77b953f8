import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { episodesOf, passings, TIERS_MS } from "../../../../backend/analysis/detect/pass-through-episodes.ts";
import type { FlowGraph } from "../../../../backend/analysis/flow-graph.ts";
import type { Transfer } from "../../../../backend/domain/transfer.ts";
import { DAY, MINUTE } from "../../../cases/daily-life.ts";
import { flowGraph, numberOf } from "../../../cases/transfer.ts";
import { account, type Move, movements, movesOf } from "./small-graphs.ts";

const FEE_PER_MILLE = 50n;
const FEW = { pairs: ["X M", "X M", "Y M", "M Z", "M Z", "M Y", "M M"], amounts: [0, 19, 20, 20, 20, 21, 40, 60], steps: 12 };

/** Money in at its earliest, money out at its latest; at the same moment money in stands first. */
interface Step extends Move {
  readonly isIn: boolean;
  readonly key: number;
}

interface Stretch {
  readonly steps: readonly Step[];
  readonly received: bigint;
  readonly passedOn: bigint;
}

/** What an account's runs are by the words of the definition: every stretch is tried, and the best is taken again and again. */
function episodesByDefinition(moves: readonly Move[], own: string): readonly unknown[] {
  const currencies = [...new Set(moves.filter(({ to }) => to === own).map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) => {
    let left = stepsOf(moves, own, currency);
    return TIERS_MS.flatMap((tierMs) => {
      const runs = runsByDefinition(left, tierMs);
      const told = runs.map((run) => ({ ...run, choices: choicesOf(left, run, tierMs) }));
      left = left.filter((step) => !runs.some(({ steps }) => steps.includes(step)));
      return affairs(told).map((affair) => ({ currency, tierMs, runs: affair.map(printed) }));
    });
  });
}

function stepsOf(moves: readonly Move[], own: string, currency: string): readonly Step[] {
  const steps = moves
    .filter((move) => move.currency === currency && move.from !== move.to && move.minor > 0n)
    .filter(({ from, to }) => from === own || to === own)
    .map((move): Step => ({ ...move, isIn: move.to === own, key: move.to === own ? move.earliest : move.latest }));
  return steps.sort((a, b) => a.key - b.key || Number(b.isIn) - Number(a.isIn) || a.number - b.number);
}

function runsByDefinition(steps: readonly Step[], windowMs: number): readonly Stretch[] {
  const all = steps.flatMap((_, first) =>
    steps.slice(first).flatMap((__, more) => stretchOf(steps.slice(first, first + more + 1))),
  );
  const holding = all.filter(({ steps: [first], steps: of }) => (of.at(-1)?.key ?? 0) - (first?.key ?? 0) <= windowMs);
  const runs: Stretch[] = [];
  for (;;) {
    const free = holding.filter(({ steps: of }) => !runs.some((run) => run.steps.some((step) => of.includes(step))));
    const best = free.reduce<Stretch | null>((most, one) => (most === null || isBetter(one, most) ? one : most), null);
    if (best === null)
      return runs.sort((a, b) => (a.steps[0]?.key ?? 0) - (b.steps[0]?.key ?? 0) || steps.indexOf(at(a)) - steps.indexOf(at(b)));
    runs.push(best);
  }
}

function at({ steps: [first] }: Stretch): Step {
  if (first === undefined) throw new Error("a stretch of nothing");
  return first;
}

/** Stretches come by first step, then by length: what is equal leaves the earlier, shorter one. */
function isBetter(one: Stretch, other: Stretch): boolean {
  if (one.received !== other.received) return one.received > other.received;
  return one.passedOn > other.passedOn;
}

/** From money in to money out, 1 ± φ of what came in sent, and out of what came in. Nothing where it is no run. */
function stretchOf(steps: readonly Step[]): readonly Stretch[] {
  if (steps[0]?.isIn !== true || steps.at(-1)?.isIn !== false) return [];
  let [received, passedOn, sent] = [0n, 0n, 0n];
  for (const { isIn, minor } of steps) {
    if (isIn) received += minor;
    else {
      sent += minor;
      passedOn = minor < received - passedOn ? passedOn + minor : received;
    }
  }
  const isEnough = passedOn * 1000n >= received * (1000n - FEE_PER_MILLE);
  return isEnough && sent * 1000n <= received * (1000n + FEE_PER_MILLE) ? [{ steps, received, passedOn }] : [];
}

/** Steps from the run's first on that lie within the tier, or in the run. */
function choicesOf(left: readonly Step[], run: Stretch, tierMs: number): number {
  const first = at(run);
  return left.slice(left.indexOf(first)).filter(({ key }) => key <= first.key + tierMs).length;
}

type Told = Stretch & { readonly choices: number };

/** Runs with at most a day between one's last and the next one's first step. */
function affairs(runs: readonly Told[]): readonly (readonly Told[])[] {
  return runs.reduce<Told[][]>((found, run) => {
    const before = found.at(-1)?.at(-1)?.steps.at(-1)?.key;
    if (before !== undefined && at(run).key - before <= DAY) found.at(-1)?.push(run);
    else found.push([run]);
    return found;
  }, []);
}

function printed({ steps, received, passedOn, choices }: Told): unknown {
  return { numbers: steps.map(({ number }) => number), received, passedOn, choices, dwellMs: dwellByUnit(steps) };
}

/** Every cent stands in a row as it came and leaves from its head; the stay of the middle one of those that left. */
function dwellByUnit(steps: readonly Step[]): number {
  const row: number[] = [];
  const stays: number[] = [];
  for (const { isIn, minor, earliest } of steps) {
    for (let cent = 0n; cent < minor; cent += 1n) {
      if (isIn) row.push(earliest);
      else if (row.length > 0) stays.push(Math.max(0, earliest - (row.shift() ?? 0)));
    }
  }
  return stays.sort((a, b) => a - b)[Math.ceil(stays.length / 2) - 1] ?? 0;
}

function episodesFound(graph: FlowGraph, own: number): readonly unknown[] {
  return episodesOf(graph, own, passings(graph, own, FEE_PER_MILLE) ?? []).map(({ currency, tierMs, runs }) => ({
    currency: graph.currencies[currency],
    tierMs,
    runs: runs.map(({ events, received, passedOn, choices, dwellMs }) => {
      return { numbers: events.map(({ transfer }) => transfer), received, passedOn, choices, dwellMs };
    }),
  }));
}

async function bothWays(
  transfers: readonly Transfer[],
): Promise<{ readonly found: readonly unknown[]; readonly due: readonly unknown[] }> {
  const graph = await flowGraph(transfers);
  const number = numberOf(graph, "M");
  if (number < 0) return { found: [], due: [] };
  return { found: episodesFound(graph, number), due: episodesByDefinition(movesOf(graph, transfers), account("M")) };
}

describe("pass-through episodes are those of the definition", () => {
  const agree = async (draw: Parameters<typeof movements>[0], numRuns: number): Promise<number> => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(movements(draw), async (transfers) => {
        const { found, due } = await bothWays(transfers);
        expect(found).toEqual(due);
        if (found.length > 0) some += 1;
      }),
      { numRuns, seed: 20_250_314 },
    );
    return some;
  };

  it("where seconds tie", async () => {
    expect(await agree({ ...FEW, stepMs: 1_000, currencies: ["CNY", "CNY", "THB"], most: 14 }, 1_500)).toBeGreaterThan(100);
  });

  it("where minutes and days are all that is known", async () => {
    const draw = { ...FEW, stepMs: 13 * MINUTE, precisions: ["second", "minute", "minute", "day"], most: 14 } as const;
    expect(await agree(draw, 1_500)).toBeGreaterThan(100);
  });

  it("over days, where affairs part", async () => {
    expect(await agree({ ...FEW, stepMs: DAY / 3, precisions: ["second", "day"], most: 14 }, 1_000)).toBeGreaterThan(100);
  });

  it("of accounts with so many events that they are counted in columns", async () => {
    expect(await agree({ ...FEW, steps: 200, stepMs: MINUTE, least: 130, most: 140 }, 6)).toBeGreaterThan(3);
  });
});
