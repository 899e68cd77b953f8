import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What another program read from a statement. Amounts are signed: what leaves is negative. Days are YYYYMMDD. */
export interface Mt940Expectation {
  readonly balances: readonly string[];
  readonly transactions: readonly {
    readonly day: string;
    readonly entryDay: string | null;
    readonly amount: string;
    readonly kind: string;
  }[];
}

type Node = Readonly<Record<string, unknown>>;

/** Reads a PyYAML dump of the mt-940 library, its tags ignored. */
export function mt940Expectation(path: string): Mt940Expectation {
  const text = readFileSync(path, "utf8")
    .replaceAll(/!!python\/\S+/g, "")
    .replaceAll(/^\s+transactions: \*id\d+$/gm, "")
    .replace(/^tags:[\s\S]*?(?=^transactions:)/m, "")
    .replaceAll("!!binary", "");
  const document = asNode(parse(text));
  const data = asNode(document.data);
  const balances = Object.entries(data)
    .filter(([key]) => /_(opening|closing)_balance$|available_balance$/.test(key))
    .map(([key, value]) => balanceText(key, asNode(value)));
  const transactions = Array.isArray(document.transactions) ? document.transactions : [];
  return { balances: balances.sort(), transactions: transactions.map((each) => transactionOf(asNode(asNode(each).data))) };
}

function transactionOf(data: Node): Mt940Expectation["transactions"][number] {
  return {
    day: dayOf(data.date),
    entryDay: data.entry_date === undefined || data.entry_date === null ? null : dayOf(data.entry_date),
    amount: amountOf(data.amount),
    kind: typeof data.id === "string" ? data.id : "",
  };
}

function balanceText(key: string, balance: Node): string {
  const { currency } = asNode(balance.amount);
  return `${key} ${dayOf(balance.date)} ${amountOf(balance.amount)} ${String(currency)}`;
}

function amountOf(value: unknown): string {
  const { amount } = asNode(value);
  return Number(Array.isArray(amount) ? amount[0] : amount).toFixed(2);
}

/** Four bytes in base64: year high, year low, month, day. */
function dayOf(value: unknown): string {
  const base64 = String(Array.isArray(value) ? value[0] : value).trim();
  const [high = 0, low = 0, month = 0, day = 0] = Buffer.from(base64, "base64");
  return [high * 256 + low, month, day].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("");
}

function asNode(value: unknown): Node {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
