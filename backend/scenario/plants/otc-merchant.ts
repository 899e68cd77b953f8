import { amountAround } from "../amounts.ts";
import { type Day, MINUTE_MS, momentOn, STORY_DATE, timeIn } from "../calendar.ts";
import { type Account, USDT } from "../party.ts";
import type { Payment } from "../payment.ts";
import { wallet } from "./abroad.ts";
import type { Cast } from "./cast.ts";
import type { Plant, Scene } from "./plant.ts";

/** Credits of other people on the story's day that explain the USDT payout as well as the story's own. */
const RIVALS = [
  { wall: "13:51:44", minor: 9_688_000n },
  { wall: "14:11:26", minor: 9_731_050n },
] as const;

/** U1 buys and sells USDT at about CNY 7.27 all through the period; the bank account and the wallet are both busy. */
export function plantOtcMerchant(scene: Scene, cast: Cast, told: readonly Payment[]): Plant {
  const { random, town, days } = scene;
  const exchange = wallet(random);
  const suppliers = random.sample(town.outsiders, 12);
  const quiet = days.filter(({ date }) => date !== STORY_DATE);
  const ramps = quiet.flatMap((day) => (random.chance(0.75) ? [0, 1].flatMap(() => sell(scene, cast, day)) : []));
  const refills = quiet.flatMap((day, index) => (index % 4 === 1 ? buy(scene, cast, exchange, random.pick(suppliers), day) : []));
  for (const { wall, minor } of RIVALS) {
    scene.book.pay({ at: timeIn("china", `${STORY_DATE} ${wall}`), from: random.pick(town.outsiders), to: cast.U1, minor });
  }
  return {
    family: "otc-merchant",
    label: "U1",
    accounts: [cast.U1, cast["U1 wallet"]],
    payments: [...told, ...ramps, ...refills],
  };
}

function sell({ random, book, town }: Scene, cast: Cast, day: Day): Payment[] {
  const at = momentOn(random, day, "evening");
  const from = random.chance(0.25) ? random.pick(town.households).account : random.pick(town.outsiders);
  const minor = amountAround(random, 14_000, 0.8);
  const paid = book.pay({ at, from, to: cast.U1, minor });
  const payout = book.pay({
    at: at + random.int(2, 40) * MINUTE_MS + random.int(0, 59) * 1_000,
    from: cast["U1 wallet"],
    to: wallet(random),
    minor: usdtFor(minor, 7.27 * (1 + 0.003 * random.normal())),
    currency: USDT,
    channel: "chain",
  });
  return [paid, payout];
}

function buy({ random, book }: Scene, cast: Cast, exchange: Account, supplier: Account, day: Day): Payment[] {
  const at = momentOn(random, day, "office");
  const minor = amountAround(random, 90_000, 0.3);
  const paid = book.pay({ at, from: cast.U1, to: supplier, minor, memo: "货款", channel: "网上银行" });
  const coins = book.pay({
    at: at + random.int(5, 50) * MINUTE_MS,
    from: exchange,
    to: cast["U1 wallet"],
    minor: usdtFor(minor, 7.21 * (1 + 0.002 * random.normal())),
    currency: USDT,
    channel: "chain",
  });
  return [paid, coins];
}

/** Millionths of a USDT for fen at yuan a USDT, to the whole cent as wallets type it. */
function usdtFor(fen: bigint, rate: number): bigint {
  return ((fen * 1_000_000n) / BigInt(Math.round(rate * 1_000_000))) * 10_000n;
}
