import { createHash } from "node:crypto";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DemoDocument, demoDocument } from "../../backend/api/contract/demo.ts";
import type { RuleTraceDocument } from "../../backend/api/contract/trace.ts";
import { parseTime } from "../../backend/domain/instant.ts";
import { ALL } from "../../backend/domain/scope.ts";
import { type DemoCase, demoCase } from "../../backend/scenario/demo-case.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { tracePayment } from "../../backend/tasks/trace-payment.ts";
import { SIGNER } from "../evidence/pack-fixture.ts";
import figures from "../golden/story-figures.json" with { type: "json" };
import { actorOf, contextOf } from "../tasks/context.ts";
import { type Desk, openDesk } from "./machine.ts";

const CASE = "2025-0314";
const MOMENTS = ["14:26", "14:41"] as const;
const RULES = ["fifo", "lifo", "haircut", "libr"] as const;
type Moment = (typeof MOMENTS)[number];

let desk: Desk;
let made: DemoCase;
let demo: DemoDocument;
/** Names of the story by account. */
let nameOf: ReadonlyMap<string, string>;

beforeAll(async () => {
  desk = await openDesk();
  made = demoCase(7);
  nameOf = new Map(Object.entries(made.truth.names).map(([name, account]) => [account, name]));
  demo = demoDocument.parse(await desk.json("demo", "--no-serve", "--out", "demo"));
});
afterAll(() => desk.close());

describe("the demo", () => {
  test("reads every file and accounts for every row, two of them rejected by name", () => {
    expect(demo.files).toBe(made.summary.files);
    expect(demo.rows).toBeGreaterThan(made.summary.rows);
    expect(demo.accepted + demo.duplicates + demo.corroborated + demo.rejected).toBe(demo.rows);
    expect(demo.rejected).toBe(2);
    expect(demo.rejects).toEqual([
      expect.stringMatching(/^江州银行_交易明细信息\.csv: Row \d+, 交易金额 '12O6\.50': not an amount\./),
      expect.stringMatching(/^海陵银行_交易明细信息\.csv: Row \d+, 交易时间 '2025-02-30 11:20:05': no such day\./),
    ]);
  });

  test("finds the story's accounts that pass money on, and flags no lawful look-alike", async () => {
    const detection = await desk.stores.cases.detection(caseIdOf(CASE));
    const passing = (detection?.findings ?? []).flatMap(({ accounts }) =>
      accounts.filter(({ role }) => role === "pass-through").map(({ id }) => nameOf.get(id)),
    );
    expect(passing).toEqual(expect.arrayContaining(["A1", "B1", "C1"]));
    expect(demo.score.lookAlikesFlagged).toEqual([]);
    expect(demo.findings).toBe(detection?.findings.length);
  });

  test("finds the chain, the runners, the bets and the cash that was planted, with hardly a wrong row", () => {
    const families = Object.fromEntries(demo.score.families.map(({ family, cases, found }) => [family, [found, cases]]));
    expect(families).toMatchObject({ "gambling-collector": [1, 1], "score-running": [3, 3], structuring: [3, 3] });
    expect(families["mule-chain"]?.[0]).toBeGreaterThanOrEqual(5);
    expect(demo.score.transfers.precision).toBeGreaterThan(0.97);
  });
});

