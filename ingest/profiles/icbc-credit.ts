import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of the Industrial and Commercial Bank of China (工商银行) for a credit card. */
export const icbcCredit: CsvProfile = {
  kind: "csv",
  name: "icbc-credit",
  title: "Statement, ICBC credit card (工商银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易日期", "记账日期", "摘要", "交易场所", "记账金额(收入)", "记账金额(支出)", "记账币种", "余额", "对方户名"],
  labels: [],
  footer: /合计/,
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-icbc",
      own: { kind: "label", label: "卡号" },
      time: { columns: ["交易日期"], shape: YEAR_FIRST },
      money: { kind: "two-columns", out: "记账金额(支出)", into: "记账金额(收入)" },
      currency: { column: "记账币种" },
      balance: "余额",
      otherName: "对方户名, else 交易场所",
      memo: ["摘要"],
      place: ["交易场所"],
    }),
    { derive: { "对方户名, else 交易场所": (column) => (column("对方户名") === "" ? column("交易场所") : column("对方户名")) } },
  ),
};
