import { expect, test } from "vitest";
import { endingsOf } from "../../backend/analysis/endings.ts";
import { holdOutlook } from "../../backend/analysis/hold/hold-outlook.ts";
import { planHolds } from "../../backend/analysis/hold-plan.ts";
import { returnPlan } from "../../backend/analysis/return-plan.ts";
import { suspectFigures } from "../../backend/analysis/suspect-figures.ts";
import { trace } from "../../backend/analysis/trace/trace.ts";
import { greatestOf } from "../../backend/domain/extremes.ts";
import { parseTime } from "../../backend/domain/instant.ts";
import { plainAmount } from "../../backend/domain/money.ts";
import type { Trace } from "../../backend/domain/trace.ts";
import { account, type Name, sourceOf, storyTransfers } from "./trace/story.ts";

const transfers = storyTransfers();
const tags = [{ account: account("U1"), tag: "service" }];

async function traced(time: string): Promise<Trace> {
  const of = (id: string) => transfers.filter((row) => row.id === id);
  const starts = [...of("t02"), ...of("t01")].map((transfer, index) => ({ label: `V0${index + 1}`, transfer }));
  const asOf = parseTime(`2025-03-14T${time}:00+08:00`);
  return trace(starts, sourceOf(transfers).source, { version: 7, asOf, tags });
}

const deposits = (id: string) => transfers.filter(({ to }) => to === id).length;
const nameOf = (id: string) => (["A1", "B1", "B2", "B3", "C1", "C2"] as const).find((name: Name) => account(name) === id) ?? id;

test("A1's frozen 2,260.00 goes back in proportion: limb 3, V01 1,808.00 and V02 452.00, after 30 days' notice", async () => {
  const plan = returnPlan(await traced("14:26"), { payments: transfers, depositsInto: deposits, open: [], country: null });
  const line = plan.lines.find((one) => one.account === account("A1"));
  expect(line?.rule).toBe("cn-8-3");
  expect(line?.shares.map(({ label, money }) => [label, plainAmount(money)])).toEqual([
    ["V01", "1808.00"],
    ["V02", "452.00"],
  ]);
  expect(line?.accounting.find(({ rule }) => rule === "fifo")?.shares.map(({ money }) => plainAmount(money))).toEqual([
    "2260.00",
    "0.00",
  ]);
});

test("every line of return sums to what is held, to the last minor unit, with a reserve for a victim not found yet", async () => {
  const payee = account("A1");
  const open = [{ number: "V03", amount: { minor: 12_345_67n, currency: transfers[0]?.paid.currency as never }, payee }];
  const plan = returnPlan(await traced("14:26"), { payments: transfers, depositsInto: deposits, open, country: null });
  expect(plan.notFound).toEqual(["V03"]);
  for (const { shares, reserve, unclaimed, frozen } of plan.lines) {
    const sum = shares.reduce((total, { money }) => total + money.minor, reserve.minor + unclaimed.minor);
    expect(sum).toBe(frozen.minor);
  }
  const line = plan.lines.find((one) => one.account === payee);
  expect(line && [...line.shares.map(({ money }) => plainAmount(money)), plainAmount(line.reserve)]).toEqual([
    "1771.55",
    "442.89",
    "45.56",
  ]);
});

test("where each victim's money ended, by every rule, sums to the loss; layers are the victim's own", async () => {
  const found = await traced("14:26");
  const { victims } = endingsOf(found, { tags, detection: null, transfers });
  for (const { lost, lines } of victims) {
    for (const rule of ["haircut", "fifo", "lifo", "libr"]) {
      const sum = lines.reduce((total, line) => total + (line.rules.find((one) => one.rule === rule)?.money.minor ?? 0n), 0n);
      expect(sum).toBe(lost[0]?.minor);
    }
  }
  expect(victims[0]?.layers.map(({ account: id, layer }) => [nameOf(id), layer]).slice(0, 4)).toEqual([
    ["A1", 1],
    ["B1", 2],
    ["B3", 2],
    ["B2", 2],
  ]);
});

test("an exchange named by an officer is where money went, and the trace's own reason gives way", async () => {
  const named = [...tags, { account: account("U1"), tag: "exchange" }];
  const { whole } = endingsOf(await traced("14:26"), { tags: named, detection: null, transfers });
  expect(whole.find((line) => line.account === account("U1"))?.kind).toBe("exchange");
});

test("turnover, one-way inflow, traced and explained money of a suspect are four different numbers", async () => {
  const explained = [{ account: account("V02"), tag: "explained" }];
  const [first] = suspectFigures(await traced("14:41"), { facts: [], tags: explained, transfers });
  expect(first?.person).toBe(account("A1"));
  expect([first?.turnover, first?.inflow, first?.explained, first?.afterDeduction].map((sums) => sums?.map(plainAmount))).toEqual(
    [["1199000.00"], ["600000.00"], ["120000.00"], ["480000.00"]],
  );
  expect(first?.traced.map(({ least, most }) => [plainAmount(least), plainAmount(most)])).toEqual([["600000.00", "600000.00"]]);
});

test("held at 14:26 instead of 14:41, nine tenths of the money stand in two accounts, and one hold stops what still left", async () => {
  const plan = planHolds(await traced("14:26"), { facts: [], transfers, tags, detection: null });
  const outlook = holdOutlook(plan, await traced("14:41"), null);
  expect(outlook.smallest.map(({ accounts }) => accounts.map(nameOf))).toEqual([["B3", "B2"]]);
  const at = (time: string) => parseTime(`2025-03-14T${time}+08:00`);
  const standing = (time: string) =>
    outlook.curve
      .filter((point) => point.at <= at(time))
      .at(-1)
      ?.sums.map(plainAmount);
  expect([standing("14:26:00"), standing("14:41:00")]).toEqual([["382760.00"], ["202760.00"]]);
  // B2's clock is two seconds behind A1's: what left A1 must not stand in both for so long.
  const most = greatestOf(outlook.curve.flatMap(({ sums }) => sums.map(({ minor }) => minor)));
  expect(most).toBe(60_126_000n);
  expect(outlook.exits.map(({ most, accounts, gap }) => [plainAmount(most), accounts.map(nameOf), plainAmount(gap)])).toEqual([
    ["180000.00", ["B2"], "0.00"],
  ]);
});
