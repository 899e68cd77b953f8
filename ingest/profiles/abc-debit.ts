import { say } from "../../backend/domain/sentence.ts";
import { partyRules } from "../party-rules.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of the Agricultural Bank of China (中国农业银行) for a debit card. */
export const abcDebit: CsvProfile = {
  kind: "csv",
  name: "abc-debit",
  title: "Statement, ABC debit card (农业银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易日期", "交易时间", "交易摘要", "交易金额", "本次余额", "对手信息", "交易渠道"],
  labels: [],
  mayEndAfter: "日 志 号",
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-abc",
      own: { kind: "file" },
      time: { columns: ["交易日期", "交易时间"], shape: YEAR_FIRST },
      money: { kind: "signed", column: "交易金额", negative: "out" },
      balance: "本次余额",
      otherName: "对手信息 (name)",
      otherNumber: "对手信息 (number)",
      sequence: "日 志 号",
      memo: ["交易摘要", "交易附言"],
      channel: ["交易渠道"],
    }),
    partyRules("对手信息"),
  ),
};
