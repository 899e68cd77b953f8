import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of the Bank of China (中国银行) for a debit card, 中国银行交易流水明细单. */
export const bocDebit: CsvProfile = {
  kind: "csv",
  name: "boc-debit",
  title: "Statement, BOC debit card (中国银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["记账日期", "记账时间", "币别", "金额", "余额", "交易名称", "渠道", "对方账户名", "对方卡号/账号"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-boc",
      own: { kind: "column", column: "借记卡号" },
      time: { columns: ["记账日期", "记账时间"], shape: YEAR_FIRST },
      money: { kind: "signed", column: "金额", negative: "out" },
      currency: { column: "币别" },
      balance: "余额",
      otherName: "对方账户名",
      otherNumber: "对方卡号/账号",
      memo: ["交易名称", "附言"],
      channel: ["渠道"],
      place: ["网点名称"],
    }),
  ),
};
