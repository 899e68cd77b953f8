import { amountAround } from "../amounts.ts";
import { type Day, momentOn } from "../calendar.ts";
import { CASH } from "../party.ts";
import type { PaymentBook } from "../payment.ts";
import type { Random } from "../random.ts";
import type { Household, Town } from "./town.ts";

const REASONS = ["转账", "饭钱", "还款", "AA", "代买", "礼物"] as const;

/** Money between friends both ways, red packets at the festival, cash at machines. */
export function meetFriends(random: Random, book: PaymentBook, { households }: Town, days: readonly Day[]): void {
  for (const day of days) {
    for (const household of households) {
      if (random.chance(meetingShare(day))) payFriend(random, book, household, day);
      if (random.chance(0.012)) drawCash(random, book, household, day);
    }
  }
}

function meetingShare(day: Day): number {
  if (day.festival) return 0.35;
  return day.weekend ? 0.13 : 0.08;
}

function payFriend(random: Random, book: PaymentBook, { account, friends }: Household, day: Day): void {
  const friend = random.pick(friends);
  const [from, to] = random.chance(0.4) ? [friend, account] : [account, friend];
  book.pay({
    at: momentOn(random, day, random.chance(0.15) ? "night" : "evening"),
    from,
    to,
    minor: amountAround(random, day.festival ? 300 : 180, 0.9),
    memo: day.festival ? "红包" : random.pick(REASONS),
    reference: interbankNumber(random),
  });
}

function drawCash(random: Random, book: PaymentBook, { account }: Household, day: Day): void {
  book.pay({
    at: momentOn(random, day, "shop"),
    from: account,
    to: CASH,
    minor: BigInt(random.int(2, 30)) * 10_000n,
    memo: "ATM取款",
    channel: "ATM",
    terminal: `ATM${account.bank.issuer}${random.int(10, 29)}`,
    place: random.pick(["江州市", "东岭市", "海陵市", "云川市"]),
  });
}

/** Half of the transfers between banks carry a number that both sides print. */
function interbankNumber(random: Random): string | null {
  return random.chance(0.5) ? random.digits(12) : null;
}
