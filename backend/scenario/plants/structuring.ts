import { COMPANY_BANKS } from "../banks.ts";
import { dayOf, momentOn } from "../calendar.ts";
import { person } from "../holders.ts";
import { CASH } from "../party.ts";
import type { Plant, Scene } from "./plant.ts";

const DATES = ["2025-01-15", "2025-02-12", "2025-03-03"] as const;

/** One person with cards at three banks who brings cash just under CNY 50,000, four times on each of three days. */
export function plantStructuring(scene: Scene): readonly Plant[] {
  const { random, book, office, town, days } = scene;
  const holder = person(random);
  const cards = random.sample(COMPANY_BANKS, 3).map((bank) => office.open(bank, holder));
  const receiver = random.pick(town.outsiders);
  return DATES.map((date): Plant => {
    const day = dayOf(days, date);
    const deposits = [...cards, random.pick(cards)].map((to) =>
      book.pay({
        at: momentOn(random, day, "office"),
        from: CASH,
        to,
        minor: BigInt(random.int(412, 498)) * 10_000n,
        memo: "现金存款",
        channel: "柜面",
        place: "江州市",
      }),
    );
    for (const deposit of deposits) {
      const at = deposit.at + random.int(1, 3) * 86_400_000 + random.int(0, 7_200) * 1_000;
      book.pay({ at, from: deposit.to, to: receiver, minor: deposit.minor - BigInt(random.int(0, 30_000)), memo: "往来款" });
    }
    return { family: "structuring", label: `cash on ${date}`, accounts: cards, payments: deposits };
  });
}
