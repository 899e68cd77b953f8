import { say } from "../../backend/domain/sentence.ts";
import { partyRules } from "../party-rules.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of China Merchants Bank (招商银行) for a debit card. */
export const cmbDebit: CsvProfile = {
  kind: "csv",
  name: "cmb-debit",
  title: "Statement, CMB debit card (招商银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["记账日期", "货币", "交易金额", "联机余额", "交易摘要", "对手信息"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-cmb",
      own: { kind: "file" },
      time: { columns: ["记账日期"], shape: YEAR_FIRST },
      money: { kind: "signed", column: "交易金额", negative: "out" },
      currency: { column: "货币" },
      balance: "联机余额",
      otherName: "对手信息 (name)",
      otherNumber: "对手信息 (number)",
      memo: ["交易摘要", "客户摘要"],
    }),
    partyRules("对手信息"),
  ),
};
