import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of China Guangfa Bank (广发银行) for a credit card: amounts above zero are spent. */
export const cgbCredit: CsvProfile = {
  kind: "csv",
  name: "cgb-credit",
  title: "Statement, CGB credit card (广发银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易日期", "入账日期", "交易摘要", "交易金额", "交易货币", "入账金额", "入账货币"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-cgb",
      own: { kind: "file" },
      time: { columns: ["交易日期"], shape: YEAR_FIRST },
      money: { kind: "signed", column: "入账金额", negative: "in" },
      currency: { column: "入账货币" },
      memo: ["交易摘要"],
    }),
  ),
};
