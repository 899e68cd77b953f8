import type { AccountId } from "./account.ts";
import type { Money } from "./money.ts";
import type { Transfer, TransferId } from "./transfer.ts";

/** What no transfer can be without. */
interface Bare {
  readonly id: TransferId;
  readonly from: AccountId;
  readonly to: AccountId;
  /** UTC milliseconds, known to the second. */
  readonly at: number;
  readonly paid: Money;
  /** As paid unless exchanged. */
  readonly received?: Money;
}

/** A transfer of which nobody told more than its ends, its second and its amounts: no statement, memo, channel or names. */
export function bareTransfer({ id, from, to, at, paid, received = paid }: Bare): Transfer {
  return {
    id,
    from,
    to,
    paid,
    received,
    at: { at, precision: "second" },
    payer: null,
    payee: null,
    memo: null,
    channel: null,
    fromName: null,
    toName: null,
  };
}
