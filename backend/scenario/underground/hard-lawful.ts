import type { Random } from "../random.ts";
import type { Book, CurrencyNumber } from "./book.ts";
import { chosenAmount, momentOf, USUAL_AMOUNT } from "./lawful-life.ts";
import type { Market } from "./market.ts";

/** Whoever deals with a shop or a firm of this currency. */
export type People = readonly (readonly number[])[];

const PRICES = 14;
const REFUND_SHARE = 0.12;

/**
 * A firm that sells from one price list in two countries: the same goods at prices that its list turns into the other
 * currency at a rate of its own, with refunds. Nothing is settled across; the amounts alone are as from a hidden rate.
 */
export function sellByList(book: Book, random: Random, people: People, market: Market, days: number): readonly number[] {
  const other = (random.chance(0.6) ? 1 : 2) as CurrencyNumber;
  const list = Array.from({ length: random.int(6, PRICES) }, () => Math.ceil(60 * Math.exp(3 * random.next())) * 10 - 1);
  const rate = Math.exp(market.worth(0, 0) - market.worth(other, 0)) * (1 - 0.03 * random.next());
  const sides = [
    { currency: 0 as CurrencyNumber, list },
    { currency: other, list: list.map((price) => Math.round(price * rate * 10) / 10) },
  ];
  return sides.flatMap(({ currency, list: prices }) => {
    const firm = book.open(currency);
    const customers = people[currency] ?? [];
    for (let left = random.int(150, 400); left > 0; left -= 1) {
      const at = momentOf(random, random.int(0, days - 1));
      const price = random.pick(prices) * (random.chance(0.15) ? 2 : 1);
      if (random.chance(REFUND_SHARE)) book.pay(firm, random.pick(customers), at, price);
      else book.pay(random.pick(customers), firm, at, price);
      if (random.chance(0.35)) book.pay(firm, random.pick(customers), at + 3_600_000, random.pick(prices));
    }
    return [firm];
  });
}

/**
 * A money changer with a published rate and cash on the other side of each deal: what people choose in round sums of one
 * currency stands at the day's rate in the other, but no deal has both its legs in the records.
 */
export function changeForCash(book: Book, random: Random, people: People, market: Market, days: number): readonly number[] {
  const other = (random.chance(0.7) ? 1 : 2) as CurrencyNumber;
  const spread = 0.004 + 0.02 * random.next();
  return ([0, other] as const).flatMap((currency) => {
    const shop = book.open(currency);
    const foreign = (currency === 0 ? other : 0) as CurrencyNumber;
    const customers = people[currency] ?? [];
    for (let left = random.int(150, 350); left > 0; left -= 1) {
      const at = momentOf(random, random.int(0, days - 1));
      const sells = random.chance(0.5);
      const rate = Math.exp(market.worth(foreign, at) - market.worth(currency, at) + (sells ? spread : -spread));
      const amount = chosenAmount(random, USUAL_AMOUNT[foreign] * 4, 0.8) * rate;
      if (sells) book.pay(random.pick(customers), shop, at, amount);
      else book.pay(shop, random.pick(customers), at, amount);
    }
    return [shop];
  });
}
