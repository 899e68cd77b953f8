import { amountAround, shareOf } from "../amounts.ts";
import { MINUTE_MS, momentOn } from "../calendar.ts";
import type { Scene } from "../plants/plant.ts";
import type { LookAlike } from "./look-alike.ts";

/** Four relatives: the mother passes the father's money to the children within the hour, who send some of it back. */
export function addFamily({ random, book, days, recruit }: Scene): LookAlike {
  const [father, mother, son, daughter] = recruit(4);
  if (!father || !mother || !son || !daughter) throw new Error("the family is not complete");
  for (const [index, day] of days.entries()) {
    if (index % 6 !== 0) continue;
    const at = momentOn(random, day, "evening");
    const minor = amountAround(random, 2_600, 0.4);
    book.pay({ at, from: father, to: mother, minor, memo: "家用" });
    const first = shareOf(random, minor, 0.45 + 0.1 * random.next());
    book.pay({ at: at + random.int(8, 55) * MINUTE_MS, from: mother, to: son, minor: first, memo: "生活费" });
    const second = shareOf(random, minor, 0.4);
    book.pay({ at: at + random.int(60, 150) * MINUTE_MS, from: mother, to: daughter, minor: second, memo: "生活费" });
    if (index % 12 === 0) {
      book.pay({
        at: at + random.int(200, 900) * MINUTE_MS,
        from: son,
        to: father,
        minor: shareOf(random, first, 0.3),
        memo: "还爸",
      });
    }
  }
  return { name: "family", accounts: [father, mother, son, daughter] };
}
