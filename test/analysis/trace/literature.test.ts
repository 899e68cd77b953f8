import { describe, expect, test } from "vitest";
import { trace } from "../../../backend/analysis/trace/trace.ts";
import { plainAmount } from "../../../backend/domain/money.ts";
import type { OriginShare, Trace, TracingRule } from "../../../backend/domain/trace.ts";
import type { Transfer } from "../../../backend/domain/transfer.ts";
import { type TransferTold, transfer } from "../../cases/transfer.ts";
import { sourceOf } from "./story.ts";

/** Rows of one mixed account T, in the order of the days told; ids that start with V are the claimants' deposits. */
async function account(told: readonly Omit<TransferTold, "at">[], opening: string): Promise<Trace> {
  const first = transfer({ id: "0", from: "Own", to: "T", paid: opening, at: Date.UTC(2000, 0, 1) });
  const rows: readonly Transfer[] = [first, ...told.map((row, day) => transfer({ ...row, at: Date.UTC(2000, 0, 2 + day) }))];
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
