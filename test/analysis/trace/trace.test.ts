import { expect, test } from "vitest";
import { type TraceOptions, trace } from "../../../backend/analysis/trace/trace.ts";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { parseCurrency } from "../../../backend/domain/currency.ts";
import { plainAmount } from "../../../backend/domain/money.ts";
import type { RuleTrace, Trace, TracingRule } from "../../../backend/domain/trace.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import { type TransferTold, transfer } from "../../cases/transfer.ts";
import { sourceOf } from "./story.ts";

async function traced(told: readonly TransferTold[], options: Partial<TraceOptions> = {}): Promise<Trace> {
  const rows = told.map((row) => transfer(row));
  const starts = rows.filter(({ id }) => id.startsWith("V")).map((loss: Transfer) => ({ label: loss.id, transfer: loss }));
  return trace(starts, sourceOf(rows).source, { version: 1, asOf: 99_000, ...options });
}
const by = ({ rules }: Trace, rule: TracingRule): RuleTrace => {
  const found = rules.find((one) => one.rule === rule);
  if (!found) throw new Error(`no ${rule}`);
  return found;
};
const ends = ({ ends: lines }: RuleTrace): string[] =>
  lines.map(({ kind, money }) => `${kind} ${plainAmount(money)} ${money.currency}`);
const held = ({ held: lines }: RuleTrace): string[] => lines.map(({ money }) => `${plainAmount(money)} ${money.currency}`);
const loss: TransferTold = { id: "V1", from: "Victim", to: "A", paid: "100.00 CNY", at: 1_000 };

test("clearing, masked accounts, aliases and cash are ends of their own kind", async () => {
  const to = [
    "clearing:tenpay",
    "partial:bank:001:A~6222****",
    "alias:promptpay:081",
    "end:cash~bank:001:A",
    "end:fee~bank:001:A",
  ];
  const onward = to.map((account, n) => ({ id: `t${n}`, from: "A", to: account, paid: "10.00 CNY", at: 2_000 + n * 1_000 }));
  const beyond = { id: "t9", from: "clearing:tenpay", to: "B", paid: "10.00 CNY", at: 9_000 };
  const found = by(await traced([loss, ...onward, beyond]), "fifo");
  expect(ends(found)).toEqual(["clearing", "partial", "alias", "cash", "fee"].map((kind) => `${kind} 10.00 CNY`));
  expect(held(found)).toEqual(["50.00 CNY"]);
});

test("an exchange carries the traced part over, and a fee on the way is an end", async () => {
  const own = { id: "t0", from: "Own", to: "A", paid: "100.00 CNY", at: 500 };
  const exchanged = { id: "t1", from: "A", to: "B", paid: "72.70 CNY", received: "10.000001 USDT", at: 2_000 };
  const short = { id: "t2", from: "A", to: "C", paid: "50.00 CNY", received: "49.00 CNY", at: 3_000 };
  const found = await traced([own, loss, exchanged, short]);
  expect(held(by(found, "lifo")).toSorted()).toEqual(["10.000001 USDT", "26.75 CNY"]);
  expect(ends(by(found, "haircut"))).toEqual(["fee 0.50 CNY"]);
  expect(held(by(found, "haircut")).toSorted()).toEqual(["24.50 CNY", "38.65 CNY", "5.000001 USDT"]);
});

test("money beyond the hops asked for is an end, with what lies beyond", async () => {
  const chain = ["A", "B", "C", "D"].slice(1).map((to, n) => {
    return { id: `t${n}`, from: ["A", "B", "C"][n] ?? "A", to, paid: "100.00 CNY", at: 2_000 + n * 1_000 };
  });
  const found = await traced([loss, ...chain], { limits: { maxHops: 2 } });
  expect(ends(by(found, "haircut"))).toEqual(["beyond-limits 100.00 CNY"]);
  expect(found.stopped).toMatchObject([
    { account: parseAccountId("bank:001:C"), transfersBeyond: 1, explanation: "3 hops from the payment, limit 2: not followed." },
  ]);
});

