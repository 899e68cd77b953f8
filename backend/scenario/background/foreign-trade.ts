import type { AccountId } from "../../domain/account.ts";
import { BANKS } from "../banks.ts";
import { type Day, momentOn } from "../calendar.ts";
import { type Account, type Bank, type Holder, USD } from "../party.ts";
import type { PaymentBook } from "../payment.ts";
import type { Random } from "../random.ts";

const PARTNERS = [
  ["Lotus Rice Export Co Ltd", "LOTSSGSG"],
  ["Pearl River Garments Ltd", "PRLGHKHH"],
  ["Andaman Seafood PLC", "ANDMSGSG"],
  ["Bluewater Freight Inc", "BLWFUS33"],
  ["Tonle Sap Foods Co Ltd", "TNLSKHPP"],
  ["Harbour Light Trading", "HRBLHKHH"],
] as const;

/** A Phnom Penh trading firm's dollar account: wires to and from the same few partners. */
export function tradeAbroad(random: Random, book: PaymentBook, days: readonly Day[]): void {
  const own = dollarAccount(random, "Mekong Orchid Trading Co Ltd", BANKS.mekong, true);
  const partners = PARTNERS.map(([name, bic]) =>
    dollarAccount(random, name, { name, issuer: bic, heldIn: null, clockMs: 0 }, false),
  );
  for (const [index, day] of days.entries()) {
    if (day.weekend || index >= days.length - 1) continue;
    const partner = random.pick(partners);
    const buys = random.chance(0.55);
    book.pay({
      at: momentOn(random, day, "office"),
      from: buys ? own : partner,
      to: buys ? partner : own,
      minor: BigInt(Math.round(480_000 * Math.exp(0.7 * random.normal()))),
      currency: USD,
      memo: `INVOICE ${random.int(1_000, 9_999)}/2025`,
      channel: "wire",
      reference: `E2E${random.digits(8)}`,
    });
  }
}

function dollarAccount(random: Random, name: string, bank: Bank, held: boolean): Account {
  const number = random.digits(12);
  const holder: Holder = { name, document: number, company: true, workplace: null, licence: null, address: null };
  return {
    kind: "account",
    id: `bank:${bank.issuer}:${number}` as AccountId,
    printed: number,
    card: null,
    number,
    bank,
    holder,
    currency: USD,
    statement: held ? "camt" : null,
    masked: false,
    opening: null,
    openedOn: "2019-05-06",
    ip: null,
    mac: null,
  };
}
