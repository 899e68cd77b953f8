import type { AccountId } from "../backend/domain/account.ts";
import type { XmlElement } from "./xml-elements.ts";
import { elementAt, textOf } from "./xml-text.ts";

/**
 * The account of an Acct, DbtrAcct or CdtrAcct element: bank:<BIC, first 8>:<number>; without a BIC the country of the IBAN or
 * of the bank, else "unknown". null where it has no number.
 */
export function camtAccount(account: XmlElement | null, agent: XmlElement | null): AccountId | null {
  const iban = account && textOf(account, "Id/IBAN");
  const number = iban ?? (account && textOf(account, "Id/Othr/Id", "Id/PrtryAcct/Id", "Id/BBAN", "Id/UPIC"));
  if (number === null) return null;
  const institution = agent && elementAt(agent, "FinInstnId");
  const bic = institution && textOf(institution, "BICFI", "BIC");
  const country = iban?.slice(0, 2) ?? (institution && textOf(institution, "PstlAdr/Ctry"));
  return `bank:${bic?.slice(0, 8) ?? country ?? "unknown"}:${number.replace(/\s/g, "")}` as AccountId;
}

/** The name of a party element; newer versions wrap it in Pty. */
export function camtName(party: XmlElement | null): string | null {
  return party && textOf(party, "Nm", "Pty/Nm");
}
