import { type Day, timeIn } from "../calendar.ts";
import type { PaymentBook } from "../payment.ts";
import type { Cast } from "../plants/cast.ts";
import type { Random } from "../random.ts";
import { meetFriends } from "./friends.ts";
import { payMonthly } from "./monthly.ts";
import { liveThroughOccasions } from "./occasions.ts";
import { goShopping } from "./shopping.ts";
import { householdOf, type Town } from "./town.ts";

/** The last day on which the holder of B2 spent anything. */
export const LAST_OWN_SPENDING = "2025-01-29";

/** Everything lawful that the town does, each habit from a stream of chance of its own. */
export function liveEveryday(random: Random, book: PaymentBook, town: Town, days: readonly Day[]): void {
  goShopping(random.fork("shopping"), book, town, days);
  payMonthly(random.fork("monthly"), book, town, days);
  meetFriends(random.fork("friends"), book, town, days);
  liveThroughOccasions(random.fork("occasions"), book, town, days);
}

/** V02's ordinary life, and that of B2's holder until it stops. */
export function liveBesideTheStory(random: Random, book: PaymentBook, town: Town, days: readonly Day[], cast: Cast): void {
  const known = { ...town, people: town.households.map(({ account }) => account) };
  const alone = (account: Cast["V02"], purchasesADay: number): Town => ({
    ...town,
    households: [{ ...householdOf(random, account, known), purchasesADay }],
  });
  live(random, book, alone(cast.V02, 0.8), days);
  const own = cast["B2 own card"];
  live(
    random,
    book,
    alone(own, 1),
    days.filter(({ date }) => date <= LAST_OWN_SPENDING),
  );
  const shop = town.shops[0];
  if (!shop) throw new Error("the town has no shop");
  book.pay({
    at: timeIn("china", `${LAST_OWN_SPENDING} 18:47:05`),
    from: own,
    to: shop,
    minor: 8_640n,
    memo: "消费",
    channel: "POS消费",
  });
}

/** Purchases and monthly payments only: money that comes in would go on after the person is gone. */
function live(random: Random, book: PaymentBook, town: Town, days: readonly Day[]): void {
  goShopping(random, book, town, days);
  payMonthly(random, book, town, days);
}
