import { isCurrencyCode, parseCurrency } from "../backend/domain/currency.ts";
import { say } from "../backend/domain/sentence.ts";
import type { ZoneClock } from "../backend/domain/zone.ts";
import { readPositiveAmount } from "./read-amount.ts";
import { readZonedTime } from "./read-zoned-time.ts";
import { isIssue, type ReportDraft, type RowIssue, readAll, rowIssue } from "./row.ts";

/** Where each field of a victim report stands, as the source names it. */
export interface ReportColumns {
  readonly number: string;
  readonly told: string;
  readonly paid: string;
  readonly amount: string;
  readonly currency: string;
}

/** A victim report's texts, "" where not given. */
export type ReportTexts = Readonly<
  Record<"number" | "told" | "paid" | "amount" | "currency" | "payer" | "payee" | "payerName" | "payeeName" | "note", string>
>;

/** What a victim told. An issue without a number, an amount in a known currency, or times with a zone. */
export function readReport(texts: ReportTexts, columns: ReportColumns, utc: ZoneClock): ReportDraft | RowIssue {
  if (texts.number === "") return rowIssue(columns.number, "", say("row.noReportNumber"));
  if (!isCurrencyCode(texts.currency))
    return rowIssue(columns.currency, texts.currency, say("row.notCurrencyCode", { example: "CNY" }));
  const said = readAll({
    toldAt: readZonedTime(texts.told, null, utc, columns.told),
    paidAt: texts.paid === "" ? null : readZonedTime(texts.paid, null, utc, columns.paid),
    amount: readPositiveAmount(texts.amount, parseCurrency(texts.currency), columns.amount),
  });
  if (isIssue(said)) return said;
  return {
    kind: "report",
    number: texts.number,
    ...said,
    payer: given(texts.payer),
    payee: given(texts.payee),
    payerName: given(texts.payerName),
    payeeName: given(texts.payeeName),
    note: given(texts.note),
  };
}

function given(text: string): string | null {
  return text === "" ? null : text;
}
