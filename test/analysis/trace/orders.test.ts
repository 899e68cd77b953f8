import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TraceStart, trace } from "../../../backend/analysis/trace/trace.ts";
import { endOf, parseAccountId } from "../../../backend/domain/account.ts";
import { plainAmount } from "../../../backend/domain/money.ts";
import type { RuleTrace, Trace } from "../../../backend/domain/trace.ts";
import type { Transfer, TransferId } from "../../../backend/domain/transfer.ts";
import { transfer } from "../../cases/transfer.ts";
import { sourceOf } from "./story.ts";

const ACCOUNTS = ["M1", "M2", "M3", "M4"] as const;

interface Scene {
  readonly losses: readonly Transfer[];
  readonly rows: readonly Transfer[];
  /** Another order of all rows: its numbers name them anew, so that equal instants break the other way. */
  readonly shuffled: readonly number[];
}

/** Victims pay into four accounts that pay each other and cash; the fewer the instants, the more rows have no order. */
const sceneOf = (instants: number, moves: number): fc.Arbitrary<Scene> =>
  fc
    .record({
      losses: fc.array(fc.record({ to: fc.nat(3), minor: fc.integer({ min: 1, max: 90 }), at: fc.nat(instants) }), {
        minLength: 1,
        maxLength: 2,
      }),
      moves: fc.array(
        fc.record({ from: fc.nat(3), to: fc.nat(4), minor: fc.integer({ min: 1, max: 90 }), at: fc.nat(instants) }),
        { minLength: 1, maxLength: moves },
      ),
    })
    .chain(({ losses, moves: paid }) => {
      const cents = (minor: number): string => `0.${String(minor).padStart(2, "0")} CNY`;
      const lost = losses.map(({ to, minor, at }, n) =>
        transfer({ id: `v${n}`, from: `Victim${n}`, to: ACCOUNTS[to] ?? "M1", paid: cents(minor), at: at * 1000 }),
      );
      const moved = paid.map(({ from, to, minor, at }, n) => {
        const payer = ACCOUNTS[from] ?? "M1";
        const payee = ACCOUNTS[to] ?? endOf(parseAccountId(`bank:001:${payer}`), "cash");
        return transfer({ id: `m${n}`, from: payer, to: payee, paid: cents(minor), at: at * 1000 });
      });
      const rows = [...lost, ...moved];
      const numbers = rows.map((_, number) => number);
      const shuffled = fc.shuffledSubarray(numbers, { minLength: numbers.length });
      return fc.record({ losses: fc.constant(lost), rows: fc.constant(rows), shuffled });
    });

/** The same rows under ids that sort in the order of numbers. */
function renamed({ rows, losses }: Scene, numbers: readonly number[]): { starts: TraceStart[]; rows: Transfer[] } {
  const idOf = new Map(rows.map(({ id }, place) => [id, `r${String(numbers[place]).padStart(3, "0")}` as TransferId]));
  const named = rows.map((row) => ({ ...row, id: idOf.get(row.id) ?? row.id }));
  const starts = losses.map(({ id }, n) => {
    const found = named.find((row) => row.id === idOf.get(id));
    if (!found) throw new Error(`no ${id}`);
    return { label: `V${n + 1}`, transfer: found };
  });
  return { starts, rows: named };
}

const traced = ({ starts, rows }: ReturnType<typeof renamed>): Promise<Trace> =>
  trace(starts, sourceOf(rows).source, { version: 1, asOf: 99_000, hasStatement: () => true });

type Line = (RuleTrace["held"] | RuleTrace["ends"])[number];

/** Every line of a rule by its place, those of other orders too. */
function linesOf({ held, ends, otherwise }: RuleTrace): ReadonlyMap<string, Line> {
  const standing = [...held, ...otherwise.held].map((line) => [`held ${line.account}`, line] as const);
  return new Map<string, Line>([
    ...standing,
    ...[...ends, ...otherwise.ends].map((line) => [`end ${line.account}`, line] as const),
  ]);
}

/** The least and most that a line says: of one label, or of all. */
function saidOf(line: Line | undefined, label: string | null): readonly [bigint, bigint] {
  const money = label === null ? line?.money : line?.shares.find((share) => share.label === label)?.money;
  const range = label === null ? line?.range : line?.range?.shares.find((share) => share.label === label);
  const standing = money?.minor ?? 0n;
  return range ? [range.least.minor, range.most.minor] : [standing, standing];
}

