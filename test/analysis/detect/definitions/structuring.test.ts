import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdersOf } from "../../../../backend/analysis/detect/holders.ts";
import { crowded, nearLimit } from "../../../../backend/analysis/detect/near-limit.ts";
import type { ReportingRule, RuleSubject } from "../../../../backend/analysis/detect/structuring-rules.ts";
import { DAY, HOUR } from "../../../cases/daily-life.ts";
import { accountId, flowGraph } from "../../../cases/transfer.ts";
import { fact } from "../detected.ts";
import { type Move, movements, movesOf } from "./small-graphs.ts";

/** A limit of 100.00 yuan; one person holds two of the cards. */
const ruleOf = (subject: RuleSubject): ReportingRule => {
  return { name: "limit.chinaCash", currency: "CNY", limit: 100, subject, days: 1, since: null };
};
const HOLDERS = holdersOf(["A", "B"].map((card) => fact(accountId(card), "holder", "holder:li")));
const CASH = { A: `end:cash~${accountId("A")}`, B: `end:cash~${accountId("B")}`, C: `end:cash~${accountId("C")}` };

interface Mover {
  readonly person: string;
  readonly isIncoming: boolean;
}

function personOf(id: string): string {
  return id === accountId("A") || id === accountId("B") ? "holder:li" : id;
}

/** Cash counts for the account it goes into or comes from, a transfer between accounts for who pays. */
function moverOf({ from, to }: Move, subject: RuleSubject): Mover | null {
  const [isCashFrom, isCashTo] = [from.startsWith("end:cash"), to.startsWith("end:cash")];
  if (subject === "cash") {
    if (isCashFrom === isCashTo) return null;
    return isCashFrom ? { person: personOf(to), isIncoming: true } : { person: personOf(from), isIncoming: false };
  }
  const isBetween = from.startsWith("bank:") && to.startsWith("bank:") && from !== to;
  return isBetween ? { person: personOf(from), isIncoming: false } : null;
}

/** Each person's stretches: transfers in [80, 100) of which three begin within 24 hours, joined where such windows share one. */
function stretchesByDefinition(moves: readonly Move[], subject: RuleSubject): readonly string[] {
  const movers = new Map<string, readonly Move[]>();
  for (const move of moves) {
    const mover = moverOf(move, subject);
    if (mover === null || move.currency !== "CNY" || move.minor < 8_000n || move.minor >= 10_000n) continue;
    const key = `${mover.isIncoming ? "in" : "out"} ${mover.person}`;
    movers.set(key, [...(movers.get(key) ?? []), move]);
  }
  return [...movers].flatMap(([key, below]) => joinedWindows(below).map((numbers) => `${key}: ${numbers.join(" ")}`));
}

function joinedWindows(below: readonly Move[]): readonly (readonly number[])[] {
  let groups: (readonly Move[])[] = [];
  for (const first of below) {
    const window = below.filter(({ earliest }) => earliest >= first.earliest && earliest < first.earliest + DAY);
    if (window.length < 3) continue;
    const touching = groups.filter((group) => group.some((move) => window.includes(move)));
    groups = [...groups.filter((group) => !touching.includes(group)), [...new Set([...touching.flat(), ...window])]];
  }
  return groups.map((group) => group.map(({ number }) => number).sort((a, b) => a - b));
}

describe("structuring", () => {
  it("is looked for where the definition says, by person, direction and band", async () => {
    let some = 0;
    const drawn = movements({
      pairs: [`${CASH.A} A`, `${CASH.B} B`, `A ${CASH.A}`, `${CASH.C} C`, "A C", "B C", "C A", "C C", "partial:bank:001:A~**9 A"],
      amounts: [4_999, 5_000, 7_999, 8_000, 8_000, 9_000, 9_000, 9_999, 9_999, 10_000, 19_999, 20_000],
      steps: 12,
      stepMs: 4 * HOUR,
      currencies: ["CNY", "CNY", "CNY", "CNY", "THB"],
      precisions: ["second", "minute", "day"],
      least: 10,
      most: 30,
    });
    await fc.assert(
      fc.asyncProperty(drawn, fc.constantFrom<RuleSubject>("cash", "transfer"), async (transfers, subject) => {
        const graph = await flowGraph(transfers);
        const moves = movesOf(graph, transfers);
        const near = nearLimit(graph, ruleOf(subject), 0.8, HOLDERS);
        const found = near.flatMap(({ person, isIncoming, below }) =>
          crowded(graph, below, { windowMs: DAY, least: 3 }).map(
            (of) => `${isIncoming ? "in" : "out"} ${person}: ${of.join(" ")}`,
          ),
        );
        const due = stretchesByDefinition(moves, subject);
        expect([...found].sort()).toEqual([...due].sort());
        if (due.length > 0) some += 1;
        expect(near.reduce((sum, { around }) => sum + around.length, 0)).toBe(
          moves.filter((move) => isAround(move, subject)).length,
        );
      }),
      { numRuns: 3_000, seed: 20_250_314 },
    );
    expect(some).toBeGreaterThan(300);
  });
});

function isAround(move: Move, subject: RuleSubject): boolean {
  const { minor, currency } = move;
  const isBelow = minor >= 8_000n && minor < 10_000n;
  return moverOf(move, subject) !== null && currency === "CNY" && minor >= 5_000n && minor < 20_000n && !isBelow;
}
