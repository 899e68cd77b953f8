import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of China CITIC Bank (中信银行) for a credit card, sent as an old XLS workbook: amounts above zero are spent. */
export const citicCredit: CsvProfile = {
  kind: "csv",
  name: "citic-credit",
  title: "Statement, CITIC credit card (中信银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易日期", "入账日期", "交易描述", "卡末四位", "结算币种", "交易金额", "结算金额"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-citic",
      own: { kind: "column", column: "卡末四位" },
      time: { columns: ["交易日期"], shape: YEAR_FIRST },
      money: { kind: "signed", column: "结算金额", negative: "in" },
      currency: { column: "结算币种" },
      memo: ["交易描述"],
    }),
  ),
};
