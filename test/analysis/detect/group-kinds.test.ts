import { describe, expect, it } from "vitest";
import { isPlaceholder } from "../../../backend/analysis/detect/placeholder-identifiers.ts";
import { Diary, HOUR, MINUTE, on, ordinaryLife } from "../../cases/daily-life.ts";
import { accountId } from "../../cases/transfer.ts";
import { cast, detected, fact, ofKind, used } from "./detected.ts";

/** A victim's money through mule1 … muleN within minutes. */
function run(diary: Diary, mules: number): void {
  const at = on(40, 14);
  diary.pay("victim", "mule1", 100_000, at);
  for (let n = 1; n <= mules; n += 1) diary.pay(`mule${n}`, `mule${n + 1}`, 100_000 - 300 * n, at + n * 20_000);
}

describe("a mule chain", () => {
  it("is three pass-through accounts in a row, told once beside the accounts themselves", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    run(diary, 4);
    const { findings, accounts } = await detected(diary);
    const [chain, ...others] = findings.filter(({ kind }) => kind === "mule-chain");
    expect(others).toEqual([]);
    expect(chain?.explanation).toBe(
      "Mule chain: CNY 100,000.00 ran through 4 pass-through accounts in a row (mule1 → mule2 → mule3 → mule4) within 1 min 20 s.",
    );
    expect(chain?.transfers).toHaveLength(5);
    expect(chain && cast(chain)).toContain("payer victim");
    expect(accounts.map(({ id }) => id)).not.toContain(accountId("victim"));
  });

  it("is not two, and is found when it alone is asked for", async () => {
    const two = new Diary();
    run(two, 2);
    expect(await ofKind(two, "mule-chain")).toEqual([]);
    const four = new Diary();
    run(four, 4);
    const { findings } = await detected(four, { only: ["mule-chain"] });
    expect(findings.map(({ kind }) => kind)).toEqual(["mule-chain"]);
  });
});

describe("groups facing groups", () => {
  const facing = (diary: Diary, left: readonly string[], right: readonly string[], at: number): void => {
    for (const [a, payer] of left.entries()) {
      for (const [b, payee] of right.entries()) diary.pay(payer, payee, 20_000 + 700 * a + 900 * b, at + (a * 3 + b) * 7 * HOUR);
    }
  };
  const people = (...numbers: readonly number[]): readonly string[] => numbers.map((n) => `person${n}`);

  it("are a bipartite layer when strangers pay the same strangers, unless a fan tells it already", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    facing(diary, people(1, 2, 3), ["x", "y"], on(30, 9));
    const { findings } = await detected(diary);
    const told = findings.flatMap(({ transfers }) => transfers);
    expect(new Set(told).size).toBe(told.length);
    const alone = findings.filter(({ kind }) => kind === "bipartite");
    expect(alone.map(({ explanation }) => explanation)).toEqual([
      "Groups facing groups: 3 payers each paid several of the same 2 payees, CNY 126,900.00 within 2 d 1 h; none of them ever dealt with each other at another time.",
    ]);
  });

  it("are nothing at the shops where everybody pays", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    for (let n = 0; n < 30; n += 1)
      for (const shop of ["fair1", "fair2"]) diary.pay(`person${n}`, shop, 60 + n, on(30, 9) + n * MINUTE);
    expect(await ofKind(diary, "bipartite")).toEqual([]);
  });
});

describe("a shared identifier", () => {
  const facts = [fact(accountId("mule1"), "holder", "holder:a"), fact(accountId("mule2"), "holder", "holder:b")];

  it("joins accounts that other findings name, with the rows of those findings", async () => {
    const diary = new Diary();
    run(diary, 4);
    const identifiers = used("device", "OPPO-9F3A71C2", "mule1", "mule2", "cousin");
    const [found] = await ofKind(diary, "shared-identifier", { facts, identifiers });
    expect(found?.explanation).toBe(
      "Shared identifier: mule1, mule2, each named by another finding, were used with one device (…71C2). 1 more account had it too.",
    );
    expect(found?.transfers).toHaveLength(3);
    expect(found?.against).toEqual(["Used together is not one controller: families and offices share telephones and addresses."]);
  });

  it("is nothing on a placeholder, a gateway, one holder's accounts, or people whom nothing else names", async () => {
    const diary = new Diary();
    run(diary, 4);
    const many = Array.from({ length: 20 }, (_, n) => `customer${n}`);
    for (const identifiers of [
      used("mac", "02:00:00:00:00:00", "mule1", "mule2"),
      used("ip", "192.168.0.4", "mule1", "mule2"),
      used("ip", "198.51.100.7", "mule1", "mule2", ...many),
      used("phone", "19900000101", "cousin", "victim"),
    ]) {
      expect(await ofKind(diary, "shared-identifier", { facts, identifiers })).toEqual([]);
    }
    const own = ["mule1", "mule2"].map((mule) => fact(accountId(mule), "holder", "holder:a"));
    const identifiers = used("phone", "19900000101", "mule1", "mule2");
    expect(await ofKind(diary, "shared-identifier", { facts: own, identifiers })).toEqual([]);
  });

  it("knows what names nobody", () => {
    const nobody = [
      "",
      " ",
      "0",
      "000000000000000",
      "00-00-00-00-00-00",
      "FF:FF:FF:FF:FF:FF",
      "10.1.2.3",
      "172.20.0.1",
      "100.64.9.9",
      "::1",
      "fe80::1",
      "N/A",
    ];
    expect(nobody.filter((value) => !isPlaceholder(value))).toEqual([]);
    const somebody = ["172.32.0.1", "100.128.0.1", "198.51.100.71", "02:00:00:00:00:01", "19900000101", "2001:db8::1"];
    expect(somebody.filter(isPlaceholder)).toEqual([]);
  });
});

describe("an account on a list", () => {
  it("is told with the list and with what it moved, whether the list names it or its holder", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    const facts = [
      fact(accountId("person1"), "watch-list", "SDN"),
      fact(accountId("shop0"), "holder", "holder:shopkeeper"),
      fact("holder:shopkeeper", "watch-list", "HR-03"),
    ];
    const found = await ofKind(diary, "watch-list", { facts });
    expect(found.map(({ explanation }) => explanation.split(".")[0])).toEqual(
      expect.arrayContaining(["Watch list: …son1 stands on “SDN”", "Watch list: shop0 stands on “HR-03”"]),
    );
    const touching = diary.transfers.filter(({ from, to }) => [from, to].includes(accountId("person1")));
    expect(found.find(({ explanation }) => explanation.includes("SDN"))?.transfers).toHaveLength(touching.length);
    const holders = found.find(({ explanation }) => explanation.includes("HR-03"));
    expect(holders?.against).toContain("The list names the holder, not this account.");
  });

  it("with more transfers than the cap is listed, not told", async () => {
    const diary = new Diary();
    for (let n = 0; n < 1_001; n += 1) diary.pay(`buyer${n}`, "exchange", 3, on(1, 6) + n * MINUTE);
    const { findings, capped } = await detected(diary, { facts: [fact(accountId("exchange"), "watch-list", "SDN")] });
    expect(findings.filter(({ kind }) => kind === "watch-list")).toEqual([]);
    expect(capped.filter(({ detector }) => detector === "watch-list").map(({ transfers }) => transfers)).toEqual([1_001]);
  });
});
