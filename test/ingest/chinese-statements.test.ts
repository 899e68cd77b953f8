import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { AccountId } from "../../backend/domain/account.ts";
import type { FileId } from "../../backend/domain/record.ts";
import { inWords, onlyRecord, readAllRows, utf8 } from "./sample-files.ts";

const ABC = "交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,日 志 号,交易渠道,交易附言\n";
const ICBC =
  "交易日期,摘要,交易场所,钞/汇,记账金额(收入),记账金额(支出),记账币种,余额,对方户名,对方账户\n2025-03-14 ,转账,手机银行,钞,, 500.00,人民币,xx.yy,王五,6222000000000000009,\n";

describe("a statement that names its account by part", () => {
  it("is of an account of that file alone", async () => {
    const bytes = utf8(`明细查询文件下载\n\n卡号: 6222****9876,\n\n${ICBC}人民币合计,,,,1.00,2.00\n`);
    const { records, rejected } = await readAllRows(bytes, "icbc.csv");
    expect(records).toMatchObject([
      {
        source: { row: 6 },
        record: {
          from: "bank:cn-icbc:6222****9876@000000000000",
          to: "card:6222000000000000009",
          side: "payer",
          paid: { minor: 50_000n, currency: "CNY" },
          balanceAfter: null,
          at: { at: Date.parse("2025-03-14T00:00:00+08:00"), precision: "day" },
        },
      },
    ]);
    expect(inWords(rejected)).toMatchObject([{ source: { row: 7 }, reason: "a sum or remark, no movement" }]);
    const other = await readAllRows(bytes, "icbc.csv", { file: "1".repeat(64) as FileId });
    expect(other.records[0]?.record).toMatchObject({ from: "bank:cn-icbc:6222****9876@111111111111" });
  });

  it("is of the account that its sender says, and of the file's own when that is whole", async () => {
    const account = "card:6222000000000000001" as AccountId;
    const masked = await readAllRows(utf8(`卡号: 6222****9876,\n${ICBC}`), "icbc.csv", { account });
    expect(masked.records[0]?.record).toMatchObject({ from: account });
    const whole = await readAllRows(utf8(`卡号: 6222000000000000777,\n${ICBC}`), "icbc.csv", { account });
    expect(whole.records[0]?.record).toMatchObject({ from: "card:6222000000000000777" });
  });
});

describe("an ABC statement", () => {
  it("may leave out blank cells at a row's end, but not those before", async () => {
    const rows = "20240103,,正常还款,-12345.89,1943.12,张三 12341234123412341,111222333\n20240104,,结息,+0.01,123\n";
    const { records, rejected } = await readAllRows(utf8(ABC + rows), "abc.csv");
    expect(records).toMatchObject([
      { record: { side: "payer", to: "bank:cn:12341234123412341", toName: "张三", sequence: "111222333", memo: "正常还款" } },
    ]);
    expect(inWords(rejected)).toMatchObject([{ source: { row: 3 }, reason: "5 cells where the header has 9" }]);
  });

  it("reads a time without marks, and interest as an end", async () => {
    const record = await onlyRecord(utf8(`${ABC}20240104,123456,结息,+0.01,123.35,--,0000000000,,个人活期结息\n`), "abc.csv");
    expect(record).toMatchObject({
      from: "end:interest~bank:cn-abc:@000000000000",
      at: { at: Date.parse("2024-01-04T12:34:56+08:00"), precision: "second" },
    });
  });
});

describe("a CMB credit card statement", () => {
  it("has days of the year before in a January bill, and spends what stands above zero", async () => {
    const head =
      "招商银行信用卡对账单（个人消费卡账户 2024年01月）（补）\n交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额\n";
    const { records } = await readAllRows(
      utf8(`${head},12/29,还款,-1.23,1234,-1.23\n01/02,01/03,电影票,56.78,1234,56.78\n`),
      "cmb.csv",
    );
    expect(records).toMatchObject([
      { record: { side: "payee", at: { at: Date.parse("2023-12-29T00:00:00+08:00") } } },
      { record: { side: "payer", at: { at: Date.parse("2024-01-02T00:00:00+08:00") } } },
    ]);
  });
});

describe("an Alipay export", () => {
  const HEAD =
    "支付宝账户：zhang@example.com\n姓名：张伟\n交易时间 ,交易分类 ,交易对方 ,对方账号 ,商品说明 ,收/支 ,金额 ,收/付款方式 ,交易状态 ,交易订单号 ,商家订单号 ,备注 ,\n";
  const row = (way: string, what: string, method: string, state: string) =>
    `2023-02-12 21:32:14 ,转账 ,李四 ,/ ,${what} ,${way} ,49.74 ,${method} ,${state} ,2023\t,2024\t, ,\n`;

  it("is in GB18030 and names its wallet", async () => {
    const bytes = iconv.encode(HEAD + row("支出", "货款", "余额", "交易成功"), "gb18030");
    expect(await onlyRecord(bytes, "alipay.csv")).toMatchObject({
      from: "alipay:zhang@example.com",
      fromName: "张伟",
      toName: "李四",
      to: "partial:alipay:zhang@example.com~李四",
      paid: { minor: 4_974n },
      reference: "2023",
    });
  });

  it.each([
    ["不计收支", "退款-货款", "余额", "退款成功", { side: "payee", status: "settled" }],
    ["不计收支", "买入基金", "余额", "交易成功", { side: "payer", status: "settled" }],
    ["支出", "货款", "", "交易关闭", { side: "payer", status: "failed" }],
    ["支出", "货款", "余额宝", "交易关闭", { side: "payer", status: "settled" }],
  ])("reads %s, %s, paid by '%s', %s", async (way, what, method, state, told) => {
    expect(await onlyRecord(utf8(HEAD + row(way, what, method, state)), "alipay.csv")).toMatchObject(told);
  });

  it("rejects a row whose direction no word tells", async () => {
    const { rejected } = await readAllRows(utf8(HEAD + row("不计收支", "亲情卡", "余额", "交易成功")), "alipay.csv");
    expect(inWords(rejected)).toMatchObject([
      { column: "收/支 (way)", value: "不计收支", reason: "neither 收入 (in) nor 支出 (out)" },
    ]);
  });
});

describe("a WeChat Pay export", () => {
  const HEAD = "微信昵称：[测试],,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n";

  it.each([
    ["零钱提现", "payer", "partial:wechat:@000000000000~李四"],
    ["零钱充值", "payee", "wechat:@000000000000"],
    ["转入零钱通-来自零钱", "payee", "wechat:@000000000000"],
  ])("reads the neutral %s as side %s", async (kind, side, to) => {
    const bytes = utf8(`${HEAD}2021-07-15 16:29:37,${kind},李四,/,/,¥100.10,零钱,支付成功,1,/,服务费¥0.10\n`);
    expect(await onlyRecord(bytes, "w.csv")).toMatchObject({ side, to, paid: { minor: 10_010n } });
  });
});
