import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DETECTORS } from "../../backend/analysis/detect/catalogue.ts";
import { detectAll } from "../../backend/analysis/detect/detect-all.ts";
import type { DetectOptions } from "../../backend/analysis/detect/halves.ts";
import type { Detection } from "../../backend/domain/finding.ts";
import { parseTime } from "../../backend/domain/instant.ts";
import type { Fact, RecordId } from "../../backend/domain/record.ts";
import { chance, Diary, MINUTE, on, ordinaryLife } from "../cases/daily-life.ts";
import { accountId, flowGraph } from "../cases/transfer.ts";

async function detected(diary: Diary, options: Partial<DetectOptions> = {}): Promise<Detection> {
  return detectAll(await flowGraph(diary.transfers), { hash, ...options });
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

/** Main accounts of the findings, without the bank. */
function named({ findings }: Detection): readonly string[] {
  return findings.map(({ accounts, kind }) => `${kind} ${accounts[0].id.slice(9)}`).sort();
}

/** The first minutes of the demo story, from the victims to the pool. */
function story(diary: Diary): void {
  const at = (time: string): number => parseTime(`2025-02-14T${time}+08:00`);
  diary.pay("V02", "6222000000A1", 120_000, at("14:01:50"), { payeeBalance: "121260.00 CNY" });
  diary.pay("V01", "6222000000A1", 480_000, at("14:02:11"), { payeeBalance: "601260.00 CNY" });
  diary.pay("6222000000A1", "B1", 200_000, at("14:02:19"));
  diary.pay("6222000000A1", "B2", 200_000, at("14:02:23"));
  diary.pay("6222000000A1", "B3", 199_000, at("14:02:31"), { payerBalance: "2260.00 CNY" });
  diary.pay("B1", "C1", 98_000, at("14:02:40"), { payerBalance: "102000.00 CNY" });
  diary.pay("B1", "C2", 101_500, at("14:02:52"), { payerBalance: "500.00 CNY" });
  diary.pay("C1", "U1", 97_000, at("14:03:05"));
  diary.pay("C2", "P1", 101_500, at("14:03:30"));
}

const STORY = ["mule-chain 6222000000A1", "pass-through 6222000000A1", "pass-through B1", "pass-through C1", "pass-through C2"];

describe("the story's layers", () => {
  it("are found among sixty days of ordinary life, and nobody else is", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    story(diary);
    expect(named(await detected(diary))).toEqual(STORY);
  });

  it("are found when nothing else is known", async () => {
    const diary = new Diary();
    story(diary);
    expect(named(await detected(diary))).toEqual(STORY);
  });

  it("are told with the figures, the rows and what speaks against them", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    story(diary);
    const { findings, accounts } = await detected(diary);
    const first = findings.find(({ kind, accounts: [main] }) => kind === "pass-through" && main.id.endsWith("A1"));
    expect(first?.explanation).toBe(
      "Pass-through: …00A1 sent on 99.8 % of CNY 600,000.00 within 41 s. It came from 2 payers and went to 3 payees that passed it on again.",
    );
    expect(first?.against).toEqual([]);
    expect(first?.transfers).toHaveLength(5);
    expect(first?.accounts.map(({ id, role }) => `${role} ${id.slice(9)}`)).toEqual([
      "pass-through 6222000000A1",
      "payer V01",
      "payer V02",
      "payee B1",
      "payee B2",
      "payee B3",
    ]);
    const unseen = findings.find((finding) => finding.accounts[0].id.endsWith(":C1"));
    expect(unseen?.against).toContain("No statement shows the account's balance afterwards.");
    expect(accounts.map(({ id }) => id)).not.toContain(accountId("V01"));
    expect(accounts.map(({ score }) => score)).toEqual(accounts.map(({ score }) => score).sort((a, b) => b - a));
  });

  it("are the same findings whatever order the transfers come in", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    story(diary);
    const there = JSON.stringify(await detected(diary), printBig);
    diary.transfers.sort((a, b) => chance(a.id) - chance(b.id));
    expect(JSON.stringify(await detected(diary), printBig)).toBe(there);
  });

  it("are found only by the detector that is asked", async () => {
    const diary = new Diary();
    story(diary);
    expect((await detected(diary, { only: ["fan-in"] })).findings).toEqual([]);
  });
});

