import { describe, expect, test } from "vitest";
import { planHolds } from "../../backend/analysis/hold-plan.ts";
import { trace } from "../../backend/analysis/trace/trace.ts";
import type { HoldPlan } from "../../backend/domain/hold-plan.ts";
import { parseTime } from "../../backend/domain/instant.ts";
import { plainAmount } from "../../backend/domain/money.ts";
import type { Fact, RecordId } from "../../backend/domain/record.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import figures from "../golden/story-figures.json" with { type: "json" };
import { account, type Name, sourceOf, storyTransfers } from "./trace/story.ts";

const transfers = storyTransfers();
const fact = (subject: string, ...facts: Fact["facts"]): Fact => ({
  kind: "fact",
  id: `${subject}${facts[0]?.attribute}` as RecordId,
  subject,
  facts,
  from: null,
  until: null,
});
const FACTS = [
  fact(account("B3"), { attribute: "holder", value: "holder:ID-CN:3" }),
  fact("holder:ID-CN:3", { attribute: "business-licence", value: "92330000MA0000003X" }),
  fact(account("B2"), { attribute: "holder", value: "holder:ID-CN:2" }),
  fact("holder:ID-CN:2", { attribute: "missing-person", value: "since 2025-01-29" }),
];

async function plan(time: string, memo = "订单 20250314-7", facts: readonly Fact[] = FACTS): Promise<HoldPlan> {
  const rows = transfers.map((row) => (row.id === "t05" ? { ...row, memo } : row));
  const of = (id: string): Transfer[] => rows.filter((row) => row.id === id);
  const starts = [...of("t02"), ...of("t01")].map((transfer, index) => ({ label: `V0${index + 1}`, transfer }));
  const tags = [{ account: account("U1"), tag: "service" }];
  const asOf = parseTime(`2025-03-14T${time}:00+08:00`);
  const found = await trace(starts, sourceOf(rows).source, { version: 7, asOf, tags });
  return planHolds(found, { facts, transfers: rows, tags, detection: null });
}

const nameOf = (id: string): string =>
  (["A1", "B1", "B2", "B3", "C1", "C2", "P1", "D1"] as const).find((name: Name) => account(name) === id) ?? id;

describe("measures that authorities took before", () => {
  const frozen = (until: string | null, from = "2025-03-10"): readonly Fact[] => {
    const said = fact(account("B2"), { attribute: "freeze", value: "止付 · 1000.00 · 甲公安局" });
    const day = (text: string) => ({ at: parseTime(`${text}T00:00:00+08:00`), precision: "day" as const });
    return [{ ...said, from: day(from), until: until === null ? null : day(until) }];
  };
  const against = async (until: string | null, from?: string) => {
    const { lines } = await plan("14:26", "", frozen(until, from));
    return lines.find((line) => nameOf(line.account) === "B2")?.against;
  };

  test("stand on the account's line, with who took them and how long they last", async () => {
    expect(await against("2025-09-10")).toContain(
      "Already under a measure from 2025-03-10 until 2025-09-10: 止付 · 1000.00 · 甲公安局.",
    );
    expect(await against(null)).toContain("Already under a measure since 2025-03-10: 止付 · 1000.00 · 甲公安局.");
  });

  test("last to the end of their last day, and are told as ended after it", async () => {
    expect(await against("2025-03-14")).toContainEqual(expect.stringMatching(/^Already under a measure/));
    expect(await against("2025-03-13")).toContainEqual(expect.stringMatching(/^A measure ended on 2025-03-13:/));
  });

  test("that began only after the plan's moment are not told as in force", async () => {
    expect(await against("2025-03-17", "2025-03-15")).toContain(
      "Under a measure only from 2025-03-15 on: 止付 · 1000.00 · 甲公安局.",
    );
  });
});

describe.each([
  ["14:26", "382760.00", ["B2", "A1", "C1", "B1"]],
  ["14:41", "202760.00", ["A1", "C1", "B1"]],
] as const)("the hold plan as of %s", (time, total, lines) => {
  test("sums to what the accounts can give back, and leaves out empty ones", async () => {
    const { total: sum, lines: found, askFirst } = await plan(time);
    expect(sum.map(plainAmount)).toEqual([total]);
    expect(found.map((line) => nameOf(line.account))).toEqual(lines);
    expect(askFirst.map((line) => nameOf(line.account))).toEqual(["B3"]);
  });

  test("each line shows balance and the rules' range", async () => {
    const { lines: found, askFirst } = await plan(time);
    for (const line of [...found, ...askFirst]) {
      const shown = { balance: plainAmount(line.balance), min: plainAmount(line.min), max: plainAmount(line.max) };
      expect(shown).toEqual(figures.holdLines[time][nameOf(line.account) as keyof (typeof figures.holdLines)["14:26"]]);
      expect(plainAmount(line.hold)).toBe(shown.max);
    }
  });
});

test("a shopkeeper with an order is asked first, and the reasons are said", async () => {
  const [line] = (await plan("14:26")).askFirst;
  expect(line?.against).toContain("Holder has a business licence 92330000MA0000003X.");
  expect(line?.against).toContain('The payment of CNY 199,000.00 names an order or goods ("订单").');
});

test("without a licence, an order or a tag nobody is on the ask-first list", async () => {
  expect((await plan("14:26", "standing order 7", [])).askFirst).toEqual([]);
});

test("a missing holder is named before anybody calls them a criminal", async () => {
  const line = (await plan("14:26")).lines.find((one) => one.account === account("B2"));
  expect(line?.against).toEqual(["Holder is reported missing; screening for coercion has not been asked for."]);
  expect(line?.grounds).toEqual([
    "Layer 2 under V01, V02.",
    "1 payment of CNY 200,000.00 with traced money came in, the first at 2025-03-14T06:02:23Z.",
  ]);
});

test("an inferred balance and own money are said on the line", async () => {
  const { lines } = await plan("14:26");
  const against = (name: Name) => lines.find((one) => one.account === account(name))?.against;
  expect(against("C1")).toEqual(["Balance inferred: no statement of this account gives it."]);
  expect(against("A1")).toEqual(["CNY 1,260.00 of other money stood there before the first traced payment."]);
});

test("statements to ask for, with the most that any rule brings there", async () => {
  const { missing } = await plan("14:41");
  expect(missing.map((line) => [nameOf(line.account), ...line.money.map(plainAmount)])).toEqual([
    ["P1", "101500.00"],
    ["D1", "180000.00"],
    ["C1", "98000.00"],
  ]);
});

test("a plan of nothing is empty", () => {
  const empty = { version: 1, origins: [], asOf: 0, direction: "forward", limits: { maxCounterparties: 1, maxHops: 1 } } as const;
  const found = {
    ...empty,
    rules: [],
    range: [],
    stopped: [],
    notFollowed: { accounts: 0, transfers: 0, amounts: [], share: null },
    missing: [],
    layers: [],
    unordered: [],
    remarks: [],
  };
  const nothing = planHolds(found, { facts: [], transfers: [], tags: [], detection: null });
  expect(nothing).toEqual({ version: 1, asOf: 0, total: [], lines: [], askFirst: [], missing: [] });
});
