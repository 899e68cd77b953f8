import type { AccountId } from "../../domain/account.ts";
import { type Currency, isCurrencyCode, parseCurrency } from "../../domain/currency.ts";
import { type Money, parseMoney } from "../../domain/money.ts";
import type { Fact } from "../../domain/record.ts";

/** Balances that a statement tells beside its rows, by account and currency. */
export interface ToldBalances {
  add(fact: Fact): void;
  /** The earliest opening or the latest closing balance; null where none is told. */
  balance(kind: "opening" | "closing", account: AccountId, currency: Currency): Money | null;
}

interface Told {
  readonly at: number;
  readonly money: Money;
}

const BALANCE = /^(-?\d+(?:\.\d+)?) ([A-Z0-9]{3,6})$/;

/** Reads facts as the camt and MT940 profiles tell them: a balance, and a note that begins with "opening" or "closing". */
export function toldBalances(): ToldBalances {
  const known = new Map<string, Told>();
  return {
    add({ subject, facts, from }) {
      const value = facts.find(({ attribute }) => attribute === "balance")?.value ?? "";
      const kind = /^(opening|closing) (?:booked )?balance/.exec(
        facts.find(({ attribute }) => attribute === "note")?.value ?? "",
      )?.[1];
      const [, amount = "", code = ""] = BALANCE.exec(value) ?? [];
      if (kind === undefined || from === null || !isCurrencyCode(code)) return;
      const key = `${kind} ${subject} ${code}`;
      const before = known.get(key);
      const isBetter = !before || (kind === "opening" ? from.at < before.at : from.at >= before.at);
      if (isBetter) known.set(key, { at: from.at, money: parseMoney(amount, parseCurrency(code)) });
    },
    balance: (kind, account, currency) => known.get(`${kind} ${account} ${currency}`)?.money ?? null,
  };
}
