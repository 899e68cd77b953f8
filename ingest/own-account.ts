import type { AccountId } from "../backend/domain/account.ts";
import { chineseAccount } from "./chinese-account.ts";
import type { Table } from "./profile.ts";
import type { StatementLayout } from "./statement-layout.ts";

/** Account, and what the file shows of its number: "" for nothing. */
export type OwnAccountOf = (column: (name: string) => string) => AccountId;

/**
 * The account whose statement a table is. What its sender says goes first, but never before a whole number in the file. A masked
 * number, the last digits or none is an account of this file alone ("bank:boc:3167@4f2a9b01c3d4"): another file's 3167 may be another's.
 */
export function ownAccountOf({ own, institution }: StatementLayout, table: Table): OwnAccountOf {
  const known = new Map<string, AccountId>();
  const accountOf = (shown: string): AccountId => {
    let account = known.get(shown);
    if (account === undefined) {
      account = wholeAccount(shown, institution) ?? table.account ?? privateAccount(shown, institution, table.file);
      known.set(shown, account);
    }
    return account;
  };
  if (own.kind === "column") return (column) => accountOf(column(own.column));
  const shown = own.kind === "label" ? (labelledText(table.preamble, own.label) ?? "") : "";
  return () => accountOf(shown);
}

/** The text beside a label above the header: in the same cell ("卡号: 6222…") or the next that is not blank. */
export function labelledText(preamble: Table["preamble"], label: string): string | null {
  for (const cells of preamble) {
    const index = cells.findIndex((cell) => withoutBlanks(cell).startsWith(label));
    if (index < 0) continue;
    const rest = withoutBlanks(cells[index] ?? "").slice(label.length);
    const here = rest.replace(/^[:：\s]+/, "").replace(/^\[(.*)\]$/, "$1");
    const text = here === "" ? cells.slice(index + 1).find((cell) => cell !== "") : here;
    if (text !== undefined) return text;
  }
  return null;
}

const WHOLE_NUMBER = /^[0-9A-Za-z-]{6,}$/;
const WHOLE_WALLET = /^[^*\s]+@[^*\s]+$|^\d{11,16}$/;

function wholeAccount(shown: string, institution: string): AccountId | null {
  if (/^(?:bank|card|alipay|wechat|wallet|tron|eth|btc):\S+$/.test(shown)) return shown as AccountId;
  if (institution.startsWith("wallet:")) return /^[\w.-]{4,}$/.test(shown) ? (`${institution}:${shown}` as AccountId) : null;
  if (!institution.startsWith("bank:")) return WHOLE_WALLET.test(shown) ? (`${institution}:${shown}` as AccountId) : null;
  const number = shown.replaceAll(/\s/g, "");
  if (!WHOLE_NUMBER.test(number) || /x{3,}/i.test(number)) return null;
  return institution.startsWith("bank:cn-") ? chineseAccount(number) : (`${institution}:${number}` as AccountId);
}

const FILE_DIGITS = 12;

function privateAccount(shown: string, institution: string, file: string): AccountId {
  return `${institution}:${shown.replaceAll(/\s/g, "")}@${file.slice(0, FILE_DIGITS)}` as AccountId;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/[\s\u3000]/g, "");
}
