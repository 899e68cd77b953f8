import { amountAround } from "../amounts.ts";
import { type Day, MINUTE_MS, momentOn, STORY_DATE, timeIn } from "../calendar.ts";
import { type Account, THB } from "../party.ts";
import type { Payment } from "../payment.ts";
import { maskedThai, promptPay, thaiAccount } from "./abroad.ts";
import type { Cast } from "./cast.ts";
import type { Plant, Scene } from "./plant.ts";

/** Baht a yuan at which this bank settles; the story's own pair has it exactly. */
const HIDDEN_RATE = 4.62;
const OUTWARD_PAIRS = 84;
const HOMEWARD_PAIRS = 38;

/**
 * The underground bank: customers pay yuan to P1 and soon P2 pays baht to whom they name, or the other way round.
 * No path joins the two. P1 and P2 also serve customers whose other leg runs elsewhere.
 */
export function plantMirrorPools(scene: Scene, cast: Cast, told: readonly Payment[]): Plant {
  const payees = thaiCustomers(scene);
  const days = scene.days.filter(({ date }) => date !== STORY_DATE);
  const pairs = [
    ...Array.from({ length: OUTWARD_PAIRS }, () => outward(scene, cast, payees, scene.random.pick(days))),
    ...Array.from({ length: HOMEWARD_PAIRS }, () => homeward(scene, cast, payees, scene.random.pick(days))),
  ].flat();
  for (let left = 40; left > 0; left -= 1) unmatched(scene, cast, payees, scene.random.pick(days));
  return { family: "mirror-transfer", label: "pools P1 and P2", accounts: [cast.P1, cast.P2], payments: [...told, ...pairs] };
}

function thaiCustomers({ random }: Scene): Account[] {
  return Array.from({ length: 90 }, (_, index) => {
    if (index % 9 === 0) return promptPay(random);
    return index % 4 === 0 ? maskedThai(random) : thaiAccount(random);
  });
}

function outward(scene: Scene, { P1, P2 }: Cast, payees: readonly Account[], day: Day): Payment[] {
  const { random, book, town } = scene;
  const minor = amountAround(random, 21_000, 0.9);
  const at = momentOn(random, day, "evening");
  const customer = random.pick(town.households).account;
  return [
    book.pay({ at, from: customer, to: P1, minor, memo: random.pick(["货款", "转账", "代购"]) }),
    book.pay({
      at: beforeTheEnd(at + lag(scene)),
      from: P2,
      to: random.pick(payees),
      minor: baht(random, minor),
      currency: THB,
      channel: "thai",
    }),
  ];
}

function homeward(scene: Scene, { P1, P2 }: Cast, payees: readonly Account[], day: Day): Payment[] {
  const { random, book, town } = scene;
  const minor = amountAround(random, 36_000, 0.8);
  const at = momentOn(random, day, "evening");
  const receiver = random.pick(town.households).account;
  return [
    book.pay({ at, from: random.pick(payees), to: P2, minor: baht(random, minor), currency: THB, channel: "thai" }),
    book.pay({ at: beforeTheEnd(at + lag(scene)), from: P1, to: receiver, minor, memo: random.pick(["货款", "转账"]) }),
  ];
}

function unmatched({ random, book, town }: Scene, { P1, P2 }: Cast, payees: readonly Account[], day: Day): void {
  const at = momentOn(random, day, "evening");
  const minor = amountAround(random, 60_000, 0.9);
  const away = random.chance(0.5);
  if (random.chance(0.5)) {
    const thai = random.pick(payees);
    book.pay({ at, from: away ? P2 : thai, to: away ? thai : P2, minor, currency: THB, channel: "thai" });
  } else {
    const customer = random.pick(town.households).account;
    book.pay({ at, from: away ? customer : P1, to: away ? P1 : customer, minor: minor / 4n, memo: "货款" });
  }
}

/** The yuan at the hidden rate with a few hundredths of a per cent of haggling, half of them rounded to ten baht. */
function baht(random: Scene["random"], yuan: bigint): bigint {
  const rate = HIDDEN_RATE * (1 + 0.0004 * random.normal());
  const minor = (yuan * BigInt(Math.round(rate * 1_000_000))) / 1_000_000n;
  return random.chance(0.5) ? minor - (minor % 1_000n) : minor;
}

function lag({ random }: Scene): number {
  return random.chance(0.8) ? random.int(4, 180) * MINUTE_MS : random.int(180, 1_300) * MINUTE_MS;
}

/** Second legs stay out of the story's day, so that its pair stands alone there. */
function beforeTheEnd(at: number): number {
  return Math.min(at, timeIn("china", `${STORY_DATE} 00:00:00`) - MINUTE_MS);
}
