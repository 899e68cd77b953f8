import type { AccountId } from "../backend/domain/account.ts";

/**
 * The account that a SWIFT message names: "12345678/1020304050" is bank code and number, "NL81…" an IBAN of its country, any other
 * number is of the bank given, BIC or code, else of none known. null where it is no number.
 */
export function bankAccount(shown: string, bank: string | null): AccountId | null {
  const text = shown.replaceAll(/\s/g, "");
  const [, code, number = ""] = /^(?:([A-Z0-9]{4,11})\/)?([A-Z0-9.-]{4,34})$/.exec(text) ?? [];
  if (number === "" || !/\d/.test(number)) return null;
  const place = code ?? bankOf(bank) ?? (IBAN.test(number) ? number.slice(0, 2) : "unknown");
  return `bank:${place}:${number}` as AccountId;
}

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/;

/** Banks that share a BIC's first eight letters are one. */
function bankOf(bank: string | null): string | null {
  const text = bank?.replaceAll(/\s/g, "") ?? "";
  if (/^[A-Z]{6}[A-Z0-9]{2}/.test(text)) return text.slice(0, 8);
  return /^\d{4,9}$/.test(text) ? text : null;
}