describe("a collector", () => {
  it("that fourteen strangers pay large sums within a day is found with all of them", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    for (let victim = 0; victim < 14; victim += 1) {
      diary.pay(`person${victim}`, "collector", 9_000 + 700 * victim, on(40, 9 + victim * 0.7));
    }
    const { findings } = await detected(diary, { only: ["fan-in"] });
    expect(findings.map(({ explanation }) => explanation)).toEqual([
      "Fan-in: 14 new payers sent …ctor CNY 189,700.00 within 9 h 6 min.",
    ]);
    expect(findings[0]?.transfers).toHaveLength(14);
  });

  it("is not made of masked payers: they are said, not counted", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    for (let payer = 0; payer < 9; payer += 1) {
      diary.pay(`partial:bank:001:collector~**${payer}`, "collector", 20_000, on(40, 9 + payer));
    }
    expect((await detected(diary)).findings).toEqual([]);
  });
});

describe("lawful life that looks alike is not flagged:", () => {
  const cases: Readonly<Record<string, (diary: Diary) => void>> = {
    payroll(diary) {
      for (const month of [8, 38]) {
        diary.pay("firm", "firm-wages", 400_000, on(month, 10));
        for (let n = 0; n < 50; n += 1) diary.pay("firm-wages", `staff${n}`, 8_000, on(month, 10) + (n + 1) * 2_000);
      }
    },
    "the first pay run of a firm"(diary) {
      diary.pay("firm", "firm-wages", 400_000, on(8, 10));
      for (let n = 0; n < 50; n += 1) diary.pay("firm-wages", `staff${n}`, 8_000, on(8, 10) + (n + 1) * 2_000);
    },
    "market stall"(diary) {
      for (let day = 0; day < 60; day += 1) {
        const takings = [...Array(150).keys()].map((n) => 5 + Math.round(60 * chance("stall", day, n)));
        for (const [n, amount] of takings.entries()) diary.pay(`buyer${day}-${n}`, "stall", amount, on(day, 8) + n * 4 * MINUTE);
        const sum = takings.reduce((all, amount) => all + amount, 0);
        diary.pay("stall", "stall-savings", sum, on(day, 21));
      }
    },
    family(diary) {
      for (const month of [5, 35]) {
        diary.pay("husband", "wife", 5_000, on(month, 19));
        diary.pay("wife", "landlord", 4_950, on(month, 19) + 5 * MINUTE);
        diary.pay("wife", "grandmother", 1_000, on(month + 3, 18));
      }
    },
    "currency shop"(diary) {
      for (let day = 0; day < 60; day += 1) {
        for (let n = 0; n < 30; n += 1) {
          const amount = 1_000 + Math.round(9_000 * chance("exchange", day, n));
          diary.pay(`traveller${day}-${n}`, "exchange", amount, on(day, 9) + n * 19 * MINUTE);
          diary.pay(
            "exchange",
            `payee${day}-${n}`,
            amount * (0.8 + 0.4 * chance("out", day, n)),
            on(day, 9) + (n * 19 + 7) * MINUTE,
          );
        }
      }
    },
    "savings club"(diary) {
      for (const [month, day] of [4, 34].entries()) {
        for (let member = 0; member < 12; member += 1) diary.pay(`member${member}`, "club", 2_000, on(day, 9 + member * 0.5));
        diary.pay("club", `member${month}`, 24_000, on(day, 20));
      }
    },
    "the first month of a savings club"(diary) {
      for (let member = 0; member < 12; member += 1) diary.pay(`member${member}`, "club", 2_000, on(50, 9 + member * 0.5));
      diary.pay("club", "member3", 24_000, on(50, 20));
    },
    merchant(diary) {
      for (let day = 0; day < 60; day += 1) {
        for (let n = 0; n < 12; n += 1) {
          const amount = 80 + Math.round(400 * chance("order", day, n));
          diary.pay(`client${Math.floor(300 * chance("client", day, n))}`, "web-shop", amount, on(day, 9 + n));
          if (chance("back", day, n) < 0.04) diary.pay("web-shop", `client${n}`, amount, on(day, 21));
        }
        if (day % 7 === 5) diary.pay("web-shop", "supplier", 9_000 + day, on(day, 22));
      }
    },
    "landlord of twelve flats"(diary) {
      for (const month of [1, 31]) {
        for (let tenant = 0; tenant < 12; tenant += 1) diary.pay(`tenant${tenant}`, "owner", 3_000, on(month, 9 + tenant * 0.7));
        diary.pay("owner", "mortgage-bank", 36_000, on(month + 1, 10));
      }
    },
    "cash pool of a group"(diary) {
      for (let day = 0; day < 60; day += 3) {
        for (let branch = 0; branch < 6; branch += 1) {
          diary.pay(
            `branch${branch}`,
            "treasury",
            20_000 + Math.round(15_000 * chance("pool", day, branch)),
            on(day, 17 + branch * 0.1),
          );
        }
        diary.pay("treasury", "central-account", 150_000, on(day, 18));
      }
    },
    "payment service"(diary) {
      for (let day = 0; day < 60; day += 1) {
        for (let n = 0; n < 20; n += 1) {
          const amount = 100 + Math.round(3_000 * chance("service", day, n));
          diary.pay(`payer${day}-${n}`, "pay-service", amount, on(day, 8 + n * 0.5));
          diary.pay("pay-service", `seller${day}-${n}`, amount * 0.99, on(day, 8.4 + n * 0.5));
        }
      }
    },
    refund(diary) {
      diary.pay("person3", "web-shop", 3_400, on(30, 12));
      diary.pay("web-shop", "person3", 3_400, on(30, 13));
    },
  };

  it.each(Object.entries(cases))("%s", async (_, tell) => {
    const diary = new Diary();
    ordinaryLife(diary);
    tell(diary);
    expect(named(await detected(diary))).toEqual([]);
  });

  it("money between two accounts of one holder", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    diary.pay("own-1", "own-2", 30_000, on(30, 12));
    diary.pay("own-2", "own-3", 30_000, on(30, 12.1));
    const facts = ["own-1", "own-2", "own-3"].map((name): Fact => holderFact(name, "holder:li"));
    expect(named(await detected(diary))).toEqual(["pass-through own-2"]);
    expect(named(await detected(diary, { facts }))).toEqual([]);
  });
});

