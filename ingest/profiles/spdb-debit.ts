import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of Shanghai Pudong Development Bank (浦发银行), sent as an old XLS workbook. */
export const spdbDebit: CsvProfile = {
  kind: "csv",
  name: "spdb-debit",
  title: "Statement, SPDB debit card (浦发银行)",
  zone: "Asia/Shanghai",
  assumes: [],
  encodings: ["utf-8", "gb18030"],
  required: ["顺序号", "交易日期", "交易类型", "存入金额", "取出金额", "余额", "交易对手名称", "交易对手账号"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-spdb",
      own: { kind: "label", label: "账号" },
      time: { columns: ["交易日期"], shape: YEAR_FIRST },
      money: { kind: "two-columns", out: "取出金额", into: "存入金额" },
      balance: "余额",
      otherName: "交易对手名称",
      otherNumber: "交易对手账号",
      sequence: "顺序号",
      memo: ["交易类型", "附言"],
    }),
  ),
};
