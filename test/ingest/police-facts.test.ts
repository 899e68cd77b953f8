import { describe, expect, it } from "vitest";
import { onlyRecord, readAllRows, tabbedFile } from "./sample-files.ts";

function table(header: string, cells: Readonly<Record<string, string>>): Uint8Array {
  const columns = header.split(",");
  return tabbedFile([columns, columns.map((column) => cells[column] ?? "")]);
}

const ACCOUNTS =
  "账户开户名称,开户人证件号码,交易卡号,交易账号,账号开户时间,账户余额,可用余额,币种,开户网点代码,开户网点,账户状态,钞汇标志名称,销户日期,账户类型,备注,账号开户银行,销户网点,最后交易时间";
const PERSONS =
  "客户名称,证照类型,证照号码,单位地址,单位电话,工作单位,邮箱地址,代办人姓名,代办人证件类型,代办人证件号码,国税纳税号,地税纳税号,法人代表,客户工商执照号码";
const FREEZES = "银行名称,账号,冻结措施类型,冻结金额,冻结机关,冻结开始日期,冻结截止日期,措施序号,备注";

describe("what a police bank query says beside movements", () => {
  it("is of an account: holder, opening day, balance as of its last row, and its other number", async () => {
    const bytes = table(ACCOUNTS, {
      账户开户名称: "张伟",
      开户人证件号码: "110101199001010011",
      交易卡号: "6222000000000000001",
      交易账号: "0100200300",
      账号开户时间: "2024-12-02",
      账户余额: "2260.00",
      币种: "人民币",
      账户状态: "正常",
      账号开户银行: "甲银行",
      最后交易时间: "2025-03-14 14:02:31",
    });
    const record = await onlyRecord(bytes, "甲_账户信息.csv");
    expect(record).toMatchObject({
      kind: "fact",
      subject: "card:6222000000000000001",
      from: { at: Date.parse("2024-12-02T00:00:00+08:00"), precision: "day" },
      until: null,
    });
    expect(record.kind === "fact" && record.facts).toEqual([
      { attribute: "holder", value: "holder:ID-CN:110101199001010011" },
      { attribute: "holder-name", value: "张伟" },
      { attribute: "opened", value: "2024-12-02" },
      { attribute: "status", value: "正常" },
      { attribute: "balance", value: "2260.00 CNY as of 2025-03-14T06:02:31Z" },
      { attribute: "bank-name", value: "甲银行" },
      { attribute: "same-account", value: "bank:cn:0100200300" },
    ]);
  });

  it("is of a holder: name, workplace, licence", async () => {
    const bytes = table(PERSONS, {
      客户名称: "张伟",
      证照号码: "110101199001010011",
      工作单位: "钟表店",
      客户工商执照号码: "L1",
    });
    expect(await onlyRecord(bytes, "甲_人员信息.csv")).toMatchObject({
      subject: "holder:ID-CN:110101199001010011",
      facts: [
        { attribute: "holder-name", value: "张伟" },
        { attribute: "workplace", value: "钟表店" },
        { attribute: "business-licence", value: "L1" },
      ],
    });
  });

  it("is of a freeze, with its period", async () => {
    const bytes = table(FREEZES, {
      账号: "6222000000000000001",
      冻结措施类型: "止付",
      冻结开始日期: "20250314",
      冻结截止日期: "20250316",
    });
    expect(await onlyRecord(bytes, "甲_强制措施信息.csv")).toMatchObject({
      subject: "card:6222000000000000001",
      facts: [{ attribute: "freeze", value: "止付" }],
      from: { precision: "day" },
      until: { precision: "day" },
    });
  });

  it("is rejected when it names no account or nothing of it", async () => {
    expect((await readAllRows(table(ACCOUNTS, { 账户开户名称: "张伟" }), "x.csv")).rejected).toMatchObject([
      { column: "交易卡号" },
    ]);
    expect((await readAllRows(table(FREEZES, { 账号: "6222000000000000001" }), "x.csv")).rejected).toMatchObject([
      { reason: { key: "row.saysNothing" } },
    ]);
  });
});
