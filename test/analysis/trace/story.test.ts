import { describe, expect, test } from "vitest";
import { type SERVICE_TAG, type TraceOptions, trace } from "../../../backend/analysis/trace/trace.ts";
import { endOf } from "../../../backend/domain/account.ts";
import { parseTime } from "../../../backend/domain/instant.ts";
import { plainAmount } from "../../../backend/domain/money.ts";
import { AMOUNT_RULES, type OriginShare, type RuleTrace, type Trace, type TracingRule } from "../../../backend/domain/trace.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import figures from "../../golden/story-figures.json" with { type: "json" };
import { account, at, CNY, type Name, sourceOf, storyTransfers } from "./story.ts";

type Rule = "fifo" | "lifo" | "haircut" | "libr";
const RULES = ["fifo", "lifo", "haircut", "libr"] as const;
const SERVICE: { tag: typeof SERVICE_TAG; account: ReturnType<typeof account> } = { tag: "service", account: account("U1") };

const transfers = storyTransfers();
const payment = (id: string): Transfer => {
  const found = transfers.find((transfer) => transfer.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

async function traced(time: string, more: Partial<TraceOptions> = {}): Promise<Trace> {
  const starts = [
    { label: "V01", transfer: payment("t02") },
    { label: "V02", transfer: payment("t01") },
  ];
  const asOf = parseTime(`2025-03-14T${time}+08:00`);
  return trace(starts, sourceOf(transfers).source, { version: 7, asOf, tags: [SERVICE], ...more });
}

function ruleOf({ rules }: Trace, rule: TracingRule): RuleTrace {
  const found = rules.find((one) => one.rule === rule);
  if (!found) throw new Error(`no ${rule}`);
  return found;
}

const amountOf = (shares: readonly OriginShare[], label: string): string => {
  const share = shares.find((one) => one.label === label);
  return share ? plainAmount(share.money) : "0.00";
};
const yuan = (minor: bigint): string => plainAmount({ minor, currency: CNY });

/** An account's figures at the end of its ledger: what came less what went, part by part. */
function standing({ ledger }: RuleTrace, name: Name): { V01: string; V02: string; own: string } {
  const lines = ledger.filter((line) => line.account === account(name));
  const sum = (label: string): bigint =>
    lines.reduce((total, { shares }) => total + (shares.find((share) => share.label === label)?.money.minor ?? 0n), 0n);
  const own = lines.reduce((total, line) => total + line.own.minor, 0n);
  return { V01: yuan(sum("V01")), V02: yuan(sum("V02")), own: yuan(own) };
}

const SINKS = { U1: account("U1"), P1: account("P1"), cash: endOf(account("B2"), "cash"), missing: account("D1") };

describe.each(["14:26", "14:41"] as const)("the story as of %s", (time) => {
  test.each(RULES)("every account, end and total by %s, to the fen", async (rule) => {
    const expected = figures.asOf[time][rule];
    const found = ruleOf(await traced(`${time}:00`), rule);
    for (const [name, parts] of Object.entries(expected.accounts)) expect(standing(found, name as Name), name).toEqual(parts);
    expect(found.totalHeld.map(plainAmount)).toEqual([expected.heldForVictims]);
    for (const [name, parts] of Object.entries(expected.left)) {
      const sink = SINKS[name as keyof typeof SINKS];
      const end = found.ends.find((line) => line.account === sink);
      expect([amountOf(end?.shares ?? [], "V01"), amountOf(end?.shares ?? [], "V02")], name).toEqual([parts.V01, parts.V02]);
      const into = found.transfers.filter(({ to }) => to === sink);
      expect(yuan(into.reduce((own, { paid, money }) => own + paid.minor - money.minor, 0n)), name).toBe(parts.own);
    }
    expect(found.ends).toHaveLength(Object.keys(expected.left).length);
  });

  test("the hold range of each account over the rules that give amounts", async () => {
    const rules = AMOUNT_RULES.map((rule) => traced(`${time}:00`).then((found) => ruleOf(found, rule)));
    const all = await Promise.all(rules);
    for (const [name, line] of Object.entries(figures.holdLines[time])) {
      const sums = all.map(({ held }) => held.find((one) => one.account === account(name as Name))?.money.minor ?? 0n);
      const sorted = sums.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect([yuan(sorted[0] ?? -1n), yuan(sorted.at(-1) ?? -1n)], name).toEqual([line.min, line.max]);
    }
  });
});

test.each(RULES)("what t03 carries into B1 by %s", async (rule: Rule) => {
  const expected = figures.intoB1AtT03[rule];
  const found = ruleOf(await traced("14:41:00"), rule).transfers.find(({ transfer }) => transfer === "t03");
  expect(found && amountOf(found.shares, "V01")).toBe(expected.V01);
  expect(found && amountOf(found.shares, "V02")).toBe(expected.V02);
  expect(found && yuan(found.paid.minor - found.money.minor)).toBe(expected.own);
});

test("the range of what is held runs from newest-first to oldest-first", async () => {
  const { range } = await traced("14:26:00");
  expect(range.map(({ least, most }) => [plainAmount(least), plainAmount(most)])).toEqual([["381500.00", "382760.00"]]);
});

test("layers, ends, missing statements and the service are named", async () => {
  const found = await traced("14:41:00");
  const names = (name: Name) => found.layers.find((line) => line.account === account(name))?.layer;
  expect([names("A1"), names("B3"), names("C1"), names("U1"), names("D1")]).toEqual([1, 2, 3, 4, 3]);
  expect(ruleOf(found, "fifo").ends.map(({ kind }) => kind)).toEqual([
    "service",
    "statement-missing",
    "cash",
    "statement-missing",
  ]);
  expect([...found.missing].sort()).toEqual([account("C1"), account("D1"), account("P1")].sort());
  expect(found.stopped.map((stop) => [stop.account, stop.transfersBeyond])).toEqual([[account("U1"), 0]]);
  expect(found.unordered).toEqual([]);
});

test("an account without a statement that visibly pays on holds the rest, inferred", async () => {
  const held = ruleOf(await traced("14:26:00"), "fifo").held.find((line) => line.account === account("C1"));
  expect(held && plainAmount(held.balance)).toBe("1000.00");
  expect(held?.inferred).toBe(true);
  expect(held?.asOf).toEqual(at("14:03:05"));
});

test("A1's ledger shows line by line how oldest-first decided", async () => {
  const { ledger } = ruleOf(await traced("14:26:00"), "fifo");
  const lines = ledger.filter((line) => line.account === account("A1"));
  expect(lines.map(({ own, shares, balance }) => [own, ...shares.map((share) => share.money), balance].map(plainAmount))).toEqual(
    [
      ["1260.00", "0.00", "0.00", "1260.00"],
      ["0.00", "0.00", "120000.00", "121260.00"],
      ["0.00", "480000.00", "0.00", "601260.00"],
      ["-1260.00", "-78740.00", "-120000.00", "401260.00"],
      ["0.00", "-200000.00", "0.00", "201260.00"],
      ["0.00", "-199000.00", "0.00", "2260.00"],
    ],
  );
});

test("a service is found by its counterparties, and what lies beyond is counted", async () => {
  const many = [...Array(41).keys()].map((n) => ({
    ...payment("t08"),
    id: `u${n}`,
    from: account("U1"),
    to: `card:62148301${n}0`,
  }));
  const rows = [...transfers, ...many] as readonly Transfer[];
  const asOf = parseTime("2025-03-14T14:41:00+08:00");
  const found = await trace([{ label: "V01", transfer: payment("t02") }], sourceOf(rows).source, { version: 1, asOf });
  expect(found.stopped).toMatchObject([{ account: account("U1"), reason: "service", transfersBeyond: 41 }]);
});

test("only accounts that traced money reaches are loaded", async () => {
  const { asked, source } = sourceOf(transfers);
  await trace([{ label: "V01", transfer: payment("t08") }], source, { version: 1, asOf: at("15:00:00").at });
  expect(asked).toEqual([account("U1")]);
});

test("walking back from C1 finds what its money was made up of", async () => {
  const asOf = at("15:00:00").at;
  const starts = [{ label: "t06", transfer: payment("t06") }];
  const found = await trace(starts, sourceOf(transfers).source, { version: 1, asOf, direction: "back" });
  const { ends, held } = ruleOf(found, "fifo");
  const sources = [...ends, ...held].map((line) => [line.account, plainAmount(line.money)]);
  expect(sources).toEqual([
    [account("V02"), "96740.00"],
    [account("A1"), "1260.00"],
  ]);
});
