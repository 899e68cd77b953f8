import { amountAround, shareOf } from "../amounts.ts";
import { HOUR_MS, momentOn, SECOND_MS } from "../calendar.ts";
import { person } from "../holders.ts";
import type { Scene } from "../plants/plant.ts";
import type { LookAlike } from "./look-alike.ts";

/** A vegetable stall: two dozen small payments a day from regulars and passers-by, the supplier paid every dawn. */
export function addMarketStall({ random, office, book, town, days }: Scene): LookAlike {
  const stall = office.open("hailing", { ...person(random), workplace: "海陵东门菜市场12号摊" });
  const supplier = random.pick(town.outsiders);
  const regulars = random.sample([...town.households.map(({ account }) => account), ...town.outsiders], 70);
  const strangers = town.households.map(({ account }) => account);
  for (const day of days) {
    if (day.festival) continue;
    const takings = Array.from({ length: random.int(16, 28) }, () =>
      book.pay({
        at: momentOn(random, day, "shop"),
        from: random.chance(0.93) ? random.pick(regulars) : random.pick(strangers),
        to: stall,
        minor: amountAround(random, 31, 0.6),
        memo: "扫码付款",
      }),
    );
    const total = takings.reduce((sum, { minor }) => sum + minor, 0n);
    const at = day.start + 4 * HOUR_MS + random.int(0, 5_400) * SECOND_MS;
    book.pay({ at, from: stall, to: supplier, minor: shareOf(random, total, 0.6 + 0.15 * random.next()), memo: "菜款" });
  }
  return { name: "market stall", accounts: [stall] };
}
