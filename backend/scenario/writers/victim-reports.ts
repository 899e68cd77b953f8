import { plainAmount } from "../../domain/money.ts";
import { chinaIso } from "../calendar.ts";
import type { Account } from "../party.ts";
import { asSeen, type Payment } from "../payment.ts";
import { csvText } from "./csv.ts";

/** What one victim tells, and how much of the payee's number the victim knows. */
export interface ToldReport {
  readonly number: string;
  readonly toldAt: number;
  readonly victim: Account;
  readonly payment: Payment;
  readonly knows: "last-eight" | "whole";
  readonly note: string;
}

const HEADERS = ["report", "told", "paid", "amount", "currency", "payer", "payee", "payer name", "payee name", "note"];

/** Reports as the police's reporting system hands them over: JSON, UTF-8. */
export function victimReportsJson(caseId: string, reports: readonly ToldReport[]): Uint8Array {
  const document = {
    case: caseId,
    reports: reports.map((report) => {
      const { told, paid, amount, currency, payer, payee, payerName, payeeName } = fieldsOf(report);
      return {
        number: report.number,
        toldAt: told,
        paidAt: paid,
        amount,
        currency,
        payer,
        payee,
        payerName,
        payeeName,
        note: report.note,
      };
    }),
  };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/** The same as a table: CSV, UTF-8. */
export function victimReportsCsv(reports: readonly ToldReport[]): Uint8Array {
  const lines = reports.map((report) => {
    const { told, paid, amount, currency, payer, payee, payerName, payeeName } = fieldsOf(report);
    return [report.number, told, paid, amount, currency, payer, payee, payerName, payeeName, report.note];
  });
  return new TextEncoder().encode(csvText([HEADERS, ...lines], "\n"));
}

function fieldsOf({ toldAt, victim, payment, knows }: ToldReport) {
  const { to, minor, currency } = payment;
  if (to.kind !== "account") throw new Error("a victim pays an account");
  return {
    told: chinaIso(toldAt),
    paid: chinaIso(asSeen(payment).at),
    amount: plainAmount({ minor, currency }),
    currency,
    payer: victim.printed,
    payee: knows === "whole" ? to.printed : `…${to.printed.slice(-8)}`,
    payerName: victim.holder.name,
    payeeName: to.holder.name,
  };
}
