import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import type { LayoutRules } from "../read-statement.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

const BOOKED = /^([A-Z]{3})\s*(.*)$/;

/** "CNY 123.18" is a currency and an amount; the first word of the text says which way it went. */
const DERIVED: NonNullable<LayoutRules["derive"]> = {
  入账币种: (column) => BOOKED.exec(column("入账币种/金额"))?.[1] ?? "",
  入账金额: (column) => BOOKED.exec(column("入账币种/金额"))?.[2] ?? "",
  "交易说明 (kind)": (column) => column("交易说明").split(" ", 1)[0] ?? "",
};

/** A statement of the Bank of Communications (交通银行) for a credit card. */
export const bocomCredit: CsvProfile = {
  kind: "csv",
  name: "bocom-credit",
  title: "Statement, BOCOM credit card (交通银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易日期", "记账日期", "交易说明", "交易币种/金额", "入账币种/金额"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-bocom",
      own: { kind: "file" },
      time: { columns: ["交易日期"], shape: YEAR_FIRST },
      money: {
        kind: "marked",
        column: "入账金额",
        mark: "交易说明 (kind)",
        into: ["退货", "信用卡还款"],
        out: ["消费", "取现", "分期", "年费", "利息"],
      },
      currency: { column: "入账币种" },
      memo: ["交易说明"],
      place: ["交易币种/金额"],
    }),
    { derive: DERIVED },
  ),
};
