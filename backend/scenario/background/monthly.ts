import { amountAround, yuan } from "../amounts.ts";
import { type Day, MINUTE_MS, momentOn, SECOND_MS } from "../calendar.ts";
import type { PaymentBook } from "../payment.ts";
import type { Random } from "../random.ts";
import type { Household, Town } from "./town.ts";

/** Wages in one batch a firm on the 10th, rents early, bills in the middle, money home after payday. */
export function payMonthly(random: Random, book: PaymentBook, town: Town, days: readonly Day[]): void {
  for (const day of days) {
    if (day.dayOfMonth === 10) payWages(random, book, town, day);
    for (const household of town.households) payHousehold(random, book, town, household, day);
  }
}

function payWages(random: Random, book: PaymentBook, { employers, households }: Town, day: Day): void {
  for (const employer of employers) {
    let at = momentOn(random, day, "office");
    for (const { account, employer: own, salaryYuan } of households) {
      if (own !== employer) continue;
      at += random.int(1, 9) * SECOND_MS;
      const minor = yuan(salaryYuan) + BigInt(random.int(-20_000, 20_000));
      book.pay({ at, from: employer, to: account, minor, memo: `${day.month}月工资`, channel: "代发工资" });
    }
  }
}

function payHousehold(random: Random, book: PaymentBook, { utility }: Town, household: Household, day: Day): void {
  const { account, landlord, rentYuan, relative } = household;
  const due = Number(account.number.slice(-2)) % 5;
  if (landlord !== null && day.dayOfMonth === 1 + due) {
    book.pay({ at: momentOn(random, day, "evening"), from: account, to: landlord, minor: yuan(rentYuan), memo: "房租" });
  }
  if (day.dayOfMonth === 14 + due) {
    book.pay({
      at: momentOn(random, day, "evening"),
      from: account,
      to: utility,
      minor: amountAround(random, 210, 0.5),
      memo: "水电费",
    });
  }
  if (day.dayOfMonth === 11 + due && random.chance(0.6)) {
    const at = momentOn(random, day, "evening") + random.int(0, 30) * MINUTE_MS;
    book.pay({ at, from: account, to: relative, minor: amountAround(random, 900, 0.5), memo: "生活费" });
  }
}
