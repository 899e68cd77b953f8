import { type AccountId, endOf, partialAccount } from "../backend/domain/account.ts";
import { clearingByName } from "./clearing-companies.ts";

/** Own account of a row: its card, else its account number; null when both are blank or masked. */
export function ownChineseAccount(card: string, account: string): AccountId | null {
  if (NUMBER.test(card)) return `card:${card}` as AccountId;
  return NUMBER.test(account) ? (`bank:cn:${account}` as AccountId) : null;
}

/** A number of unknown kind: bank cards have 15 to 19 digits and start with 62, 4 or 5 (ISO/IEC 7812 issuer ranges). */
export function chineseAccount(number: string): AccountId | null {
  if (CARD.test(number)) return `card:${number}` as AccountId;
  return NUMBER.test(number) ? (`bank:cn:${number}` as AccountId) : null;
}

/** Whom a row names as its counterparty: number and name as written, and whether cash was paid in or out. */
export function chineseCounterparty(own: AccountId, number: string, name: string, isCash: boolean): AccountId {
  const clearing = clearingByName(name);
  if (clearing) return clearing;
  const account = chineseAccount(number);
  if (account) return account;
  if (number !== "") return partialAccount(own, number);
  return isCash ? endOf(own, "cash") : partialAccount(own, name === "" ? "blank" : name);
}

const CARD = /^(?=\d{15,19}$)(?:62|4|5)/;
const NUMBER = /^[0-9A-Za-z-]+$/;
