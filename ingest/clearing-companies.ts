import type { AccountId } from "../backend/domain/account.ts";

/** Words in a counterparty's name that mean a payment company or a settlement account, most telling first. */
const CLEARING_NAMES: readonly (readonly [word: string, name: string])[] = [
  ["财付通", "tenpay"],
  ["支付宝", "alipay"],
  ["待清算", "pending-settlement"],
  ["备付金", "reserve"],
  ["清算", "settlement"],
];

/** The clearing place that a counterparty's name means; null when it means none. */
export function clearingByName(name: string): AccountId | null {
  for (const [word, clearing] of CLEARING_NAMES) {
    if (name.includes(word)) return `clearing:${clearing}` as AccountId;
  }
  return null;
}