describe("leads behind the double rule", () => {
  test("tie the story's two exits to what was paid elsewhere, at the rates planted, with the rivals planted", async () => {
    const found = await desk.stores.cases.detection(caseIdOf(CASE));
    const idOf = async (name: string): Promise<string> => {
      const told = made.truth.story.find(({ id }) => id === name);
      if (told === undefined) throw new Error(`${name} is not in the story`);
      const page = await desk.stores.transfers.transfersOf(
        {
          accounts: [told.from],
          direction: "out",
          period: { from: Date.parse(told.at ?? ""), until: Date.parse(told.at ?? "") + 60_000 },
          counterparties: [told.to],
          least: null,
          order: "time",
          cap: 1,
        },
        ALL,
      );
      return page.transfers[0]?.id ?? `${name} not stored`;
    };
    for (const { kind, first, second, rate, rivals } of STORY_LEADS) {
      const leads = (found?.findings ?? []).filter((finding) => finding.kind === kind).flatMap((finding) => finding.leads ?? []);
      const [paid, given] = [await idOf(first), await idOf(second)];
      const lead = leads.find(({ firsts, seconds }) => firsts.join() === paid && seconds.join() === given);
      expect([kind, lead?.rate.value, lead?.rate.unit, lead?.rivals.length]).toEqual([kind, rate.value, rate.unit, rivals]);
    }
    const families = Object.fromEntries(demo.score.families.map(({ family, cases, found: right }) => [family, [right, cases]]));
    expect(families).toMatchObject({ "mirror-transfer": [1, 1], "otc-merchant": [1, 1] });
  });

  test("are never a step of the trace", () => {
    const seconds = new Set(["t12", "t13"].map((name) => made.truth.story.find(({ id }) => id === name)?.from));
    for (const moment of MOMENTS) {
      for (const rule of RULES) {
        expect(ruleTrace(moment, rule).transfers.filter(({ from }) => seconds.has(from as never))).toEqual([]);
      }
    }
  });
});

const STORY_LEADS = [
  { kind: "otc-merchant", first: "t08", second: "t12", rate: { value: "7.27", unit: "CNY per USDT" }, rivals: 2 },
  { kind: "mirror-transfer", first: "t09", second: "t13", rate: { value: "4.62", unit: "THB per CNY" }, rivals: 0 },
] as const;

describe.each(MOMENTS)("as of %s in China, by the story's figures to the fen", (moment) => {
  const figure = figures.asOf[moment];

  test.each(RULES)("%s leaves each victim's money where it stands, in each account and where it left sight", (rule) => {
    const { held, ends } = ruleTrace(moment, rule);
    const standing = Object.fromEntries(
      held.map(({ account, balance, shares }) => {
        const parts = Object.fromEntries(shares.map(({ label, money }) => [label, money.amount]));
        const own = shares.reduce((rest, { money }) => rest - fen(money.amount), fen(balance.amount));
        return [nameOf.get(account), { ...parts, own: yuan(own) }];
      }),
    );
    expect(standing).toEqual(withoutEmpty(figure[rule].accounts));
    const left = ends.map(({ kind, account, shares }) => {
      const place = kind === "cash" ? "cash" : kind === "statement-missing" ? "missing" : nameOf.get(account);
      return [place, Object.fromEntries(shares.map(({ label, money }) => [label, money.amount]))] as const;
    });
    const expected = Object.entries(withoutEmpty(figure[rule].left)).map(([place, { own: _own, ...shares }]) => [place, shares]);
    expect(Object.fromEntries(left)).toEqual(Object.fromEntries(expected));
  });

  test("all together is what the rules say, side by side", () => {
    const held = Object.fromEntries(RULES.map((rule) => [rule, momentOf(moment).held[rule]]));
    const expected = RULES.map((rule) => [rule, [{ amount: figure[rule].heldForVictims, currency: "CNY" }]]);
    expect(held).toEqual(Object.fromEntries(expected));
  });

  test.each(RULES)("%s says how much of V01's money entered B1", (rule) => {
    const into = ruleTrace(moment, rule).transfers.filter(({ to }) => nameOf.get(to) === "B1");
    const shares = into.flatMap((transfer) => transfer.shares.map(({ label, money }) => [label, money.amount]));
    const { own: _own, ...expected } = figures.intoB1AtT03[rule];
    expect(Object.fromEntries(shares)).toEqual(expected);
  });

  test("the hold plan has a line an account, asks the watch seller first, and names the statements that are missing", () => {
    const { lines, askFirst, missing, total } = momentOf(moment).holdPlan;
    const said = [...lines, ...askFirst].map(({ account, balance, hold, min, max }) => [
      nameOf.get(account),
      { balance: balance.amount, hold: hold.amount, min: min.amount, max: max.amount },
    ]);
    const expected = Object.entries(figures.holdLines[moment])
      .filter(([, { max }]) => max !== "0.00")
      .map(([name, { balance, min, max }]) => [name, { balance, hold: yuan(least(fen(balance), fen(max))), min, max }]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(expected));
    expect(askFirst.map(({ account }) => nameOf.get(account))).toEqual(figures.askFirst);
    expect(total).toEqual([{ amount: figure.fifo.balances, currency: "CNY" }]);
    const asked = missing.map(({ account, money }) => [nameOf.get(account), money.map(({ amount }) => amount)]);
    const always = [
      ["C1", ["98000.00"]],
      ["P1", ["101500.00"]],
    ];
    expect(asked).toEqual(moment === "14:26" ? always : [...always, ["D1", ["180000.00"]]]);
  });
});

