import { describe, expect, it } from "vitest";
import { rejectionSentence } from "../../ingest/row.ts";
import { inWords, onlyRecord, policeFile, policeRow, readAllRows } from "./sample-files.ts";

const NAME = "甲银行_交易明细信息.csv";

async function movementOf(changed: Readonly<Record<string, string>>) {
  const record = await onlyRecord(policeFile([policeRow(changed)]), NAME);
  if (record.kind !== "movement") throw new Error("not a movement");
  return record;
}

describe("transactions of a police bank query", () => {
  it("are movements seen from the card that the row is of", async () => {
    expect(await movementOf({})).toMatchObject({
      from: "card:6217000000000000099",
      to: "card:6222000000000000001",
      side: "payee",
      status: "settled",
      paid: { minor: 48_000_000n, currency: "CNY" },
      at: { at: Date.parse("2025-03-14T14:02:11+08:00"), precision: "second" },
      balanceAfter: { minor: 48_126_000n, currency: "CNY" },
      sequence: "17",
      reference: "REF1",
      memo: "货款",
      channel: "手机银行",
      fromName: "李娜",
      toName: "张伟",
      identifiers: [{ account: "card:6222000000000000001", kind: "ip", value: "203.0.113.7" }],
    });
  });

  it("leave the account on 出", async () => {
    expect(await movementOf({ 收付标志: "出" })).toMatchObject({
      from: "card:6222000000000000001",
      to: "card:6217000000000000099",
      side: "payer",
      fromName: "张伟",
    });
  });

  it("fall back to the account number where the card is blank", async () => {
    expect(await movementOf({ 交易卡号: "" })).toMatchObject({ to: "bank:cn:0100200300" });
  });

  it.each([
    [{ 交易对手账卡号: "0100200399" }, "bank:cn:0100200399"],
    [{ 交易对手账卡号: "6217****0099" }, "partial:card:6222000000000000001~6217****0099"],
    [{ 交易对手账卡号: "", 现金标志: "现金", 对手户名: "" }, "end:cash~card:6222000000000000001"],
    [{ 交易对手账卡号: "", 对手户名: "" }, "partial:card:6222000000000000001~blank"],
    [{ 交易对手账卡号: "", 对手户名: "王芳" }, "partial:card:6222000000000000001~王芳"],
    [{ 交易对手账卡号: "243300133", 对手户名: "财付通支付科技有限公司" }, "clearing:tenpay"],
    [{ 对手户名: "支付宝（中国）客户备付金" }, "clearing:alipay"],
  ])("name the counterparty of %o as %s", async (changed, account) => {
    expect(await movementOf(changed)).toMatchObject({ from: account });
  });

  it("stay as failed movements when the bank says that they did not succeed", async () => {
    expect(await movementOf({ 交易是否成功: "失败" })).toMatchObject({ status: "failed" });
  });

  it("are rejected with row, column, value, reason and remedy when the day does not exist", async () => {
    const { rejected, reading } = await readAllRows(
      policeFile([policeRow(), policeRow({ 交易时间: "2025-02-30 10:00:00" })]),
      NAME,
    );
    expect(reading.totals()).toEqual({ rows: 2, rejected: 1 });
    const [row] = rejected;
    expect(row && rejectionSentence(row)).toBe(
      "Row 3, 交易时间 '2025-02-30 10:00:00': no such day. Correct it, import this row again.",
    );
    expect(row?.cells).toContain("480000.00");
  });

  it.each([
    [{ 交易金额: "12.345" }, "交易金额", "more decimal places than CNY has (2)"],
    [{ 交易金额: "" }, "交易金额", "no amount"],
    [{ 交易金额: "-1.00" }, "交易金额", "an amount below zero"],
    [{ 交易余额: "unknown" }, "交易余额", "not an amount"],
    [{ 收付标志: "?" }, "收付标志", "neither 进 (in) nor 出 (out)"],
    [{ 交易币种: "" }, "交易币种", "no currency"],
    [{ 交易时间: "2025-03-14 25:00:00" }, "交易时间", "no such time of day"],
    [{ 交易卡号: "", 交易账号: "" }, "交易卡号", "no card and no account number"],
  ])("are rejected for %o", async (changed, column, reason) => {
    const { rejected } = await readAllRows(policeFile([policeRow(changed)]), NAME);
    expect(inWords(rejected)).toMatchObject([{ row: 2, column, reason }]);
  });

  it("keep a payment repeated inside one file as two, with ids of their own", async () => {
    const { records } = await readAllRows(policeFile([policeRow(), policeRow()]), NAME);
    expect(new Set(records.map(({ record }) => record.id)).size).toBe(2);
  });
});

describe("identity documents in a police query's rows", () => {
  it("are identifiers of the account they stand beside, the counterparty's too where its number is whole", async () => {
    const documents = { 开户人证件号码: "110101199001010011", 对手身份证号: "110101199202020022" };
    expect(await onlyRecord(policeFile([policeRow(documents)]), NAME)).toMatchObject({
      identifiers: [
        { kind: "ip" },
        { account: "card:6222000000000000001", kind: "id-document", value: "110101199001010011" },
        { account: "card:6217000000000000099", kind: "id-document", value: "110101199202020022" },
      ],
    });
    const masked = await onlyRecord(policeFile([policeRow({ ...documents, 交易对手账卡号: "6217****0099" })]), NAME);
    expect(masked).toMatchObject({ identifiers: [{ kind: "ip" }, { account: "card:6222000000000000001" }] });
  });
});
