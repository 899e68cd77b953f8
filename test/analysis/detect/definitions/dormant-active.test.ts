import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AccountLooks } from "../../../../backend/analysis/detect/account-looks.ts";
import type { DetectContext } from "../../../../backend/analysis/detect/detector.ts";
import { dormantActive } from "../../../../backend/analysis/detect/dormant-active.ts";
import { transferIdOf } from "../../../../backend/analysis/flow-reading.ts";
import { DAY } from "../../../cases/daily-life.ts";
import { flowGraph } from "../../../cases/transfer.ts";
import { account, distinct, type Move, movements, movesOf } from "./small-graphs.ts";

/** All that the detector asks of its surroundings. */
const CONTEXT = { hash: (text: string) => text, looks: new AccountLooks() } as DetectContext;
const OWN = account("M");
const SILENCE = 180 * DAY;

/** Wakings of M: what came in and what went to new payees within a day after at least half a year without any transfer. */
function wakingsByDefinition(moves: readonly Move[]): readonly (readonly number[])[] {
  const own = moves.filter(({ from, to }) => from === OWN || to === OWN);
  return own.flatMap((wakes, place) => {
    const before = own.slice(0, place);
    if (before.length === 0 || !before.every(({ latest }) => wakes.earliest - latest >= SILENCE)) return [];
    const within = own.slice(place).filter(({ earliest }) => earliest <= wakes.earliest + DAY);
    const came = within.filter(({ from, to, minor }) => to === OWN && from !== OWN && minor > 0n);
    const [first] = came;
    if (first === undefined) return [];
    const isKnown = (payee: string): boolean => before.some(({ to }) => to === payee);
    const went = within.filter(
      ({ from, to, minor, latest }) => from === OWN && to !== OWN && minor > 0n && !isKnown(to) && first.earliest <= latest,
    );
    const sum = (of: readonly Move[]): bigint =>
      of.reduce((all, { minor, currency }) => (currency === first.currency ? all + minor : all), 0n);
    const isSentOn = sum(went) * 10n >= sum(came) * 8n;
    const isWaking = distinct(went.map(({ to }) => to)) >= 3 && isSentOn;
    return isWaking ? [[...came, ...went].map(({ number }) => number).sort((a, b) => a - b)] : [];
  });
}

const draw = {
  pairs: ["X M", "Y M", "M A", "M B", "M C", "M D", "M A", "M B", "M C", "M D", "M M", "A B"],
  amounts: [0, 20, 30, 100, 100, 100],
  currencies: ["CNY", "CNY", "CNY", "CNY", "CNY", "THB"],
  precisions: ["second", "second", "minute", "day"],
  steps: 3,
} as const;

/** Some days around the start, and some around half a year later, of which several lie less than half a year apart. */
const halves = fc.tuple(
  movements({ ...draw, stepMs: DAY / 2, least: 1, most: 3 }),
  movements({ ...draw, stepMs: DAY / 2, least: 5, most: 12 }),
  fc.constantFrom(179, 181, 190, 190),
);

describe("dormant accounts that wake", () => {
  it("are those of the definition, on graphs where moments tie and days are all that is known", async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(halves, async ([early, late, days]) => {
        const moved = late.map((one) => ({
          ...one,
          id: `late-${one.id}` as typeof one.id,
          at: { ...one.at, at: one.at.at + days * DAY },
        }));
        const transfers = [...early, ...moved];
        const graph = await flowGraph(transfers);
        const numbers = new Map(Array.from({ length: graph.size }, (_, number) => [transferIdOf(graph, number), number]));
        const findings = (dormantActive.detect?.(graph, CONTEXT).findings ?? []).filter(({ accounts }) => accounts[0].id === OWN);
        const found = findings.map(({ transfers: of }) => of.map((id) => numbers.get(id) ?? -1).sort((a, b) => a - b));
        const due = wakingsByDefinition(movesOf(graph, transfers));
        expect(found).toEqual(due);
        if (due.length > 0) some += 1;
      }),
      { numRuns: 4_000, seed: 20_250_314 },
    );
    expect(some).toBeGreaterThan(60);
  });
});