describe("an officer who may open V01's case alone", () => {
  test("sees V01's part only, and cannot name V02", async () => {
    const context = contextOf(desk.stores, actorOf("investigator", [caseIdOf(CASE)]));
    const request = { case: caseIdOf(CASE), asOf: parseTime("2025-03-14T14:26:00+08:00"), direction: "forward" } as const;
    const trace = await tracePayment(context, { ...request, origins: { kind: "reports", numbers: [] }, rules: null, limits: {} });
    expect(trace.origins.map(({ label }) => label)).toEqual(["V01"]);
    const labels = trace.rules.flatMap(({ held }) => held.flatMap(({ shares }) => shares.map(({ label }) => label)));
    expect([...new Set(labels)]).toEqual(["V01"]);
    const named = tracePayment(context, { ...request, origins: { kind: "reports", numbers: ["V02"] }, rules: null, limits: {} });
    await expect(named).rejects.toMatchObject({ kind: "not-found", message: `No report V02 in case ${CASE}.` });
  });
});

describe("the demo's pack", () => {
  test("is whole and signed by the key named; without a name it is whole and of unknown hand", async () => {
    const named = await desk.run("verify", "demo/pack", "--signer", SIGNER.fingerprint);
    expect(named).toMatchObject({ exit: 0, err: "" });
    expect(await desk.run("verify", "demo/pack")).toMatchObject({ exit: 1, out: expect.stringContaining("signer unknown") });
  });

  test("fails on one flipped bit and names the file", async () => {
    const copy = join(desk.folder, "flipped");
    await cp(join(desk.folder, "demo", "pack"), copy, { recursive: true });
    const path = join(copy, "data", "trace.json");
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1);
    await writeFile(path, bytes);
    const said = await desk.run("verify", "flipped", "--signer", SIGNER.fingerprint);
    expect(said).toMatchObject({ exit: 1, out: expect.stringContaining("data/trace.json") });
  });

  test("has the same payload to the byte when it is exported again as of the same moment", async () => {
    const again = await desk.json("export", "--case", CASE, "--out", "again", "--at", "2025-03-14T14:41:00+08:00");
    expect(again).toMatchObject({ sha256: demo.pack.sha256, exhibits: demo.pack.exhibits, rows: demo.pack.rows });
    const [first, second] = [await payloadOf(join(desk.folder, "demo", "pack")), await payloadOf(join(desk.folder, "again"))];
    expect(first.length).toBeGreaterThan(15);
    expect(second).toEqual(first);
  });
});

function momentOf(moment: Moment): DemoDocument["moments"][number] {
  const found = demo.moments.find(
    ({ asOf }) => asOf === new Date(`2025-03-14T${moment}:00+08:00`).toISOString().replace(".000", ""),
  );
  if (!found) throw new Error(`the demo does not look at ${moment}`);
  return found;
}

function ruleTrace(moment: Moment, rule: (typeof RULES)[number]): RuleTraceDocument {
  const found = momentOf(moment).trace.rules[rule];
  if (!found) throw new Error(`no trace by ${rule}`);
  return found;
}

/** Accounts in which no victim's money stands have no line. */
function withoutEmpty<T extends { readonly V01: string; readonly V02: string }>(
  lines: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(lines).filter(([, { V01, V02 }]) => V01 !== "0.00" || V02 !== "0.00"));
}

function fen(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

function yuan(minor: bigint): string {
  const digits = String(minor).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** Path and hash of every file of the payload. */
async function payloadOf(pack: string): Promise<readonly (readonly [string, string])[]> {
  const items = await readdir(join(pack, "data"), { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const hashed = await Promise.all(
    paths.sort().map(
      async (path) =>
        [
          path.slice(pack.length),
          createHash("sha256")
            .update(await readFile(path))
            .digest("hex"),
        ] as const,
    ),
  );
  return hashed;
}
