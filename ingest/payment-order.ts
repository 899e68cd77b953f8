import type { AccountId } from "../backend/domain/account.ts";
import type { Instant } from "../backend/domain/instant.ts";
import { type FactDraft, factOf } from "./fact-draft.ts";
import { joinTexts } from "./movement-draft.ts";
import type { RowIssue } from "./row.ts";

/** What a customer told a bank to pay. It proves no movement: the bank may have refused it. */
export interface PaymentOrder {
  readonly payer: AccountId;
  readonly payerName: string | null;
  readonly payee: string | null;
  readonly payeeName: string | null;
  /** "14.00 CNY" */
  readonly amount: string;
  readonly at: Instant;
  readonly reference: string | null;
  readonly text: string | null;
}

/** The order as a fact of the account that is to pay, in one line. */
export function paymentOrder(order: PaymentOrder): FactDraft | RowIssue {
  const whom = joinTexts(order.payee, order.payeeName) ?? "an account not named";
  const line = joinTexts(
    `ordered to pay ${order.amount} to ${whom}`,
    order.reference && `reference ${order.reference}`,
    order.text,
  );
  const said = [
    ["payment-order", line],
    ["holder-name", order.payerName],
  ] as const;
  return factOf(order.payer, said, order.at);
}