function expectWithin(printed: Trace, other: Trace): void {
  for (const rule of other.rules) {
    const said = linesOf(printed.rules.find((one) => one.rule === rule.rule) ?? rule);
    const found = linesOf(rule);
    for (const place of new Set([...said.keys(), ...found.keys()])) {
      const line = found.get(place);
      expectLineWithin(`${rule.rule} ${place}`, said.get(place), null, line?.money.minor ?? 0n);
      for (const { label, money } of line?.shares ?? []) {
        expectLineWithin(`${rule.rule} ${place} ${label}`, said.get(place), label, money.minor);
      }
    }
  }
}

function expectLineWithin(place: string, line: Line | undefined, label: string | null, minor: bigint): void {
  const [least, most] = saidOf(line, label);
  expect(minor >= least && minor <= most, `${place}: ${minor} in ${least}–${most} ${line?.range?.basis}`).toBe(true);
}

describe("every order of rows whose order is unknown lies within the printed range", () => {
  test.each([
    ["few rows, most put through every order", sceneOf(5, 7), 400],
    ["many rows at few instants, most bounded", sceneOf(1, 14), 150],
  ] as const)("%s", (_, scene, numRuns) =>
    fc.assert(
      fc.asyncProperty(scene, async (given) => {
        const printed = await traced(renamed(given, [...given.rows.keys()]));
        expectWithin(printed, await traced(renamed(given, given.shuffled)));
      }),
      { numRuns, seed: 20_250_314 },
    ),
  );
});

const told = (id: string, from: string, to: string, paid: string) => transfer({ id, from, to, paid: `${paid} CNY`, at: 5_000 });

async function rangesOf(rows: readonly Transfer[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const loss = transfer({ id: "a-loss", from: "Victim", to: "A", paid: "100.00 CNY", at: 1_000 });
  const found = await trace([{ label: "V01", transfer: loss }], sourceOf([loss, ...rows]).source, { version: 1, asOf: 99_000 });
  const rule = found.rules.find((one) => one.rule === "fifo");
  return Object.fromEntries(
    [...(rule ? linesOf(rule).values() : [])].map(({ account, range, money }) => [
      account.slice(-1),
      range ? [plainAmount(range.least), plainAmount(range.most), range.basis] : [plainAmount(money)],
    ]),
  );
}

test("two payments at one second: whichever leaves first takes the victim's money, exactly", async () => {
  const own = transfer({ id: "b-own", from: "Own", to: "A", paid: "50.00 CNY", at: 2_000 });
  const ranges = await rangesOf([own, told("c1", "A", "B", "100.00"), told("c2", "A", "C", "50.00")]);
  expect(ranges).toEqual({ B: ["50.00", "100.00", "exact"], C: ["0.00", "50.00", "exact"] });
});

test("nine payments at one second are bounded, and the answer says so", async () => {
  const own = transfer({ id: "b-own", from: "Own", to: "A", paid: "50.00 CNY", at: 2_000 });
  const payees = ["B", "C", "D", "E", "F", "G", "H", "I", "J"];
  const ranges = await rangesOf([own, ...payees.map((to, n) => told(`c${n}`, "A", to, "15.00"))]);
  for (const to of payees) expect(ranges[to]).toEqual(["0.00", "15.00", "bound"]);
  expect(ranges.A).toEqual(["0.00", "15.00", "bound"]);
});

test("eight payments at one second are put through every order, equal ones to one payee in either", async () => {
  const own = transfer({ id: "b-own", from: "Own", to: "A", paid: "50.00 CNY", at: 2_000 });
  const amounts = { B: "10.00", C: "12.00", D: "14.00", E: "16.00" };
  const twice = Object.entries(amounts).flatMap(([to, paid]) => [told(`${to}1`, "A", to, paid), told(`${to}2`, "A", to, paid)]);
  // Of 104 paid out the last 4 are the account's own: whoever was paid last has 4 less of the victim's.
  expect(await rangesOf([own, ...twice])).toEqual({
    B: ["16.00", "20.00", "exact"],
    C: ["20.00", "24.00", "exact"],
    D: ["24.00", "28.00", "exact"],
    E: ["28.00", "32.00", "exact"],
  });
});
