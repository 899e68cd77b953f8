import { beforeAll, describe, expect, test } from "vitest";
import { parseAccountId } from "../../backend/domain/account.ts";
import { inEnglish } from "../../backend/domain/print-sentence.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { caseReports } from "../../backend/tasks/case-reports.ts";
import { caseIdOf, openCase } from "../../backend/tasks/cases.ts";
import { importFile } from "../../backend/tasks/import-file.ts";
import { planHolds } from "../../backend/tasks/plan-holds.ts";
import { readAccount } from "../../backend/tasks/read-account.ts";
import { readStatement } from "../../backend/tasks/read-statement.ts";
import { searchAccounts } from "../../backend/tasks/search-accounts.ts";
import type { TaskContext } from "../../backend/tasks/task.ts";
import { inChunks, policeFile, policeRow, tabbedFile, utf8 } from "../ingest/sample-files.ts";
import { actorOf, contextOf } from "./context.ts";

const CASE = caseIdOf("2025-0001");
const [CARD, NUMBER] = [parseAccountId("card:6222000000000000001"), parseAccountId("bank:cn:0100200300")];
const VICTIM = { 交易卡号: "6217000000000000099", 交易账号: "", 账户开户名称: "李娜", IP地址: "", 交易余额: "20000.00" };

const told = (headers: string, cells: Readonly<Record<string, string>>): Uint8Array =>
  tabbedFile([headers.split(","), headers.split(",").map((column) => cells[column] ?? "")]);

/** The victim's bank names the mule's account number; the mule's bank books the same payment on the card. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  "victim_交易明细信息.csv": policeFile([
    policeRow({ ...VICTIM, 收付标志: "出", 交易对手账卡号: "0100200300", 对手户名: "张伟", 交易流水号: "1" }),
  ]),
  "mule_交易明细信息.csv": policeFile([
    policeRow({ 交易时间: "2025-03-14 14:02:12" }),
    policeRow({ 交易时间: "2025-03-15 09:30:00", 收付标志: "出", 交易金额: "1260.00", 交易余额: "480000.00", 交易流水号: "18" }),
    policeRow({ 交易时间: "2025-03-15 09:31:00", 收付标志: "出", 交易金额: "777.00", 交易流水号: "19", 交易是否成功: "失败" }),
  ]),
  "mule_账户信息.csv": told(
    "账户开户名称,开户人证件号码,交易卡号,交易账号,账号开户时间,账户余额,可用余额,币种,开户网点代码,开户网点,账户状态,钞汇标志名称,销户日期,账户类型,备注,账号开户银行,销户网点,最后交易时间",
    { 账户开户名称: "张伟", 交易卡号: "6222000000000000001", 交易账号: "0100200300", 账户状态: "正常" },
  ),
  "mule_强制措施信息.csv": told("银行名称,账号,冻结措施类型,冻结金额,冻结机关,冻结开始日期,冻结截止日期,措施序号,备注", {
    账号: "0100200300",
    冻结措施类型: "司法冻结",
    冻结金额: "50000.00",
    冻结机关: "乙公安局",
    冻结开始日期: "2025-03-14 20:00:00",
    冻结截止日期: "2025-09-14 20:00:00",
  }),
  "reports.csv": utf8(
    "report,told,paid,amount,currency,payer,payee\nV01,2025-03-14T14:26:00+08:00,2025-03-14T14:02:00+08:00,480000.00,CNY,6217000000000000099,0100200300\n",
  ),
};

async function caseOf(names: readonly string[]): Promise<TaskContext> {
  const context = contextOf(await openMemoryStores(), actorOf("investigator", [CASE]));
  await openCase(context, { id: CASE, title: "Case" });
  for (const name of names) {
    const bytes = FILES[name];
    if (!bytes) throw new Error(`there is no ${name}`);
    await importFile(context, { name, bytes: inChunks(bytes), case: CASE });
  }
  return context;
}

describe.each([
  ["in one order", Object.keys(FILES)],
  ["in the other", Object.keys(FILES).toReversed()],
])("a police bank query's tables, imported %s", (_, names) => {
  let context: TaskContext;
  beforeAll(async () => {
    context = await caseOf(names);
  });

  test("join the card and the account of one holder: either number opens the one account with all its rows", async () => {
    for (const number of [CARD, NUMBER]) {
      const view = await readAccount(context, CASE, number);
      expect(view).toMatchObject({ account: CARD, in: { total: 1 }, out: { total: 1 }, layer: 1 });
      expect((await readStatement(context, CASE, number)).page.transfers.map(({ payer, payee }) => [!!payer, !!payee])).toEqual([
        [true, true],
        [true, false],
      ]);
    }
    expect(await searchAccounts(context, CASE, "0100200300")).toMatchObject([{ account: CARD, by: "number" }]);
  });

  test("match a report that names the account's number with the payment booked on the card", async () => {
    expect(await caseReports(context, CASE)).toMatchObject([{ match: { kind: "matched" }, payment: { to: CARD } }]);
  });

  test("give identifiers their first and last use, also a refused payment's", async () => {
    const { identifiers } = await readAccount(context, CASE, CARD);
    expect(identifiers).toMatchObject([
      { identifier: { kind: "account-number", value: NUMBER }, rows: 1 },
      {
        identifier: { kind: "ip", value: "203.0.113.7" },
        rows: 3,
        first: Date.parse("2025-03-14T14:02:12+08:00"),
        last: Date.parse("2025-03-15T09:31:00+08:00"),
      },
    ]);
  });

  test("keep what failed apart: listed on the account, in no sum and in no statement", async () => {
    const { failed, out } = await readAccount(context, CASE, CARD);
    expect(failed).toMatchObject({ total: 1, shown: [{ from: CARD, paid: { minor: 77_700n } }] });
    expect(out.sums).toEqual([{ minor: 126_000n, currency: "CNY" }]);
  });

  test("put a freeze in force, told of the account's number, on the card's line of the hold plan and on its panel", async () => {
    const said = "Already under a measure from 2025-03-14T12:00:00Z until 2025-09-14T12:00:00Z: 司法冻结 · 50000.00 · 乙公安局.";
    const { plan } = await planHolds(context, { case: CASE, reports: [], asOf: null });
    expect([...plan.lines, ...plan.askFirst].find(({ account }) => account === CARD)?.against).toContain(said);
    const { against } = await readAccount(context, CASE, CARD);
    expect(against.flatMap((line) => line.said.map(inEnglish))).toContain(said);
  });
});
