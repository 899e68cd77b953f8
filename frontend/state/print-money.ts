import type { MoneyDocument } from "../../backend/api/contract/basics.ts";
import { moneyFromJson, printAmount, printMoney } from "../../backend/domain/money.ts";

/** "CNY 480,000.00", alike in every language. */
export function moneyText(money: MoneyDocument): string {
  return printMoney(moneyFromJson(money));
}

/** "480,000.00": for a column whose head or neighbour names the currency. */
export function amountText(money: MoneyDocument): string {
  return printAmount(moneyFromJson(money));
}

/** One exact sum a currency, never added; an empty list is "0.00" of nothing and reads as the word given. */
export function moneyListText(sums: readonly MoneyDocument[], none: string): string {
  return sums.length === 0 ? none : sums.map(moneyText).join(" · ");
}

/** Decimal places as printed: 2 of "480,000.00". */
export function placesOf(money: MoneyDocument): number {
  return amountText(money).split(".")[1]?.length ?? 0;
}

/** Most decimal places in a column, so that its points stand under each other. */
export function mostPlaces(column: readonly (MoneyDocument | null)[]): number {
  return Math.max(0, ...column.map((money) => (money === null ? 0 : placesOf(money))));
}

export function isZero(money: MoneyDocument): boolean {
  return moneyFromJson(money).minor === 0n;
}

/** The same amount with the sign turned: what went out, as a ledger writes it. */
export function negated(money: MoneyDocument): MoneyDocument {
  const amount = money.amount.startsWith("-") ? money.amount.slice(1) : `-${money.amount}`;
  return isZero(money) ? money : { ...money, amount };
}
