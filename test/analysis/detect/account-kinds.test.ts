import { describe, expect, it } from "vitest";
import { chance, DAY, Diary, HOUR, MINUTE, on, ordinaryLife } from "../../cases/daily-life.ts";
import { accountId } from "../../cases/transfer.ts";
import { cast, fact, ofKind } from "./detected.ts";

/** A runner's evening: strangers pay, each payment leaves within minutes less a little. */
function runOrders(diary: Diary, day: number, payers: number, stayMs: number): void {
  for (let n = 0; n < payers; n += 1) {
    const amount = 300 + Math.round(2_000 * chance("order", day, n));
    const at = on(day, 19) + n * 9 * MINUTE;
    diary.pay(`person${n}`, "runner", amount, at);
    diary.pay("runner", `boss${n % 2}`, amount * 0.982, at + stayMs);
  }
}

describe("score running", () => {
  it("is a dozen strangers' payments, each sent on within minutes, with the deposit before them", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    diary.pay("runner", "boss0", 5_000, on(30, 12));
    runOrders(diary, 30, 12, 3 * MINUTE);
    runOrders(diary, 33, 12, 3 * MINUTE);
    const [finding, ...others] = await ofKind(diary, "score-running");
    expect(others).toEqual([]);
    expect(finding?.transfers).toHaveLength(1 + 48);
    expect(finding?.explanation).toMatch(
      /^Score running: runner sent on 24 payments of 12 payers, CNY .*, one by one within 15 min to 2 collectors and kept 1\.8 % of each\. Before the first order it paid a collector CNY 5,000\.00\.$/,
    );
    const leading = finding ? cast(finding).filter((one) => !one.startsWith("payer")) : [];
    expect(leading).toEqual(["pass-through runner", "collector boss0", "collector boss1"]);
  });

  it("needs ten payers in a day and minutes, not hours", async () => {
    const few = new Diary();
    runOrders(few, 30, 9, 3 * MINUTE);
    expect(await ofKind(few, "score-running")).toEqual([]);
    const slow = new Diary();
    runOrders(slow, 30, 12, 20 * MINUTE);
    expect(await ofKind(slow, "score-running")).toEqual([]);
  });

  it("is nothing that days alone can tell", async () => {
    const diary = new Diary();
    for (let n = 0; n < 12; n += 1) {
      diary.pay(`person${n}`, "runner", 500 + n, on(30, 0), { precision: "day" });
      diary.pay("runner", "boss", 490 + n, on(30, 0), { precision: "day" });
    }
    expect(await ofKind(diary, "score-running")).toEqual([]);
  });
});

describe("structuring", () => {
  const holders = ["card1", "card2", "card3"].map((card) => fact(accountId(card), "holder", "holder:li"));
  const deposits = (diary: Diary, amounts: readonly number[]): void => {
    for (const [n, amount] of amounts.entries()) {
      const card = `card${1 + (n % 3)}`;
      diary.pay(`end:cash~${accountId(card)}`, card, amount, on(20, 9 + n));
    }
  };

  it("is one person's cash just below the limit, over all of that person's accounts", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    deposits(diary, [41_000, 49_500, 48_000, 45_600]);
    const found = await ofKind(diary, "structuring", { facts: holders });
    expect(found.map(({ explanation }) => explanation)).toEqual([
      "Structuring: 4 times cash into card1, card2, card3, CNY 184,100.00 in all within 3 h, each just below CNY 50,000.00 (China: cash in a day, since 2017-07-01; source read on 2026-11-22).",
    ]);
    expect(found[0]?.parameters.limit).toEqual({ value: 50_000, unit: "CNY" });
    expect(await ofKind(diary, "structuring")).toEqual([]);
  });

  it("is not cash at or far from the limit, nor of somebody who takes no heed of it", async () => {
    for (const amounts of [
      [50_000, 50_000, 50_000],
      [39_900, 39_900, 39_900],
      [49_000, 49_000, 49_000, 60_000, 35_000, 70_000, 52_000],
    ]) {
      const diary = new Diary();
      deposits(diary, amounts);
      expect(await ofKind(diary, "structuring", { facts: holders })).toEqual([]);
    }
  });

  it("counts transfers of a person by the limit for transfers", async () => {
    const diary = new Diary();
    for (let n = 0; n < 4; n += 1) diary.pay("card1", `payee${n}`, 480_000 - n, on(20, 9 + n));
    const [found] = await ofKind(diary, "structuring");
    expect(found?.explanation).toContain("transfers from card1");
    expect(found?.against).toContain("No source names the holder, so other accounts of the same person are not counted.");
  });
});

describe("an account that was silent for half a year", () => {
  const wake = (diary: Diary, gapDays: number, precision: "second" | "day" = "second"): void => {
    const at = on(10 + gapDays, precision === "day" ? 0 : 9);
    const gap = precision === "day" ? 0 : 10 * MINUTE;
    diary.pay("person1", "sleeper", 100, on(10, 9));
    diary.pay("stranger", "sleeper", 90_000, at, { precision });
    for (let n = 0; n < 5; n += 1) diary.pay("sleeper", `fresh${n}`, 17_500, at + (n + 1) * gap, { precision });
  };

  it("and then is emptied within a day to payees that it never paid is dormant, then active", async () => {
    const diary = new Diary();
    wake(diary, 200);
    const [found] = await ofKind(diary, "dormant-active");
    expect(found?.explanation).toBe(
      "Dormant, then active: after 199 days without a row …eper was sent CNY 90,000.00 and sent CNY 87,500.00 to 5 payees that it never paid before, within 50 min.",
    );
    expect(found?.transfers).toHaveLength(6);
  });

  it("says so when days alone do not tell what came first", async () => {
    const diary = new Diary();
    wake(diary, 200, "day");
    const [found] = await ofKind(diary, "dormant-active");
    expect(found?.against).toContain("Times are not exact enough to say which of its payments came first.");
  });

  it("is nothing when it was silent for less, or spends at its old shops", async () => {
    const brief = new Diary();
    wake(brief, 170);
    expect(await ofKind(brief, "dormant-active")).toEqual([]);
    const known = new Diary();
    for (let n = 0; n < 5; n += 1) known.pay("sleeper", `fresh${n}`, 20, on(5, 9 + n));
    wake(known, 200);
    expect(await ofKind(known, "dormant-active")).toEqual([]);
  });
});

