import { dayOf, timeIn } from "../calendar.ts";
import { TENPAY } from "../party.ts";
import type { SpoiltRow } from "../writers/police-transactions.ts";
import type { Scene } from "./plant.ts";

/** One payment through Tenpay, one that the bank refused, and two rows that no reader can make sense of. */
export function plantSingleRows({ book, days, recruit }: Scene): readonly SpoiltRow[] {
  const [shopper, refused, undated, unreadable] = recruit(4);
  if (!shopper || !refused || !undated || !unreadable) throw new Error("the town is too small");
  book.pay({
    at: timeIn("china", "2025-03-11 20:16:43"),
    from: shopper,
    to: TENPAY,
    minor: 12_680n,
    memo: "财付通支付",
    note: "商户单号1000107301202503110163",
  });
  book.pay({
    at: timeIn("china", "2025-03-13 15:42:08"),
    from: refused,
    to: shopper,
    minor: 500_000n,
    memo: "转账",
    failed: true,
  });
  return [
    { account: undated, after: dayOf(days, "2025-03-01").start, column: "交易时间", text: "2025-02-30 11:20:05" },
    { account: unreadable, after: dayOf(days, "2025-03-08").start, column: "交易金额", text: "12O6.50" },
  ];
}
