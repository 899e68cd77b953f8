import { printAmount } from "../../domain/money.ts";
import type { PackContent, PackTransfer, VictimRow } from "../pack-content.ts";
import { type Block, column, heading, type Lines, paragraph, tableOr } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** The victim schedule: what was reported, the payment's row, the first-level card, amount and status. */
export function victimSchedule({ victims }: PackContent, words: ReportWords): readonly Block[] {
  const { victims: labels } = words.labels;
  const heads = labels.columns;
  const columns = [
    column(heads.report, "text"),
    column(heads.told, "text", 0.8),
    column(heads.statement, "text", 1.5),
    column(heads.payment, "text", 0.9),
    column(heads.card, "text"),
    column("", "code"),
    column(heads.amount, "amount"),
    column(heads.status, "text", 1.1),
  ];
  const rows = victims.map((row) => scheduleLine(row, words));
  return [heading(1, labels.head), paragraph(labels.intro), tableOr(labels.empty, columns, rows)];
}

function scheduleLine({ report, match, payment, card }: VictimRow, words: ReportWords): readonly Lines[] {
  const { labels, time } = words;
  return [
    report.number,
    time.instant(report.toldAt),
    [...stated(report.payerName, report.payer, labels.unknown), "→", ...stated(report.payeeName, report.payee, labels.unknown)],
    payment === null ? "" : paymentPlace(payment, words),
    card === null ? labels.unknown : words.account(card),
    report.amount.currency,
    printAmount(report.amount),
    statusOf(match, labels.victims),
  ];
}

function stated(name: string | null, account: string | null, unknown: string): readonly string[] {
  const told = [name, account].filter((part) => part !== null);
  return told.length === 0 ? [unknown] : told;
}

function paymentPlace({ transfer, rows }: PackTransfer, { time, place }: ReportWords): Lines {
  return [time.instant(transfer.at), ...rows.map(({ source }) => place(source))];
}

function statusOf(match: VictimRow["match"], labels: ReportWords["labels"]["victims"]): string {
  if (match.kind === "none") return labels.notFound;
  return match.kind === "matched" ? labels.matched(match.basis) : labels.several(match.transfers.length, match.basis);
}
