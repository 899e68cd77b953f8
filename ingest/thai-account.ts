import { type AccountId, type EndKind, endOf, partialAccount } from "../backend/domain/account.ts";
import { say } from "../backend/domain/sentence.ts";
import type { Table } from "./profile.ts";
import { unreadable } from "./unreadable.ts";

/** The account that a Thai statement is of: the row above the header that says "Account Number" or "เลขที่บัญชี". Throws file-unreadable. */
export function ownThaiAccount({ name, preamble }: Pick<Table, "name" | "preamble">, bankCode: string): AccountId {
  const shown = labelledCell(preamble, NUMBER_LABEL) ?? "";
  const number = (WITH_BANK.exec(shown)?.[1] ?? shown).replace(/\D/g, "");
  if (number.length < 6) {
    throw unreadable(name, [say("refused.noNumberAbove"), say("instead.keepAbove")]);
  }
  return `bank:${bankCode}:${number}` as AccountId;
}

/** The name of the account's holder above the header; null when it is not given. */
export function ownThaiName({ preamble }: Pick<Table, "preamble">): string | null {
  return labelledCell(preamble, NAME_LABEL);
}

/**
 * The account that a text names: "004-1234567890" whole, "PromptPay 0812345678" by alias; null when it names none in full.
 */
export function thaiAccountIn(text: string): AccountId | null {
  const alias = PROMPT_PAY.exec(text);
  if (alias) return `alias:promptpay:${alias[1]}` as AccountId;
  const whole = WHOLE.exec(text);
  return whole ? (`bank:${whole[1]}:${whole[2]}` as AccountId) : null;
}

/** Cash, fee or interest where the row names no account; else a counterparty known to this account alone. */
export function unnamedThai(own: AccountId, words: string, asShown: string): AccountId {
  const end = END_WORDS.find(([, word]) => word.test(words));
  return end ? endOf(own, end[0]) : partialAccount(own, asShown === "" ? "blank" : asShown);
}

const NUMBER_LABEL = /account\s*(number|no)|เลขที่บัญชี/i;
/** Bank code, then the number in one piece; a branch code is followed by more dashes. */
const WITH_BANK = /^\d{3}-(\d{10,15})$/;
const NAME_LABEL = /account\s*name|ชื่อบัญชี/i;
const PROMPT_PAY = /(?:prompt\s*pay|พร้อมเพย์)\s*:?\s*(\d{13}|\d{10})/i;
const WHOLE = /(?<!\d)(\d{3})-(\d{10,15})(?!\d)/;

const END_WORDS: readonly (readonly [EndKind, RegExp])[] = [
  ["fee", /\bfee\b|ค่าธรรมเนียม/i],
  ["interest", /\binterest\b|ดอกเบี้ย/i],
  ["cash", /\bcash\b|\bATM\b|\bCDM\b|ถอนเงินสด|ฝากเงินสด|เงินสด/i],
];

function labelledCell(preamble: Table["preamble"], label: RegExp): string | null {
  const row = preamble.find(([first = ""]) => label.test(first));
  const value = row?.slice(1).find((cell) => cell !== "");
  return value ?? null;
}
