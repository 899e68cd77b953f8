import { zoneClock } from "../../backend/domain/zone.ts";
import { type CsvProfile, cellAt, columnIndex, type Table } from "../profile.ts";
import { readReport } from "../report-draft.ts";
import type { Reading } from "../row.ts";

/** Victim reports as a table, times in ISO 8601 with their zone. */
export const victimReportsCsv: CsvProfile = {
  kind: "csv",
  name: "victim-reports-csv",
  title: "Victim reports (CSV)",
  zone: "UTC",
  assumes: [],
  encodings: ["utf-8"],
  required: ["report", "told", "paid", "amount", "currency", "payer", "payee"],
  labels: [],
  rowReader,
};

const COLUMNS = { number: "report", told: "told", paid: "paid", amount: "amount", currency: "currency" };

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const utc = zoneClock("UTC");
  const at = (column: string): number => columnIndex(table, column);
  const [number, told, paid, amount, currency] = [at("report"), at("told"), at("paid"), at("amount"), at("currency")];
  const [payer, payee, payerName, payeeName, note] = [at("payer"), at("payee"), at("payer name"), at("payee name"), at("note")];
  return (cells) => {
    const texts = {
      number: cellAt(cells, number),
      told: cellAt(cells, told),
      paid: cellAt(cells, paid),
      amount: cellAt(cells, amount),
      currency: cellAt(cells, currency),
      payer: cellAt(cells, payer),
      payee: cellAt(cells, payee),
      payerName: cellAt(cells, payerName),
      payeeName: cellAt(cells, payeeName),
      note: cellAt(cells, note),
    };
    return readReport(texts, COLUMNS, utc);
  };
}
