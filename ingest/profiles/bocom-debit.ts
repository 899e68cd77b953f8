import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of the Bank of Communications (交通银行) for a debit card. */
export const bocomDebit: CsvProfile = {
  kind: "csv",
  name: "bocom-debit",
  title: "Statement, BOCOM debit card (交通银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易日期", "交易时间", "交易类型", "借贷", "交易金额", "余额", "对方账号", "对方户名", "交易地点", "摘要"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-bocom",
      own: { kind: "file" },
      time: { columns: ["交易日期", "交易时间"], shape: YEAR_FIRST },
      money: { kind: "marked", column: "交易金额", mark: "借贷", into: ["贷 Cr", "贷"], out: ["借 Dr", "借"] },
      balance: "余额",
      otherName: "对方户名",
      otherNumber: "对方账号",
      memo: ["交易类型", "摘要"],
      place: ["交易地点"],
    }),
  ),
};
