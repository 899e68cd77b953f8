import { amountAround } from "../amounts.ts";
import { type Day, momentOn } from "../calendar.ts";
import type { PaymentBook } from "../payment.ts";
import type { Random } from "../random.ts";
import type { Household, Town } from "./town.ts";

/** Purchases: mostly at a person's own few shops, more at week-ends and before the festival, some at night. */
export function goShopping(random: Random, book: PaymentBook, town: Town, days: readonly Day[]): void {
  for (const day of days) {
    for (const household of town.households) {
      for (let left = purchasesOn(random, day, household); left > 0; left -= 1) buy(random, book, town, household, day);
    }
  }
}

function purchasesOn(random: Random, day: Day, { purchasesADay }: Household): number {
  const expected = purchasesADay * (day.weekend ? 1.5 : 1) * (day.festival ? 0.6 : 1);
  const whole = Math.floor(expected);
  return whole + (random.chance(expected - whole) ? 1 : 0);
}

function buy(random: Random, book: PaymentBook, { shops }: Town, { account, shops: own }: Household, day: Day): void {
  const shop = random.chance(0.96) ? random.pick(own) : random.pick(shops);
  const atCounter = random.chance(0.6);
  book.pay({
    at: momentOn(random, day, random.chance(0.06) ? "night" : "shop"),
    from: account,
    to: shop,
    minor: amountAround(random, 68, 0.9),
    memo: atCounter ? "消费" : "扫码付款",
    channel: atCounter ? "POS消费" : "手机银行",
    terminal: atCounter ? `POS${shop.number.slice(-6)}` : null,
  });
}
