import { endKind } from "../../domain/account.ts";
import { mayPrecede } from "../../domain/instant.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";

/** A payment comes back within so long, or it is taken as a payment of its own. */
const RETURN_DAYS = 10;
const DAY_MS = 86_400_000;

/** Words by which banks mark a payment that came back. Latin words count only whole. */
const RETURN_WORDS = ["退回", "退汇", "退匯", "冲正", "沖正", "冲账", "撤销", "退款", "คืนเงิน", "ยกเลิกรายการ", "กลับรายการ"];
const RETURN_LATIN = /\b(revers(al|ed)|return(ed)?|refund(ed)?|chargeback)\b/u;

/**
 * Payments that are the return of an earlier one, each with the one it returns: the same amount back between the same two
 * accounts within ten days, marked as a return in its text. The latest earlier payment that no other return took counts.
 * A payment that only looks alike, unmarked, is none. transfers: in the order walked.
 */
export function returnedPayments(transfers: readonly Transfer[]): ReadonlyMap<TransferId, TransferId> {
  const returns = new Map<TransferId, TransferId>();
  const open = new Map<string, Transfer[]>();
  for (const transfer of transfers) {
    const paid = saysReturn(transfer) ? takeLatest(open.get(wayBack(transfer)), transfer) : null;
    if (paid) returns.set(transfer.id, paid.id);
    else if (endKind(transfer.to) === null) {
      const key = way(transfer);
      const waiting = open.get(key);
      if (waiting) waiting.push(transfer);
      else open.set(key, [transfer]);
    }
  }
  return returns;
}

function saysReturn({ memo, channel }: Transfer): boolean {
  const text = `${memo ?? ""} ${channel ?? ""}`.normalize("NFKC").toLowerCase();
  return RETURN_WORDS.some((word) => text.includes(word)) || RETURN_LATIN.test(text);
}

function takeLatest(waiting: Transfer[] | undefined, back: Transfer): Transfer | null {
  const last = waiting?.at(-1);
  if (!waiting || !last || !mayPrecede(last.at, back.at) || back.at.at - last.at.at > RETURN_DAYS * DAY_MS) return null;
  waiting.pop();
  return last;
}

function way({ from, to, received }: Transfer): string {
  return `${from} ${to} ${received.currency} ${received.minor}`;
}

function wayBack({ from, to, paid }: Transfer): string {
  return `${to} ${from} ${paid.currency} ${paid.minor}`;
}
