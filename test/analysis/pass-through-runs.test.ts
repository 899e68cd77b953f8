import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventsOf, medianDwellMs, passThroughRuns } from "../../backend/analysis/detect/pass-through-runs.ts";
import { PassThroughScreen } from "../../backend/analysis/detect/pass-through-screen.ts";
import type { FlowEvent, Run } from "../../backend/analysis/detect/pass-through-stretches.ts";
import { instantOf } from "../../backend/analysis/flow-reading.ts";
import { mayPrecede } from "../../backend/domain/instant.ts";
import { flowGraph, numberOf, transfer } from "../cases/transfer.ts";

const LIMITS = { windowMs: 10, feePerMille: 50n };

/** Few times and few amounts, so that ties and exact bounds are common. */
function eventsUpTo(latest: number, sizes: { readonly minLength?: number; readonly maxLength: number }) {
  const event = fc.record({
    isIncoming: fc.boolean(),
    minor: fc.constantFrom(19n, 20n, 21n, 40n, 100n, 95n, 105n, 106n),
    key: fc.integer({ min: 0, max: latest }),
  });
  return fc
    .array(event, sizes)
    .map((list): readonly FlowEvent[] =>
      list
        .map((one, transfer) => ({ ...one, transfer, balance: null }))
        .sort((a, b) => a.key - b.key || Number(b.isIncoming) - Number(a.isIncoming) || a.transfer - b.transfer),
    );
}

const events = eventsUpTo(15, { maxLength: 9 });

