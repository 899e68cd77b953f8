import { say } from "../../backend/domain/sentence.ts";
import { zoneClock } from "../../backend/domain/zone.ts";
import { elementRanges, readJson } from "../json-elements.ts";
import type { DocumentProfile, DocumentRow } from "../profile.ts";
import { type ReportTexts, readReport } from "../report-draft.ts";
import { rowIssue } from "../row.ts";
import { unreadable } from "../unreadable.ts";

/** Victim reports as JSON: {"case": …, "reports": [{"number": "V01", "toldAt": …, "amount": "480000.00", …}]}. */
export const victimReportsJson: DocumentProfile = {
  kind: "document",
  name: "victim-reports",
  title: "Victim reports (JSON)",
  zone: "UTC",
  assumes: [],
  columns: ["number", "toldAt", "paidAt", "amount", "currency", "payer", "payee", "payerName", "payeeName", "note"],
  recognises: (head) => /^\uFEFF?\s*\{/.test(head) && /"reports"\s*:\s*\[/.test(head),
  read,
};

const COLUMNS = { number: "number", told: "toldAt", paid: "paidAt", amount: "amount", currency: "currency" };

async function* read(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<readonly DocumentRow[]> {
  const { value, bytes } = await readJson(chunks, name);
  const reports = reportsOf(value);
  const ranges = elementRanges(bytes, "reports");
  if (reports === null || reports.length !== ranges.length) {
    throw unreadable(name, [say("refused.noReports"), say("instead.shape", { example: '{"reports": [{"number": "V01", …}]}' })]);
  }
  const utc = zoneClock("UTC");
  if (reports.length > 0) yield reports.map((report, index) => rowOf(report, index, ranges[index] ?? [0, 0], utc));
}

function reportsOf(value: unknown): readonly unknown[] | null {
  if (typeof value !== "object" || value === null || !("reports" in value)) return null;
  return Array.isArray(value.reports) ? value.reports : null;
}

function rowOf(
  report: unknown,
  index: number,
  [start, end]: readonly [number, number],
  utc: ReturnType<typeof zoneClock>,
): DocumentRow {
  const place = { row: null, path: `/reports/${index}`, start, end };
  const fields = new Map(Object.entries(report ?? {}));
  const wrong = victimReportsJson.columns.find((column) => !isText(fields.get(column)));
  const cells = victimReportsJson.columns.map((column) => String(fields.get(column) ?? "").trim());
  if (wrong !== undefined) {
    const value = String(fields.get(wrong));
    return { ...place, cells, reading: rowIssue(wrong, value, say("row.notQuoted", { example: '"480000.00"' })) };
  }
  return { ...place, cells, reading: readReport(textsOf(cells), COLUMNS, utc) };
}

function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string";
}

function textsOf(cells: readonly string[]): ReportTexts {
  const [number = "", told = "", paid = "", amount = "", currency = "", payer = "", payee = "", ...names] = cells;
  const [payerName = "", payeeName = "", note = ""] = names;
  return { number, told, paid, amount, currency, payer, payee, payerName, payeeName, note };
}
