import iconv from "iconv-lite";
import { plainAmount } from "../../domain/money.ts";
import { wallIn } from "../calendar.ts";
import type { Statement, StatementRow } from "../ledger.ts";
import type { Account } from "../party.ts";
import { csvText, grouped } from "./csv.ts";

const HEADERS = ["Date", "Time", "Code", "Channel", "Debit", "Credit", "Balance", "Description"];
const BUDDHIST_ERA_AHEAD = 543;

/** A statement in SCB's layout: TIS-620, three lines in Thai, Buddhist-era dates with two-digit years, minutes. */
export function scbStatement({ account, rows }: Statement): Uint8Array {
  const preamble = [
    ["ชื่อบัญชี", account.holder.name],
    ["เลขที่บัญชี", account.number],
    ["ระหว่างวันที่", "01/01/68 - 14/03/68"],
  ];
  return iconv.encode(csvText([...preamble, HEADERS, ...rows.map((row) => lineOf(account, row))]), "windows-874");
}

function lineOf({ currency }: Account, { payment, side, at, balance }: StatementRow): string[] {
  const other = side === "in" ? payment.from : payment.to;
  const [date = "", time = ""] = wallIn("thailand", at).split(" ");
  const [year = "", month = "", day = ""] = date.split("-");
  const amount = grouped(plainAmount({ minor: payment.minor, currency }));
  return [
    `${day}/${month}/${String(Number(year) + BUDDHIST_ERA_AHEAD).slice(-2)}`,
    time.slice(0, 5),
    side === "in" ? "X1" : "X2",
    "ENET",
    side === "out" ? amount : "",
    side === "in" ? amount : "",
    grouped(plainAmount({ minor: balance, currency })),
    other.kind === "account" ? describe(other, side) : "",
  ];
}

function describe({ printed, holder, masked }: Account, side: "in" | "out"): string {
  const name = holder.name.toUpperCase();
  if (masked) return `${printed} ${name}`;
  return `${side === "in" ? "รับโอนจาก" : "โอนไป"} ${printed} ${name}`;
}