describe("a gambling collector", () => {
  const night = (diary: Diary, table: string, day: number): void => {
    for (let n = 0; n < 14; n += 1) {
      if (chance("plays", table, day, n) > 0.75) continue;
      const stake = 100 + Math.round(900 * chance("stake", table, day, n));
      const at = on(day, 21) + n * 6 * MINUTE;
      diary.pay(`person${n}`, table, stake, at);
      if (chance("wins", day, n) < 0.5) diary.pay(table, `person${n}`, Math.round(stake * 1.8), at + 2 * HOUR);
    }
  };

  it("is all the accounts through which the same bettors move on", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    for (let day = 20; day < 29; day += 1) night(diary, `table${Math.floor((day - 20) / 3)}`, day);
    const [found, ...others] = await ofKind(diary, "gambling-collector");
    expect(others).toEqual([]);
    const collectors = found ? cast(found).filter((one) => one.startsWith("collector")) : [];
    expect(collectors).toEqual(["collector table0", "collector table1", "collector table2"]);
    expect(found?.explanation).toContain("14 payers (bettor?) sent table0, table1, table2 CNY");
    expect(found?.explanation).toContain("The same payers moved on through 3 accounts.");
  });

  it("is neither a shop with refunds nor a changer whose customers come back", async () => {
    const shop = new Diary();
    for (let n = 0; n < 20; n += 1) {
      const amount = 50 + n;
      shop.pay(`person${n}`, "fair", amount, on(10, 9) + n * MINUTE);
      shop.pay(`person${n}`, "fair", amount * 2, on(11, 9) + n * MINUTE);
      if (n % 2 === 0) shop.pay("fair", `person${n}`, amount, on(11, 18) + n * MINUTE);
    }
    expect(await ofKind(shop, "gambling-collector")).toEqual([]);
    const changer = new Diary();
    for (let day = 0; day < 30; day += 1) {
      for (let n = 0; n < 6; n += 1) {
        const customer = `person${Math.floor(30 * chance("who", day, n))}`;
        const amount = 1_000 + Math.round(4_000 * chance("sum", day, n));
        changer.pay(customer, "changer", amount, on(day, 9) + n * HOUR);
        changer.pay("changer", customer, amount * 1.3, on(day, 9) + n * HOUR + 20 * MINUTE);
      }
    }
    expect(await ofKind(changer, "gambling-collector")).toEqual([]);
  });
});

describe("a peel chain", () => {
  const peel = (diary: Diary, hops: number, share: number): void => {
    let left = 100_000;
    diary.pay("victim", "hop0", left, on(3, 9));
    for (let hop = 0; hop < hops; hop += 1) {
      const small = Math.round(left * share);
      left -= small;
      diary.pay(`hop${hop}`, `service${hop % 2}`, small, on(3, 10) + hop * HOUR);
      diary.pay(`hop${hop}`, `hop${hop + 1}`, left, on(3, 10) + hop * HOUR + MINUTE);
    }
  };

  it("is four peels in a row through accounts that are paid once", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    peel(diary, 5, 0.1);
    const [found, ...others] = await ofKind(diary, "peel-chain");
    expect(others).toEqual([]);
    expect(found?.transfers).toHaveLength(11);
    expect(found?.explanation).toMatch(/^Peel chain: from hop0 one fund of CNY 100,000\.00 walked through 5 accounts/);
  });

  it("is neither three peels nor halves", async () => {
    for (const [hops, share] of [
      [3, 0.1],
      [6, 0.4],
    ] as const) {
      const diary = new Diary();
      peel(diary, hops, share);
      expect(await ofKind(diary, "peel-chain")).toEqual([]);
    }
  });
});

describe("a test transfer", () => {
  it("is a tiny amount minutes before a large one between strangers", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    diary.pay("person1", "unknown", 1, on(40, 10));
    diary.pay("person1", "unknown", 60_000, on(40, 10) + 4 * MINUTE);
    const found = await ofKind(diary, "test-transfer");
    expect(found.map(({ explanation }) => explanation)).toEqual([
      "Test transfer: …son1 sent …nown CNY 1.00 and then CNY 60,000.00 within 4 min; they never dealt before.",
    ]);
  });

  it("is nothing between people who deal anyway, or a day apart", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    diary.pay("person1", "friend", 900, on(2, 10));
    diary.pay("person1", "friend", 1, on(40, 10));
    diary.pay("person1", "friend", 60_000, on(40, 10) + 4 * MINUTE);
    diary.pay("person2", "unknown", 1, on(40, 10));
    diary.pay("person2", "unknown", 60_000, on(40, 10) + DAY / 2);
    expect(await ofKind(diary, "test-transfer")).toEqual([]);
  });
});
