import fc from "fast-check";
import { expect, test } from "vitest";
import { type TraceStart, trace } from "../../../backend/analysis/trace/trace.ts";
import { type AccountId, endOf, parseAccountId } from "../../../backend/domain/account.ts";
import { AMOUNT_RULES, type OriginShare, type RuleTrace, type Trace } from "../../../backend/domain/trace.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import { transfer } from "../../cases/transfer.ts";
import { sourceOf } from "./story.ts";

const ACCOUNTS = ["M1", "M2", "M3", "M4", "M5"] as const;
const NO_STATEMENT = parseAccountId("bank:001:M5");

interface Scene {
  readonly starts: readonly TraceStart[];
  readonly rows: readonly Transfer[];
}

/** Two or three victims pay into five accounts that pay each other or cash within a few seconds, with many equal instants. */
const scene: fc.Arbitrary<Scene> = fc
  .record({
    losses: fc.array(fc.record({ to: fc.nat(4), minor: fc.integer({ min: 1, max: 90 }), at: fc.nat(4) }), {
      minLength: 1,
      maxLength: 3,
    }),
    moves: fc.array(fc.record({ from: fc.nat(4), to: fc.nat(5), minor: fc.integer({ min: 1, max: 90 }), at: fc.nat(9) }), {
      maxLength: 14,
    }),
  })
  .map(({ losses, moves }) => {
    const paid = (minor: number): string => `0.${String(minor).padStart(2, "0")} CNY`;
    const starts = losses.map(({ to, minor, at }, n) => ({
      label: `V${n + 1}`,
      transfer: transfer({ id: `v${n}`, from: `Victim${n}`, to: ACCOUNTS[to] ?? "M1", paid: paid(minor), at: at * 1000 }),
    }));
    const rows = moves.map(({ from, to, minor, at }, n) => {
      const payer = ACCOUNTS[from] ?? "M1";
      const payee = ACCOUNTS[to] ?? endOf(parseAccountId(`bank:001:${payer}`), "cash");
      return transfer({ id: `m${n}`, from: payer, to: payee, paid: paid(minor), at: at * 1000 });
    });
    return { starts, rows: [...starts.map((start) => start.transfer), ...rows] };
  });

const RUNS = { numRuns: 1_000, seed: 20_250_314 };
const traced = ({ starts, rows }: Scene, asOf = 99_000): Promise<Trace> =>
  trace(starts, sourceOf(rows).source, { version: 1, asOf, hasStatement: (account) => account !== NO_STATEMENT });

const amountRules = ({ rules }: Trace): readonly RuleTrace[] => rules.filter(({ rule }) => AMOUNT_RULES.includes(rule));
const shareOf = (shares: readonly OriginShare[], label: string): bigint =>
  shares.find((share) => share.label === label)?.money.minor ?? 0n;
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const jointOf = (shares: readonly OriginShare[]): bigint => sum(shares.map(({ money }) => money.minor));

test("held and ended money sums to each victim's loss to the last minor unit, by every rule that gives amounts", () =>
  fc.assert(
    fc.asyncProperty(scene, async (given) => {
      for (const { held, ends } of amountRules(await traced(given))) {
        for (const { label, transfer: loss } of given.starts) {
          expect(sum([...held, ...ends].map(({ shares }) => shareOf(shares, label)))).toBe(loss.paid.minor);
        }
        for (const { money, shares } of [...held, ...ends]) expect(jointOf(shares)).toBe(money.minor);
      }
    }),
    RUNS,
  ));

test("traced money that left an account never exceeds what had come in, at any row of its ledger", () =>
  fc.assert(
    fc.asyncProperty(scene, fc.nat(9), async (given, until) => {
      for (const { ledger } of amountRules(await traced(given, until * 1000))) {
        const standing = new Map<AccountId, { own: bigint; traced: bigint }>();
        for (const { account, own, shares, balance, change } of ledger) {
          const before = standing.get(account) ?? { own: 0n, traced: 0n };
          const now = { own: before.own + own.minor, traced: before.traced + jointOf(shares) };
          standing.set(account, now);
          expect(now.traced).toBeGreaterThanOrEqual(0n);
          expect(now.own).toBeGreaterThanOrEqual(0n);
          expect(now.own + now.traced).toBe(balance.minor);
          if (change) expect(own.minor + jointOf(shares)).toBe(change.minor);
        }
      }
    }),
    RUNS,
  ));

test("poison is never below another rule: in an account, at an end, on a transfer, for a victim", () =>
  fc.assert(
    fc.asyncProperty(scene, async (given) => {
      const found = await traced(given);
      const poison = found.rules.find(({ rule }) => rule === "poison");
      const linesOf = (one: RuleTrace | undefined) => [
        ...(one?.held ?? []).map((line) => ({ ...line, key: line.account as string })),
        ...(one?.ends ?? []).map((line) => ({ ...line, key: `end ${line.account}` })),
        ...(one?.transfers ?? []).map((line) => ({ ...line, key: `by ${line.transfer}` })),
      ];
      const bounds = new Map(linesOf(poison).map((line) => [line.key, line]));
      for (const line of amountRules(found).flatMap(linesOf)) {
        const bound = bounds.get(line.key);
        expect(bound?.money.minor ?? 0n).toBeGreaterThanOrEqual(line.money.minor);
        for (const { label, money } of line.shares) {
          expect(shareOf(bound?.shares ?? [], label)).toBeGreaterThanOrEqual(money.minor);
        }
      }
    }),
    RUNS,
  ));

test("nothing leaves before it arrives", () =>
  fc.assert(
    fc.asyncProperty(scene, async (given) => {
      const origins = new Set(given.starts.map((start) => start.transfer.id));
      for (const { transfers } of (await traced(given)).rules) {
        for (const [place, { transfer: id, from, at }] of transfers.entries()) {
          if (origins.has(id)) continue;
          const arrived = transfers.slice(0, place).some((earlier) => earlier.to === from && earlier.at.at <= at.at);
          expect(arrived, id).toBe(true);
        }
      }
    }),
    RUNS,
  ));

test("the order of the input does not matter, and the order of the victims not for totals by oldest or newest first", () =>
  fc.assert(
    fc.asyncProperty(scene, async ({ starts, rows }) => {
      const found = await traced({ starts, rows });
      expect(await traced({ starts, rows: [...rows].reverse() })).toEqual(found);
      const turned = await traced({ starts: [...starts].reverse(), rows });
      const totals = ({ rules }: Trace) =>
        rules
          .filter(({ rule }) => rule === "fifo" || rule === "lifo")
          .map(({ held, ends }) => [...held, ...ends].map(({ account, money }) => [account, money.minor]));
      expect(totals(turned)).toEqual(totals(found));
    }),
    { ...RUNS, numRuns: 300 },
  ));
