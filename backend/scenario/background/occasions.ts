import { amountAround, shareOf } from "../amounts.ts";
import { type Day, MINUTE_MS, momentOn } from "../calendar.ts";
import type { Account } from "../party.ts";
import type { PaymentBook } from "../payment.ts";
import type { Random } from "../random.ts";
import type { Town } from "./town.ts";

const LARGE = ["购车款", "装修款", "借款", "货款", "婚礼", "押金", "学费", "转账"] as const;

/** What happens once: large lawful payments between people who never met before, and money that is lawfully passed on. */
export function liveThroughOccasions(random: Random, book: PaymentBook, town: Town, days: readonly Day[]): void {
  const people = town.households.map(({ account }) => account);
  for (let left = 300; left > 0; left -= 1) payLarge(random, book, people, town.outsiders, random.pick(days));
  for (let left = 45; left > 0; left -= 1) passOn(random, book, people, random.pick(days));
  for (const shop of town.shops) {
    const supplier = random.pick(random.chance(0.5) ? town.shops : town.outsiders);
    if (supplier !== shop) restock(random, book, shop, supplier, days);
  }
}

function payLarge(random: Random, book: PaymentBook, people: readonly Account[], outsiders: readonly Account[], day: Day): void {
  const [from, other] = random.sample(people, 2);
  const to = random.chance(0.3) ? random.pick(outsiders) : other;
  if (!from || !to) return;
  const minor = amountAround(random, 22_000, 1.2);
  book.pay({ at: momentOn(random, day, "evening"), from, to, minor, memo: random.pick(LARGE), channel: "网上银行" });
}

/** A collection for a gift, a group ticket, a child's fee: received, and most of it paid on within the day. */
function passOn(random: Random, book: PaymentBook, people: readonly Account[], day: Day): void {
  const [from, through, to] = random.sample(people, 3);
  if (!from || !through || !to) return;
  const at = momentOn(random, day, "office");
  const minor = amountAround(random, 6_000, 0.9);
  book.pay({ at, from, to: through, minor, memo: random.pick(["代缴", "团购", "代买"]) });
  const later = at + random.int(25, 420) * MINUTE_MS;
  book.pay({ at: later, from: through, to, minor: shareOf(random, minor, 0.85 + 0.15 * random.next()), memo: "代付" });
}

function restock(random: Random, book: PaymentBook, shop: Account, supplier: Account, days: readonly Day[]): void {
  const weekday = random.int(0, 6);
  for (const [index, day] of days.entries()) {
    if (index % 7 !== weekday || day.festival) continue;
    const at = momentOn(random, day, "office");
    book.pay({ at, from: shop, to: supplier, minor: amountAround(random, 3_800, 0.4), memo: "进货款", channel: "网上银行" });
  }
}