describe("an account with more transfers in a day than the cap", () => {
  it("is not looked into, but listed with its exact count and sums", async () => {
    const diary = new Diary();
    for (let n = 0; n < 501; n += 1) diary.pay(`buyer${n}`, "station", 3, on(1, 6) + n * MINUTE);
    diary.pay("station", "owner", 1_503, on(1, 20));
    const { findings, capped } = await detected(diary);
    expect(findings).toEqual([]);
    expect(
      capped.map(({ account, detector, transfers, amounts, cap }) => [account, detector, transfers, amounts[0]?.minor, cap]),
    ).toEqual([
      [accountId("station"), "pass-through", 502, 300_600n, 500],
      [accountId("station"), "fan-in", 501, 150_300n, 500],
    ]);
  });
});

describe("the catalogue of detectors", () => {
  it("has each kind once, with a question and units for all parameters", () => {
    expect(new Set(DETECTORS.map(({ kind }) => kind)).size).toBe(DETECTORS.length);
    for (const { question, parameters } of DETECTORS) {
      expect(question).toMatch(/\?$/);
      for (const { unit } of Object.values(parameters)) expect(unit).not.toBe("");
    }
  });

  it("finds nothing in nothing", async () => {
    expect(await detected(new Diary())).toEqual({ version: 1, findings: [], accounts: [], capped: [] });
  });
});

function holderFact(account: string, holder: string): Fact {
  return {
    kind: "fact",
    id: `fact-${account}` as RecordId,
    subject: accountId(account),
    facts: [{ attribute: "holder", value: holder }],
    from: null,
    until: null,
  };
}

function printBig(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