describe("pass-through runs", () => {
  it("are those that trying every stretch finds", () => {
    fc.assert(
      fc.property(events, (some) => {
        expect(passThroughRuns(some, LIMITS)).toEqual(runsByTrying(some));
      }),
      { numRuns: 5_000 },
    );
  });

  it("of many events are the same where amounts outgrow a double", () => {
    const factor = 10n ** 18n;
    fc.assert(
      fc.property(eventsUpTo(300, { minLength: 100, maxLength: 160 }), (some) => {
        const large = some.map((event) => ({ ...event, minor: event.minor * factor }));
        const runs = passThroughRuns(some, LIMITS);
        const grown = runs.map((run) => ({ ...run, received: run.received * factor, passedOn: run.passedOn * factor }));
        expect(passThroughRuns(large, LIMITS)).toEqual(grown);
      }),
      { numRuns: 200 },
    );
  });

  it("are looked for wherever the screen does not rule them out", async () => {
    const precision = fc.constantFrom("second", "minute", "day");
    const paid = fc.constantFrom("1.90 CNY", "2.00 CNY", "2.10 CNY", "1.00 THB", "0.00 CNY");
    const step = fc.record({ isIn: fc.boolean(), at: fc.integer({ min: 0, max: 90 }).map((s) => s * 1000), paid, precision });
    let ruledOut = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        const graph = await flowGraph(
          steps.map(({ isIn, ...how }, index) =>
            transfer({ id: `t${index}`, from: isIn ? "P" : "X", to: isIn ? "X" : "Q", ...how }),
          ),
        );
        const limits = { windowMs: 20_000, feePerMille: 50n };
        const screen = new PassThroughScreen(graph, limits);
        for (const currency of graph.currencies.keys()) {
          if (screen.mayPassOn(numberOf(graph, "X"), currency)) continue;
          ruledOut += 1;
          expect(passThroughRuns(eventsOf(graph, numberOf(graph, "X"), currency), limits)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    expect(ruledOut).toBeGreaterThan(0);
  });

  it("stand in an order in which each money in may have preceded each money out after it", async () => {
    const precision = fc.constantFrom("second", "minute", "day");
    const step = fc.record({
      isIn: fc.boolean(),
      at: fc.integer({ min: 0, max: 200 }).map((second) => second * 1000),
      precision,
    } as const);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const graph = await flowGraph(
          steps.map(({ isIn, ...when }, index) =>
            transfer({ id: `t${index}`, from: isIn ? "P" : "X", to: isIn ? "X" : "Q", paid: "5.00 CNY", ...when }),
          ),
        );
        const found = eventsOf(graph, numberOf(graph, "X"), 0);
        const pairs = found.flatMap((a, i) => found.map((b, j) => ({ a, b, stands: i < j })));
        for (const { a, b, stands } of pairs.filter(({ a: into, b: out }) => into.isIncoming && !out.isIncoming)) {
          expect(stands).toBe(mayPrecede(instantOf(graph, a.transfer), instantOf(graph, b.transfer)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("count no money that left before it came", () => {
    const out = { isIncoming: false, minor: 100n, key: 0, balance: null, transfer: 0 };
    const back = { isIncoming: true, minor: 100n, key: 5, balance: null, transfer: 1 };
    expect(passThroughRuns([out, back], LIMITS)).toEqual([]);
    expect(passThroughRuns([{ ...back, key: 0 }, out], LIMITS)).toHaveLength(1);
  });

  it("take the most money, not the earliest small match inside it", () => {
    const steps = [
      [true, 20n],
      [false, 20n],
      [true, 100n],
      [false, 100n],
    ] as const;
    const some = steps.map(([isIncoming, minor], key) => ({ isIncoming, minor, key, balance: null, transfer: key }));
    expect(passThroughRuns(some, LIMITS)).toEqual([{ first: 0, last: 3, received: 120n, passedOn: 120n }]);
  });

  it("say how long the middle unit of the money stayed", async () => {
    const graph = await flowGraph([
      transfer({ from: "P", to: "X", paid: "60.00 CNY", at: 0 }),
      transfer({ from: "P", to: "X", paid: "40.00 CNY", at: 10_000 }),
      transfer({ from: "X", to: "Q", paid: "99.00 CNY", at: 30_000 }),
    ]);
    const some = eventsOf(graph, numberOf(graph, "X"), 0);
    const [run] = passThroughRuns(some, { windowMs: 60_000, feePerMille: 50n });
    expect(run && medianDwellMs(graph, some, run)).toBe(30_000);
  });
});

/** Word for word: all stretches, each judged alone; then the best by money again and again. */
function runsByTrying(some: readonly FlowEvent[]): readonly Run[] {
  const stretches = some
    .flatMap((_, first) => some.map((__, last) => ({ first, last })))
    .filter(({ first, last }) => first < last);
  let left = stretches.map((stretch) => judged(some, stretch)).filter((run) => run !== null);
  const taken: Run[] = [];
  while (left.length > 0) {
    const [best] = [...left].sort((a, b) => rank(a, b));
    if (!best) break;
    taken.push(best);
    left = left.filter(({ first, last }) => last < best.first || first > best.last);
  }
  return taken.sort((a, b) => a.first - b.first);
}

function judged(some: readonly FlowEvent[], { first, last }: { first: number; last: number }): Run | null {
  const part = some.slice(first, last + 1);
  const [start, end] = [part[0], part.at(-1)];
  if (!start?.isIncoming || !end || end.isIncoming || end.key - start.key > LIMITS.windowMs) return null;
  const received = sum(part.filter(({ isIncoming }) => isIncoming));
  const sent = sum(part.filter(({ isIncoming }) => !isIncoming));
  const passedOn = part.reduce((passed, event, index) => {
    if (event.isIncoming) return passed;
    const before = sum(part.slice(0, index).filter(({ isIncoming }) => isIncoming)) - passed;
    if (event.minor > before) return passed + before;
    return passed + event.minor;
  }, 0n);
  const holds = 20n * passedOn >= 19n * received && 20n * sent <= 21n * received;
  return holds ? { first, last, received, passedOn } : null;
}

function sum(some: readonly FlowEvent[]): bigint {
  return some.reduce((all, { minor }) => all + minor, 0n);
}

function rank(a: Run, b: Run): number {
  if (a.received !== b.received) return a.received > b.received ? -1 : 1;
  if (a.passedOn !== b.passedOn) return a.passedOn > b.passedOn ? -1 : 1;
  return a.first - b.first || a.last - b.last;
}
