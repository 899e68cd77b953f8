import { amountAround, shareOf } from "../amounts.ts";
import { type Day, MINUTE_MS, momentOn } from "../calendar.ts";
import type { Account } from "../party.ts";
import type { Payment } from "../payment.ts";
import type { Plant, Scene } from "./plant.ts";

const NIGHTS = 12;
const NIGHTS_AN_ACCOUNT = 3;

/** Bettors who stake night after night and are paid out now and then; the receiving account changes every three days. */
export function plantGamblingCollector(scene: Scene): Plant {
  const { random, town, days, recruit } = scene;
  const accounts = recruit(NIGHTS / NIGHTS_AN_ACCOUNT);
  const bettors = random.sample(
    [...town.households.map(({ account }) => account), ...town.outsiders].filter((other) => !accounts.includes(other)),
    18,
  );
  const first = days.length - 30;
  const payments = days.slice(first, first + NIGHTS).flatMap((day, night) => {
    const account = accounts[Math.floor(night / NIGHTS_AN_ACCOUNT)];
    return account ? betThrough(scene, account, bettors, day) : [];
  });
  return { family: "gambling-collector", label: "night bets", accounts, payments };
}

function betThrough({ random, book }: Scene, account: Account, bettors: readonly Account[], day: Day): Payment[] {
  return bettors.flatMap((from) => {
    if (!random.chance(0.6)) return [];
    const at = momentOn(random, day, "night");
    const stake = book.pay({ at, from, to: account, minor: amountAround(random, 420, 0.8), memo: "转账" });
    if (!random.chance(0.3)) return [stake];
    const minor = shareOf(random, stake.minor * 3n, 0.3 + 0.6 * random.next());
    return [stake, book.pay({ at: at + random.int(15, 150) * MINUTE_MS, from: account, to: from, minor })];
  });
}
