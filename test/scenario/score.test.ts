import { describe, expect, test } from "vitest";
import type { AccountId } from "../../backend/domain/account.ts";
import { parseTime } from "../../backend/domain/instant.ts";
import { moneyFromJson } from "../../backend/domain/money.ts";
import { type ScoredFinding, scoreDetection } from "../../backend/scenario/score.ts";
import type { ScoredTruth, TruthTransfer } from "../../backend/scenario/truth.ts";

const account = (name: string): AccountId => `bank:001:${name}` as AccountId;
const step = (from: string, to: string, amount: string, second: number): TruthTransfer => ({
  from: account(from),
  to: account(to),
  amount,
  currency: "CNY",
  at: `2025-03-14T06:00:0${second}Z`,
});

const victim = step("victim", "mule", "900.00", 1);
const on = [step("mule", "x", "500.00", 2), step("mule", "y", "390.00", 3)];
const lawful = step("shop", "supplier", "70.00", 4);
const truth: ScoredTruth = {
  patterns: [{ family: "pass-through", label: "one", accounts: [account("mule")], transfers: [victim, ...on] }],
  lookAlikes: [{ name: "market stall", accounts: [account("stall")] }],
  bystanders: [account("victim"), account("x"), account("y")],
};

describe("the score of a detection", () => {
  test("is whole for what was planted and nothing else", () => {
    const score = scoreDetection(truth, [finding(["mule"], [victim, ...on])]);
    expect(score.transfers).toEqual({ right: 3, named: 3, planted: 3, precision: 1, recall: 1, f1: 1 });
    expect(score.accounts).toEqual({ right: 1, named: 1, planted: 1, precision: 1, recall: 1, f1: 1 });
    expect(score.families).toEqual([{ family: "pass-through", cases: 1, found: 1 }]);
    expect(score.lookAlikesFlagged).toEqual([]);
  });

  test("has no precision where nothing was found, rather than zero", () => {
    const score = scoreDetection(truth, []);
    expect(score.transfers).toEqual({ right: 0, named: 0, planted: 3, precision: null, recall: 0, f1: null });
    expect(score.families).toEqual([{ family: "pass-through", cases: 1, found: 0 }]);
  });

  test("counts a transfer once however many findings hold it", () => {
    const score = scoreDetection(truth, [finding(["mule"], [victim]), finding(["mule"], [victim, lawful])]);
    expect(score.transfers).toMatchObject({ right: 1, named: 2, precision: 0.5 });
  });

  test("finds a case only by one finding that holds half of it and is half of it", () => {
    const scattered = [finding(["mule"], [victim]), finding(["mule"], on.slice(0, 1))];
    expect(scoreDetection(truth, scattered).families).toEqual([{ family: "pass-through", cases: 1, found: 0 }]);
    const drowned = [finding(["mule"], [victim, on[0] ?? victim, ...noise(3)])];
    expect(scoreDetection(truth, drowned).families).toEqual([{ family: "pass-through", cases: 1, found: 0 }]);
    const half = [finding(["mule"], [victim, on[0] ?? victim, ...noise(2)])];
    expect(scoreDetection(truth, half).families).toEqual([{ family: "pass-through", cases: 1, found: 1 }]);
  });

  test("holds victims neither for nor against an account, and names look-alikes that were flagged", () => {
    const score = scoreDetection(truth, [finding(["mule", "victim", "stall"], [victim])]);
    expect(score.accounts).toMatchObject({ right: 1, named: 2, precision: 0.5 });
    expect(score.lookAlikesFlagged).toEqual([{ name: "market stall", accounts: [account("stall")] }]);
  });

  test("does not mistake another second for the same payment, unless the truth has no time", () => {
    const later = finding(["mule"], [{ ...victim, at: "2025-03-14T07:00:00Z" }]);
    expect(scoreDetection(truth, [later]).transfers.right).toBe(0);
    const timeless = truth.patterns.map((pattern) => ({
      ...pattern,
      transfers: pattern.transfers.map((transfer) => ({ ...transfer, at: null })),
    }));
    expect(scoreDetection({ ...truth, patterns: timeless }, [later]).transfers).toMatchObject({ right: 1, planted: 3 });
  });
});

function noise(count: number): TruthTransfer[] {
  return Array.from({ length: count }, (_, index) => ({ ...lawful, amount: `${index + 1}.00` }));
}

function finding(accounts: readonly [string, ...string[]], transfers: readonly TruthTransfer[]): ScoredFinding {
  const [first, ...rest] = accounts.map((name) => ({ id: account(name), role: "pass-through" as const }));
  if (!first) throw new Error("a finding has an account");
  return {
    kind: "pass-through",
    accounts: [first, ...rest],
    transfers: transfers.map(({ from, to, amount, currency, at }) => ({
      from,
      to,
      paid: moneyFromJson({ amount, currency }),
      at: { at: parseTime(at ?? ""), precision: "second" },
    })),
  };
}
