import { describe, expect, test } from "vitest";
import { trace } from "../../../backend/analysis/trace/trace.ts";
import { plainAmount } from "../../../backend/domain/money.ts";
import type { OriginShare, Trace, TracingRule } from "../../../backend/domain/trace.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import { type TransferTold, transfer } from "../../cases/transfer.ts";
import { sourceOf } from "./story.ts";

/** Rows of one mixed account T, in the order of the days told, and rows of other accounts; ids that start with V are the claimants' deposits. */
async function account(
  told: readonly Omit<TransferTold, "at">[],
  opening: string,
  elsewhere: readonly Transfer[] = [],
): Promise<Trace> {
  const first = transfer({ id: "0", from: "Own", to: "T", paid: opening, at: Date.UTC(2000, 0, 1) });
  const rows = [first, ...told.map((row, day) => transfer({ ...row, at: Date.UTC(2000, 0, 2 + day) })), ...elsewhere];
  const starts = rows.filter(({ id }) => id.startsWith("V")).map((loss) => ({ label: loss.id, transfer: loss }));
  return trace(starts, sourceOf(rows).source, { version: 1, asOf: Date.UTC(2001, 0, 1), hasStatement: () => true });
}

const partsOf = (shares: readonly OriginShare[] | undefined): readonly string[] =>
  (shares ?? []).map(({ label, money }) => `${label} ${plainAmount(money)}`);

/** What stands in T at the end, by claimant. */
function inMixedAccount({ rules }: Trace, rule: TracingRule): readonly string[] {
  const held = rules.find((one) => one.rule === rule)?.held.find((line) => line.account === "bank:001:T");
  return partsOf(held?.shares);
}

const pays = (id: string, paid: string, to = "Out"): Omit<TransferTold, "at"> => ({ id, from: "T", to, paid });
const gets = (id: string, paid: string): Omit<TransferTold, "at"> => ({ id, from: id, to: "T", paid });

describe("Clayton's Case, Devaynes v Noble (1816) 1 Mer 572: the sum first paid in is the first drawn out", () => {
  test("a claimant whose deposit came first has lost it to later drawings, the later one keeps it", async () => {
    const found = await account([gets("V1", "100.00 GBP"), gets("V2", "100.00 GBP"), pays("w", "100.00 GBP")], "0.01 GBP");
    expect(inMixedAccount(found, "fifo")).toEqual(["V1 0.01", "V2 100.00"]);
    expect(inMixedAccount(found, "lifo")).toEqual(["V1 100.00", "V2 0.00"]);
  });
});

describe("Re Hallett's Estate (1880) 13 Ch D 696: a trustee is taken to draw his own money first", () => {
  test("while his own money lasts, the trust money stands whole", async () => {
    const found = await account([gets("V1", "1000.00 GBP"), pays("w", "500.00 GBP")], "500.00 GBP");
    expect(inMixedAccount(found, "libr")).toEqual(["V1 1000.00"]);
    expect(inMixedAccount(found, "lifo")).toEqual(["V1 500.00"]);
  });
});

describe("Roscoe v Winder [1915] 1 Ch 62: the claim is capped at the lowest balance between", () => {
  test("GBP 455 18s 11d paid in, drawn down to GBP 25 18s 0d, own money paid in later: GBP 25.90 and no more", async () => {
    const rows = [gets("V1", "455.95 GBP"), pays("w", "430.06 GBP"), { id: "own", from: "Own", to: "T", paid: "332.38 GBP" }];
    const found = await account(rows, "0.01 GBP");
    expect(inMixedAccount(found, "libr")).toEqual(["V1 25.90"]);
  });
});

describe("Barlow Clowes International v Vaughan [1992] 4 All ER 22: three ways to share a common misfortune", () => {
  const rows = [gets("V1", "100.00 GBP"), pays("w1", "50.00 GBP"), gets("V2", "100.00 GBP"), pays("w2", "75.00 GBP")];

  test("first in, first out: the last investor keeps most", async () => {
    expect(inMixedAccount(await account(rows, "0.00 GBP"), "fifo")).toEqual(["V1 0.00", "V2 75.00"]);
  });

  test("rolling charge (North American): each drawing falls on all in proportion to what stands at that moment", async () => {
    expect(inMixedAccount(await account(rows, "0.00 GBP"), "haircut")).toEqual(["V1 25.00", "V2 50.00"]);
  });
});

describe("how forensic accountants explain it: Citrin Cooperman, Unravel Financial Mysteries: An Introduction to Cash Tracing", () => {
  const rows = [gets("V1", "100.00 USD"), gets("V2", "100.00 USD"), pays("w", "100.00 USD")];

  test("of two deposits of 100 and 100 drawn, newest first spends the second, oldest first the first, pro rata half of each", async () => {
    const found = await account(rows, "0.00 USD");
    expect(inMixedAccount(found, "lifo")).toEqual(["V1 100.00", "V2 0.00"]);
    expect(inMixedAccount(found, "fifo")).toEqual(["V1 0.00", "V2 100.00"]);
    expect(inMixedAccount(found, "haircut")).toEqual(["V1 50.00", "V2 50.00"]);
  });
});

