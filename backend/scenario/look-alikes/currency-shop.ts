import { amountAround, shareOf } from "../amounts.ts";
import { HOUR_MS, MINUTE_MS, momentOn } from "../calendar.ts";
import { licenceNumber, person } from "../holders.ts";
import { type Account, THB } from "../party.ts";
import { thaiAccount } from "../plants/abroad.ts";
import type { Scene } from "../plants/plant.ts";
import type { LookAlike } from "./look-alike.ts";

/** A licensed money changer with an account on each side; its customers come back, and each side runs on its own. */
export function addCurrencyShop(scene: Scene): LookAlike {
  const { random, office } = scene;
  const holder = { ...person(random), workplace: "松浦特许货币兑换店", licence: licenceNumber(random) };
  const yuanSide = office.open("songpu", holder);
  const bahtSide = thaiAccount(random, "scb");
  serveYuan(scene, yuanSide);
  serveBaht(scene, bahtSide);
  return { name: "currency shop", accounts: [yuanSide, bahtSide] };
}

function serveYuan({ random, book, town, days }: Scene, shop: Account): void {
  const customers = random.sample([...town.households.map(({ account }) => account), ...town.outsiders], 40);
  for (const day of days) {
    for (let left = day.festival ? 0 : random.int(2, 5); left > 0; left -= 1) {
      const at = momentOn(random, day, "office");
      const minor = amountAround(random, 3_000, 0.8);
      book.pay({ at, from: random.pick(customers), to: shop, minor, memo: "兑换" });
      const back = shareOf(random, minor, 0.3 + 0.9 * random.next());
      if (random.chance(0.8))
        book.pay({ at: at + random.int(2, 20) * HOUR_MS, from: shop, to: random.pick(customers), minor: back, memo: "兑换" });
    }
  }
}

function serveBaht({ random, book, days }: Scene, shop: Account): void {
  const customers = Array.from({ length: 30 }, (_, index) => scbCustomer(random, index % 2 === 0));
  for (const day of days) {
    for (let left = random.int(2, 4); left > 0; left -= 1) {
      const at = momentOn(random, day, "shop") + MINUTE_MS;
      const customer = random.pick(customers);
      const buys = random.chance(0.5);
      const minor = amountAround(random, 9_000, 0.8);
      book.pay({ at, from: buys ? customer : shop, to: buys ? shop : customer, minor, currency: THB, channel: "thai" });
    }
  }
}

/** Half of the shop's customers show as a bank and six digits, as this bank prints transfers from others. */
function scbCustomer(random: Scene["random"], masked: boolean): Account {
  const account = thaiAccount(random);
  const printed = masked ? `กสิกรไทย (KBANK) /X${account.number.slice(-6)}` : `004-${account.number}`;
  return { ...account, id: `bank:004:${account.number}` as Account["id"], printed, masked };
}
