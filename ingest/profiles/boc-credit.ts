import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A bill of the Bank of China (中国银行) for credit cards. */
export const bocCredit: CsvProfile = {
  kind: "csv",
  name: "boc-credit",
  title: "Statement, BOC credit card (中国银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.bookingDays"), say("reading.cardOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易日", "银行记账日", "卡号后四位", "交易描述", "存入", "支出", "币种"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-boc",
      own: { kind: "column", column: "卡号后四位" },
      time: { columns: ["银行记账日"], shape: YEAR_FIRST },
      money: { kind: "two-columns", out: "支出", into: "存入" },
      currency: { column: "币种" },
      memo: ["交易描述"],
    }),
  ),
};