describe("Capstone Forensic Group, How Does the Lowest Intermediate Balance Rule for Tracing Work? (2022)", () => {
  test("100,000 of the trustee's own, 200,000 of the trust: the car is his, of the rest 154,500 and all that stands are the trust's", async () => {
    const rows = [gets("V1", "200000.00 USD"), pays("car", "75000.00 USD", "Cars"), pays("rest", "179500.00 USD", "Boats")];
    const found = await account(rows, "100000.00 USD");
    expect(inMixedAccount(found, "libr")).toEqual(["V1 45500.00"]);
    const libr = found.rules.find(({ rule }) => rule === "libr")?.transfers ?? [];
    const spent = libr.flatMap(({ transfer: id, shares }) => (id === "V1" ? [] : [id, ...partsOf(shares)]));
    expect(spent).toEqual(["rest", "V1 154500.00"]);
  });
});

describe("the trustee's mixed account as English students are set it: Hallett with Roscoe", () => {
  test("30,000 own and 70,000 trust, 50,000 and 20,000 spent, 10,000 of his own put back: 30,000 is the trust's, not 40,000", async () => {
    const put = { id: "own", from: "Own", to: "T", paid: "10000.00 GBP" };
    const rows = [gets("V1", "70000.00 GBP"), pays("w1", "50000.00 GBP", "Jewels"), pays("w2", "20000.00 GBP"), put];
    expect(inMixedAccount(await account(rows, "30000.00 GBP"), "libr")).toEqual(["V1 30000.00"]);
  });
});

/** What each payment out of the wallet carries of the stolen coins, by one rule. */
function stolenIn({ rules }: Trace, rule: TracingRule): readonly string[] {
  const carried = rules.find((one) => one.rule === rule)?.transfers ?? [];
  return carried.filter(({ transfer: id }) => id.startsWith("w")).flatMap(({ transfer: id, shares }) => [id, ...partsOf(shares)]);
}

describe("Bitcoin: Moeser, Boehme, Breuker, Towards Risk Scoring of Bitcoin Transactions (2014); Anderson, Shumailov, Ahmed, Making Bitcoin Legal (2018)", () => {
  const halves = [pays("w1", "5.00000000 BTC"), pays("w2", "5.00000000 BTC", "Other")];

  test("3 stolen coins among 7 clean, paid on in halves: poison taints all 10, haircut three tenths of each half", async () => {
    const found = await account([gets("V1", "3.00000000 BTC"), ...halves], "7.00000000 BTC");
    expect(stolenIn(found, "poison")).toEqual(["w1", "V1 5.00000000", "w2", "V1 5.00000000"]);
    expect(stolenIn(found, "haircut")).toEqual(["w1", "V1 1.50000000", "w2", "V1 1.50000000"]);
  });

  test("first in, first out goes by what came first: 2 clean and then 3 stolen taint the third, fourth and fifth coin out", async () => {
    const coins = ["w1", "w2", "w3", "w4", "w5", "w6"].map((id) => pays(id, "1.00000000 BTC"));
    const later = { id: "own", from: "Own", to: "T", paid: "5.00000000 BTC" };
    const found = await account([gets("V1", "3.00000000 BTC"), later, ...coins], "2.00000000 BTC");
    expect(stolenIn(found, "fifo")).toEqual(["w3", "V1 1.00000000", "w4", "V1 1.00000000", "w5", "V1 1.00000000"]);
  });

  test("poison goes on through every wallet that a tainted one pays, however little of it was stolen", async () => {
    const on = transfer({ id: "x", from: "W", to: "Z", paid: "9.00000000 BTC", at: Date.UTC(2000, 0, 20) });
    const clean = transfer({ id: "c", from: "C", to: "W", paid: "8.00000000 BTC", at: Date.UTC(2000, 0, 1) });
    const found = await account([gets("V1", "1.00000000 BTC"), pays("w1", "1.00000000 BTC", "W")], "9.00000000 BTC", [clean, on]);
    const carried = (rule: TracingRule) =>
      partsOf(found.rules.find((one) => one.rule === rule)?.transfers.find(({ transfer: id }) => id === "x")?.shares);
    expect(carried("poison")).toEqual(["V1 9.00000000"]);
    expect(carried("haircut")).toEqual(["V1 0.10000000"]);
  });
});

describe("an example from forensic accounting: dirty 60 into 40 clean, then 50 paid on", () => {
  test("poison, haircut, oldest first, newest first and lowest balance say 50, 30, 10, 50 and 10 of the payment", async () => {
    const found = await account([gets("V1", "60.00 USD"), pays("x", "50.00 USD", "B")], "40.00 USD");
    const carried = found.rules.map(({ rule, transfers }) => [
      rule,
      ...partsOf(transfers.find(({ transfer: id }) => id === "x")?.shares),
    ]);
    expect(carried).toEqual([
      ["poison", "V1 50.00"],
      ["haircut", "V1 30.00"],
      ["fifo", "V1 10.00"],
      ["lifo", "V1 50.00"],
      ["libr", "V1 10.00"],
    ]);
  });
});
