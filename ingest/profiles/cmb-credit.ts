import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile, Table } from "../profile.ts";
import type { ColumnText } from "../read-statement.ts";
import { statementReader } from "../read-statement.ts";
import { YEAR_FIRST } from "../read-time.ts";
import { chineseLayout } from "../statement-layout.ts";

const DAY = "交易日, else 记账日";

/** A statement of China Merchants Bank (招商银行) for a credit card: amounts above zero are spent. */
export const cmbCredit: CsvProfile = {
  kind: "csv",
  name: "cmb-credit",
  title: "Statement, CMB credit card (招商银行)",
  zone: "Asia/Shanghai",
  assumes: [say("reading.yearless"), say("reading.cardOfFile")],
  encodings: ["utf-8", "gb18030"],
  required: ["交易日", "记账日", "交易摘要", "人民币金额", "卡号末四位"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:cn-cmb",
      own: { kind: "column", column: "卡号末四位" },
      time: { columns: [DAY], shape: YEAR_FIRST },
      money: { kind: "signed", column: "人民币金额", negative: "in" },
      memo: ["交易摘要"],
      place: ["交易地金额"],
    }),
    { derive: { [DAY]: dayInYear } },
  ),
};

/** Year and month of the statement, "（个人消费卡账户 2024年01月）". */
const PERIOD = /(\d{4})年(\d{1,2})月/;

/** "12/29" in the statement of January 2024 is 2023-12-29. Without a period above the header the day stays as it is, and is no date. */
function dayInYear(column: ColumnText, { preamble }: Table): string {
  const day = column("交易日") === "" ? column("记账日") : column("交易日");
  const period = PERIOD.exec(preamble.flat().join(" "));
  const month = /^(\d{1,2})\/\d{1,2}$/.exec(day)?.[1];
  if (!period || month === undefined) return day;
  const year = Number(period[1]) - (Number(month) > Number(period[2]) ? 1 : 0);
  return `${year}/${day}`;
}
