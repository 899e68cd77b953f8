import { describe, expect, test } from "vitest";
import { demoCase } from "../../backend/scenario/demo-case.ts";
import story from "../golden/story-transfers.json" with { type: "json" };
import { fileNamed, policeRows, tableOf, textOf } from "./read-back.ts";

const demo = demoCase(7);
const rows = policeRows(demo);
const names = demo.truth.names;

describe("the story in the files", () => {
  test("stands in the truth to the second and the minor unit", () => {
    const expected = story.transfers.map(({ from, to, ...rest }) => ({
      ...rest,
      from: names[from],
      to: to === "cash" ? `end:cash~${names[from]}` : names[to],
    }));
    expect(demo.truth.story).toEqual(expected);
  });

  test("stands on every side whose statement is held, and on no other", () => {
    const seen = story.transfers
      .filter(({ currency }) => currency === "CNY")
      .map(({ id, from, to, amount }) => {
        const other = to === "cash" ? `end:cash~${names[from]}` : names[to];
        const payer = rows.find(
          (row) => !row.incoming && row.own === names[from] && row.other === other && row.amount === amount,
        );
        const payee = rows.find(
          (row) => row.incoming && row.own === names[to] && row.other === names[from] && row.amount === amount,
        );
        return [id, payer?.cells.交易时间?.slice(11), payee?.cells.交易时间?.slice(11)];
      });
    expect(seen).toEqual([
      ["t01", "14:01:50", "14:01:50"],
      ["t02", "14:02:11", "14:02:11"],
      ["t03", "14:02:19", "14:02:19"],
      ["t04", "14:02:23", "14:02:21"],
      ["t05", "14:02:31", "14:02:31"],
      ["t06", "14:02:40", undefined],
      ["t07", "14:02:52", "14:02:52"],
      ["t08", undefined, "14:03:05"],
      ["t09", "14:03:30", undefined],
      ["t10", "14:09:30", undefined],
      ["t11", "14:41:00", undefined],
    ]);
  });

  test("is all that A1, B1, B2, B3 and C2 ever did, from the openings told", () => {
    for (const [name, balances] of Object.entries(story.balances)) {
      const own = rows.filter((row) => row.own === names[name]);
      expect([name, own.map(({ balance }) => balance)]).toEqual([name, balances]);
      const [first] = own;
      if (first) expect(fen(first.balance) - fen(first.amount)).toBe(fen(story.opening[name as keyof typeof story.opening]));
    }
  });

  test("has B2's bank two seconds behind on every payment that another bank's statement shows too", () => {
    const gaps = new Set<number>();
    const others = new Map(rows.filter(({ bank }) => bank !== "云川银行").map((row) => [keyOf(row), row.at]));
    for (const row of rows.filter(({ bank }) => bank === "云川银行")) {
      const at = others.get(keyOf(row));
      if (at !== undefined) gaps.add(Date.parse(row.at) - Date.parse(at));
    }
    expect([...gaps].filter((gap) => Math.abs(gap) < 60_000)).toEqual([-2_000]);
  });

  test("draws B2's cash at a machine that is named", () => {
    const cash = rows.find(({ own, other }) => own === names.B2 && other.startsWith("end:cash"));
    expect(cash?.cells).toMatchObject({ 现金标志: "现金", 终端号: "ATM62910418", 交易发生地: "云川市西门路支行" });
  });

  test("lets B3 sell watches under a licence, with an order for the sum paid", () => {
    const own = rows.find((row) => row.own === names.B3)?.cells;
    expect(own?.摘要说明).toBe("货款");
    expect(own?.备注).toMatch(/手表 订单号\S+ 金额199000\.00/);
    const person = tableOf(fileNamed(demo, "松浦银行_人员信息")).find(({ 证照号码 }) => 证照号码 === own?.开户人证件号码);
    expect(person?.工作单位).toMatch(/表行$/);
    expect(person?.客户工商执照号码).not.toBe("");
  });

  test("ends the own spending of B2's holder on 29 January, and shows SIM and log-ins afterwards", () => {
    const holder = rows.find(({ own }) => own === names.B2)?.cells.开户人证件号码;
    const own = rows.filter((row) => row.cells.开户人证件号码 === holder && row.own !== names.B2);
    expect(own.length).toBeGreaterThan(20);
    expect(
      own
        .map(({ cells }) => cells.交易时间?.slice(0, 10))
        .sort()
        .at(-1),
    ).toBe("2025-01-29");
    const list = textOf(fileNamed(demo, "identifiers.csv"));
    expect(list).toContain(`holder:ID-CN:${holder},missing-person`);
    expect(list).toContain("2025-02-03T10:12:00+08:00");
    const last = rows.find(({ own, at }) => own === names.B2 && at === "2025-03-14T06:41:00Z")?.cells;
    expect(list).toContain(`${names.B2},ip,${last?.IP地址},2025-03-14T14:08:02+08:00,,"Myawaddy, Kayin State, Myanmar"`);
    expect(list.match(/Myawaddy/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test("lets V01 know the payee's last eight digits, which fit one account", () => {
    const report = JSON.parse(textOf(fileNamed(demo, "victim-report-V01"))).reports[0];
    expect(report).toMatchObject({
      toldAt: "2025-03-14T14:26:00+08:00",
      paidAt: "2025-03-14T14:02:11+08:00",
      amount: "480000.00",
    });
    const digits = report.payee.slice(1);
    const fitting = new Set(rows.flatMap(({ own, other }) => [own, other]).filter((account) => account.endsWith(digits)));
    expect([...fitting]).toEqual([names.A1]);
    expect(textOf(fileNamed(demo, "victim-reports-V03-V12")).trim().split("\n")).toHaveLength(11);
  });
});

describe("the leads behind the story", () => {
  test("pays out 13,342.5 USDT that two other credits explain as well at 7.27", () => {
    const line = textOf(fileNamed(demo, "tronscan_"))
      .split("\n")
      .find((row) => row.includes(",2025-03-14 06:19:37,"));
    expect(line?.split(",").slice(3, 6)).toEqual([names["U1 wallet"]?.slice(5), names["unknown wallet"]?.slice(5), "13342.5"]);
    const paidAt = Date.parse("2025-03-14T06:19:37Z");
    const fitting = rows.filter(
      ({ own, incoming, at, amount }) =>
        own === names.U1 &&
        incoming &&
        Math.abs(Date.parse(at) - paidAt) <= 3_600_000 &&
        Math.abs(Number(fen(amount)) / 9_700_000 - 1) <= 0.02,
    );
    expect(fitting.map(({ other }) => other)).toHaveLength(3);
    expect(fitting.map(({ other }) => other)).toContain(names.C1);
  });

  test("shows P2's payout in Thai time with its payee", () => {
    const line = textOf(fileNamed(demo, "KBANK_"))
      .split("\r\n")
      .find((row) => row.startsWith("14/03/2025,15:10,"));
    expect(line).toContain('"468,930.00"');
    expect(line).toContain(names["Thai payee"]?.slice("bank:".length).replace(":", "-"));
  });

  test("mirrors more than fifty other payments at about 4.62 baht a yuan", () => {
    const pools = demo.truth.patterns.find(({ family }) => family === "mirror-transfer")?.transfers ?? [];
    const yuan = pools.filter(({ currency }) => currency === "CNY").map(({ amount }) => Number(amount));
    const baht = pools.filter(({ currency }) => currency === "THB").map(({ amount }) => Number(amount));
    expect(yuan.length).toBeGreaterThan(50);
    expect(yuan.filter((amount) => baht.some((other) => Math.abs(other / amount / 4.62 - 1) < 0.003)).length).toBe(yuan.length);
  });

  test("gives U1 and P1 more than forty counterparties, and the story's cards fewer", () => {
    const counterparties = (account: string | undefined) =>
      new Set(rows.flatMap(({ own, other }) => (own === account ? [other] : other === account ? [own] : []))).size;
    for (const name of ["U1", "P1"]) expect(counterparties(names[name])).toBeGreaterThan(60);
    for (const name of ["A1", "B1", "B2", "B3", "C1", "C2", "D1"]) expect(counterparties(names[name])).toBeLessThan(10);
  });
});

function keyOf({ own, other, amount, incoming, cells }: (typeof rows)[number]): string {
  const [payer, payee] = incoming ? [other, own] : [own, other];
  return `${payer} ${payee} ${amount} ${cells.交易时间?.slice(0, 10)}`;
}

function fen(text: string): bigint {
  return BigInt(text.replace(".", ""));
}
