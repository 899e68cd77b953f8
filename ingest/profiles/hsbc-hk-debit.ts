import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of HSBC Hong Kong for an account. */
export const hsbcHkDebit: CsvProfile = {
  kind: "csv",
  name: "hsbc-hk-debit",
  title: "Statement, HSBC Hong Kong account",
  zone: "Asia/Hong_Kong",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8"],
  required: ["Date", "Description", "Billing amount", "Billing currency", "Balance", "Balance currency"],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:HSBCHKHH",
      own: { kind: "file" },
      time: { columns: ["Date"], shape: { order: "day-month-year", era: "gregorian" } },
      money: { kind: "signed", column: "Billing amount", negative: "out" },
      currency: { column: "Billing currency" },
      balance: "Balance",
      otherInstitution: "bank:unknown",
      memo: ["Description"],
    }),
  ),
};