test("money below the least share of the loss stops, with what lies beyond and its part; more that comes later goes on", async () => {
  const little = { id: "t1", from: "A", to: "B", paid: "4.00 CNY", at: 2_000 };
  const onward = { id: "t2", from: "B", to: "C", paid: "4.00 CNY", at: 9_000 };
  const found = await traced([loss, little, onward], { limits: { leastShare: 0.05 } });
  expect(ends(by(found, "haircut"))).toEqual(["beyond-limits 4.00 CNY"]);
  expect(found.stopped).toMatchObject([{ transfersBeyond: 1, share: { least: 0.04, most: 0.04 }, said: { key: "stop.least" } }]);
  expect(found.notFollowed).toMatchObject({ accounts: 1, transfers: 1, share: { least: 0.04, most: 0.04 } });
  const more = { id: "t3", from: "A", to: "B", paid: "4.00 CNY", at: 5_000 };
  const goneOn = await traced([loss, little, more, onward], { limits: { leastShare: 0.05 } });
  expect(goneOn.stopped).toMatchObject([{ account: parseAccountId("bank:001:C"), transfersBeyond: 0 }]);
  const amount = { minor: 500n, currency: parseCurrency("CNY") };
  expect((await traced([loss, little, onward], { limits: { leastAmount: amount } })).stopped).toHaveLength(1);
});

test("an account first reached long after the loss is not followed", async () => {
  const late = { id: "t1", from: "A", to: "B", paid: "40.00 CNY", at: 3 * 3_600_000 };
  const found = await traced([loss, late], { asOf: 1e12, limits: { maxHours: 2 } });
  expect(found.stopped).toMatchObject([
    { account: parseAccountId("bank:001:B"), explanation: "First reached 2 hours after the loss, limit 2: not followed." },
  ]);
  expect((await traced([loss, late], { asOf: 1e12, limits: { maxHours: 3 } })).stopped).toEqual([]);
});

test("own money that comes after the dip does not restore what was lost", async () => {
  const rows = [
    { id: "t1", from: "A", to: "B", paid: "80.00 CNY", at: 2_000 },
    { id: "t2", from: "Salary", to: "A", paid: "500.00 CNY", at: 3_000 },
  ];
  const found = by(await traced([loss, ...rows]), "libr");
  expect(found.held.map(({ money, balance }) => [plainAmount(money), plainAmount(balance)])).toEqual([
    ["20.00", "520.00"],
    ["80.00", "80.00"],
  ]);
});

test("a second loss from an account that holds the first keeps the first's label", async () => {
  const second = { id: "V2", from: "A", to: "B", paid: "150.00 CNY", at: 2_000 };
  const own = { id: "t0", from: "Own", to: "A", paid: "50.00 CNY", at: 500 };
  const [line] = by(await traced([loss, second, own]), "fifo").held;
  expect(line?.shares.map(({ label, money }) => [label, plainAmount(money)])).toEqual([
    ["V1", "100.00"],
    ["V2", "50.00"],
  ]);
});

test("walking back by haircut gives each source its share", async () => {
  const rows: TransferTold[] = [
    { id: "s1", from: "S1", to: "A", paid: "60.00 CNY", at: 100 },
    { id: "s2", from: "S2", to: "A", paid: "40.00 CNY", at: 200 },
    { id: "V1", from: "A", to: "B", paid: "50.00 CNY", at: 1_000 },
  ];
  const found = await traced(rows, { direction: "back", hasStatement: (account) => account.endsWith("A") });
  const shares = (rule: TracingRule) => by(found, rule).ends.map(({ account, money }) => `${account} ${plainAmount(money)}`);
  expect(shares("haircut")).toEqual(["bank:001:S1 30.00", "bank:001:S2 20.00"]);
  expect(shares("fifo")).toEqual(["bank:001:S1 50.00"]);
  expect(shares("lifo")).toEqual(["bank:001:S1 10.00", "bank:001:S2 40.00"]);
  expect(found.rules.map(({ rule }) => rule)).toEqual(["poison", "haircut", "fifo", "lifo"]);
});

test("a payment to its own account is no origin, and no origin gives an empty trace", async () => {
  await expect(traced([{ ...loss, to: "Victim" }])).rejects.toMatchObject({ kind: "bad-input" });
  const nothing = await traced([]);
  expect(nothing.range).toEqual([]);
  expect(nothing.rules.every(({ held: lines, ends: out }) => lines.length + out.length === 0)).toBe(true);
});
