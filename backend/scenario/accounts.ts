import type { AccountId } from "../domain/account.ts";
import { BANKS, type BankName } from "./banks.ts";
import { type Account, CNY, type Holder } from "./party.ts";
import type { Random } from "./random.ts";

/** What an account may say of itself beyond its bank and holder. */
export type AccountTerms = Partial<Pick<Account, "opening" | "openedOn" | "masked" | "ip">>;

/** Opens accounts under numbers that no other account of the case has; the last eight digits are unique too. */
export interface AccountOffice {
  /** A card for a person, a plain account for a company. */
  open(bank: BankName, holder: Holder, terms?: AccountTerms): Account;
}

export function accountOffice(random: Random): AccountOffice {
  const endings = new Set<string>();
  let opened = 0;
  const fresh = (make: () => string): string => {
    let number = make();
    while (endings.has(number.slice(-8))) number = make();
    endings.add(number.slice(-8));
    return number;
  };
  return {
    open(bankName, holder, { opening = null, openedOn = openingDay(random), masked = false, ip = null } = {}) {
      const bank = BANKS[bankName];
      const number = fresh(() => `3${bank.issuer.slice(3)}${random.digits(12)}`);
      const card = holder.company ? null : fresh(() => withCheckDigit(bank.issuer + random.digits(12)));
      opened += 1;
      return {
        kind: "account",
        id: (card === null ? `bank:cn:${number}` : `card:${card}`) as AccountId,
        printed: printedNumber(card ?? number, masked),
        card,
        number,
        bank,
        holder,
        currency: CNY,
        statement: bank.heldIn === null ? null : "police",
        masked,
        opening,
        openedOn,
        ip: holder.company ? null : (ip ?? addressNumber(opened)),
        mac: holder.company ? null : macAddress(random),
      };
    },
  };
}

function printedNumber(full: string, masked: boolean): string {
  return masked ? `${full.slice(0, 6)}${"*".repeat(full.length - 10)}${full.slice(-4)}` : full;
}

/** Luhn (ISO/IEC 7812-1). */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

function openingDay(random: Random): string {
  return `${random.int(2012, 2024)}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
}

/** Each account its own address in 198.18.0.0/15, which RFC 2544 keeps out of the public internet. */
function addressNumber(index: number): string {
  return `198.${18 + (index >> 14)}.${(index >> 6) & 255}.${((index & 63) << 2) + 1}`;
}

/** Locally administered, so that no maker owns it. */
function macAddress(random: Random): string {
  const octets = Array.from({ length: 5 }, () => random.int(0, 255).toString(16).padStart(2, "0"));
  return ["0a", ...octets].join(":").toUpperCase();
}
