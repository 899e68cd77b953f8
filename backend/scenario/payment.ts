import type { AccountId } from "../domain/account.ts";
import type { Currency } from "../domain/currency.ts";
import { type Account, CNY, idSeenBy, type Party, PRINTED_STEP_MS } from "./party.ts";

export type Channel = "手机银行" | "网上银行" | "POS消费" | "代发工资" | "ATM" | "柜面" | "跨行转账" | "chain" | "thai" | "wire";

/** One movement as it truly happened, before any bank prints it. */
export interface Payment {
  /** Order of making; breaks ties of time. */
  readonly number: number;
  /** True time, UTC milliseconds, whole seconds. */
  readonly at: number;
  readonly from: Party;
  readonly to: Party;
  readonly minor: bigint;
  readonly currency: Currency;
  readonly memo: string;
  readonly note: string;
  readonly channel: Channel;
  readonly place: string | null;
  readonly terminal: string | null;
  /** The interbank number that both sides print; null where neither does. */
  readonly reference: string | null;
  /** Refused by the bank: printed on the payer's side only, moves nothing. */
  readonly failed: boolean;
}

type Needed = "at" | "from" | "to" | "minor";
export type PaymentOrder = Pick<Payment, Needed> & Partial<Omit<Payment, Needed | "number">>;

/** Collects the payments of a case. */
export interface PaymentBook {
  readonly payments: readonly Payment[];
  pay(order: PaymentOrder): Payment;
}

/** An empty book. Amounts must be above zero. */
export function paymentBook(): PaymentBook {
  const payments: Payment[] = [];
  return {
    payments,
    pay(order) {
      if (order.minor <= 0n) throw new Error(`a payment of nothing at ${order.at}`);
      const payment = { ...PLAIN, ...order, number: payments.length };
      payments.push(payment);
      return payment;
    },
  };
}

/** What the data set as a whole tells of a payment: the payer's bank's time where its row is held, else the payee's. */
export interface SeenTransfer {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly at: number;
}

export function asSeen(payment: Payment): SeenTransfer {
  const from = idSeenBy(payment.from, payment.to);
  const to = idSeenBy(payment.to, payment.from);
  const teller = [payment.from, payment.to].find(hasStatement);
  return { from, to, at: teller ? printedAt(payment, teller) : payment.at };
}

/** The time that the account's own statement prints for the payment. */
export function printedAt(payment: Payment, { bank, statement }: Account): number {
  const step = statement === null ? 1_000 : PRINTED_STEP_MS[statement];
  return Math.floor((payment.at + bank.clockMs) / step) * step;
}

export function hasStatement(party: Party): party is Account {
  return party.kind === "account" && party.statement !== null;
}

const PLAIN = {
  currency: CNY,
  memo: "转账",
  note: "",
  channel: "手机银行",
  place: null,
  terminal: null,
  reference: null,
  failed: false,
} as const;
