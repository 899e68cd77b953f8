import { plainAmount } from "../../domain/money.ts";
import { wallIn } from "../calendar.ts";
import type { Statement, StatementRow } from "../ledger.ts";
import type { Account } from "../party.ts";
import { csvText, grouped } from "./csv.ts";

const HEADERS = [
  "Transaction Date",
  "Transaction Time",
  "Transaction",
  "Withdrawal (Baht)",
  "Deposit (Baht)",
  "Outstanding Balance (Baht)",
  "Channel",
  "Account/Prompt",
  "Details",
];

/** A statement in KBank's layout: UTF-8 with byte order mark, three lines of account data, Gregorian dates, minutes. */
export function kbankStatement({ account, rows }: Statement): Uint8Array {
  const preamble = [
    ["Account Name", account.holder.name],
    ["Account Number", `${account.bank.issuer}-${account.number}`],
    ["Period", "01/01/2025 - 14/03/2025"],
  ];
  const lines = rows.map((row) => lineOf(account, row));
  return new TextEncoder().encode(`\uFEFF${csvText([...preamble, HEADERS, ...lines])}`);
}

function lineOf({ currency }: Account, { payment, side, at, balance }: StatementRow): string[] {
  const other = side === "in" ? payment.from : payment.to;
  const [date = "", time = ""] = wallIn("thailand", at).split(" ");
  const amount = grouped(plainAmount({ minor: payment.minor, currency }));
  const shown = other.kind === "account" ? other : null;
  return [
    date.split("-").reverse().join("/"),
    time.slice(0, 5),
    side === "in" ? "Transfer Deposit" : "Transfer Withdrawal",
    side === "out" ? amount : "",
    side === "in" ? amount : "",
    grouped(plainAmount({ minor: balance, currency })),
    "K PLUS",
    shown?.printed ?? "",
    shown ? `${side === "in" ? "From" : "To"} ${shown.holder.name}` : "",
  ];
}
