import { say } from "../../backend/domain/sentence.ts";
import type { CsvProfile } from "../profile.ts";
import { statementReader } from "../read-statement.ts";
import { chineseLayout } from "../statement-layout.ts";

/** A statement of HSBC Hong Kong for a credit card. */
export const hsbcHkCredit: CsvProfile = {
  kind: "csv",
  name: "hsbc-hk-credit",
  title: "Statement, HSBC Hong Kong credit card",
  zone: "Asia/Hong_Kong",
  assumes: [say("reading.accountOfFile")],
  encodings: ["utf-8"],
  required: [
    "Transaction date",
    "Post date",
    "Description",
    "Billing amount",
    "Billing currency",
    "Merchant name",
    "Credit / Debit",
  ],
  labels: [],
  rowReader: statementReader(
    chineseLayout({
      institution: "bank:HSBCHKHH",
      own: { kind: "file" },
      time: { columns: ["Transaction date"], shape: { order: "day-month-year", era: "gregorian" } },
      money: { kind: "signed", column: "Billing amount", negative: "out" },
      currency: { column: "Billing currency" },
      otherName: "Merchant name",
      otherInstitution: "bank:unknown",
      memo: ["Description"],
      place: ["Country / region"],
    }),
    { status: (column) => (/^(POSTED)?$/.test(column("Transaction status")) ? "settled" : "failed") },
  ),
};
