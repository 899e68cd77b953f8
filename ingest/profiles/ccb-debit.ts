import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of China Construction Bank (建设银行), sent as an old XLS workbook. */
export const ccbDebit: CsvProfile = {
  kind: "csv",
  name: "ccb-debit",
  title: "Statement, CCB (建设银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["记账日", "交易日期", "交易时间", "支出", "收入", "账户余额", "币种", "摘要", "对方账号", "对方户名"],
  labels: [],
  footer: /^以上数据/,
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-ccb",
      own: { kind: "label", label: "账号" },
      time: { columns: ["交易日期", "交易时间"], shape: YEAR_FIRST },
      money: { kind: "two-columns", out: "支出", into: "收入" },
      currency: { column: "币种" },
      balance: "账户余额",
      otherName: "对方户名",
      otherNumber: "对方账号",
      memo: ["摘要"],
      place: ["交易地点"],
    }),
  ),
};
