import { createHash } from "node:crypto";
import type { AccountId } from "../../domain/account.ts";
import { BANKS, type BankName } from "../banks.ts";
import { latinPerson, thaiPerson } from "../holders.ts";
import { type Account, type Bank, type Holder, THB, USDT } from "../party.ts";
import type { Random } from "../random.ts";

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const UNKNOWN: Holder = { name: "", document: "", company: false, workplace: null, licence: null, address: null };

/** A Thai account; its statement is held when its bank's layout is named. Without one it is a counterparty at SCB. */
export function thaiAccount(random: Random, statement: "kbank" | "scb" | null = null): Account {
  const bank: BankName = statement ?? "scb";
  const number = random.digits(10);
  return {
    ...plain(BANKS[bank], statement === "scb" ? thaiPerson(random) : latinPerson(random)),
    id: `bank:${BANKS[bank].issuer}:${number}` as AccountId,
    printed: `${BANKS[bank].issuer}-${number}`,
    number,
    currency: THB,
    statement,
  };
}

/** A Thai counterparty of which statements show the last digits only. */
export function maskedThai(random: Random): Account {
  const hidden = thaiAccount(random);
  return { ...hidden, printed: `X-xxxx-${hidden.number.slice(-4)}`, masked: true };
}

/** A Thai counterparty paid by telephone number. */
export function promptPay(random: Random): Account {
  const phone = `08${random.digits(8)}`;
  const id = `alias:promptpay:${phone}` as AccountId;
  return { ...thaiAccount(random), id, printed: `PromptPay ${phone}`, number: phone };
}

/** A Tron address with a valid checksum. Its rows are held when it is the one exported. */
export function wallet(random: Random, statement: "tronscan" | null = null): Account {
  const number = tronAddress(random);
  return {
    ...plain(BANKS.tron, UNKNOWN),
    id: `tron:${number}` as AccountId,
    printed: number,
    number,
    currency: USDT,
    statement,
  };
}

function plain(bank: Bank, holder: Holder): Omit<Account, "id" | "printed" | "number" | "currency" | "statement"> {
  return { kind: "account", card: null, bank, holder, masked: false, opening: null, openedOn: "2020-01-01", ip: null, mac: null };
}

/** Base58Check of 0x41 and twenty bytes, as Tron writes addresses. */
function tronAddress(random: Random): string {
  const body = Buffer.from([0x41, ...Array.from({ length: 20 }, () => random.int(0, 255))]);
  const check = sha256(sha256(body)).subarray(0, 4);
  let left = BigInt(`0x${Buffer.concat([body, check]).toString("hex")}`);
  let text = "";
  while (left > 0n) {
    text = ALPHABET.charAt(Number(left % 58n)) + text;
    left /= 58n;
  }
  return text;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
