import { amountAround, shareOf } from "../amounts.ts";
import { dayOf, momentOn, SECOND_MS } from "../calendar.ts";
import { person } from "../holders.ts";
import type { Account } from "../party.ts";
import type { Payment } from "../payment.ts";
import type { Plant, Scene } from "./plant.ts";

/** A victim's payment, as the victim later tells it. */
export interface VictimPayment {
  readonly victim: Account;
  readonly payment: Payment;
}

export interface ScamNetwork {
  readonly plants: readonly Plant[];
  /** V03 … V07, in order. */
  readonly victims: readonly VictimPayment[];
  /** Two of the mules, who use one telephone. */
  readonly sharedDevice: readonly Account[];
}

const WAVE_DATES = ["2025-02-19", "2025-02-26", "2025-03-04", "2025-03-07", "2025-03-12"] as const;

interface Layers {
  readonly first: readonly Account[];
  readonly second: readonly Account[];
  readonly third: readonly Account[];
  readonly exits: readonly Account[];
  /** Banks show only part of its number. */
  readonly hidden: Account;
}

/** Five waves through the same mules: each victim's money crosses three layers within seconds and minutes. */
export function plantScamNetwork(scene: Scene): ScamNetwork {
  const { random, office, town, recruit } = scene;
  const layers: Layers = {
    first: recruit(2),
    second: recruit(5),
    third: recruit(3),
    exits: random.sample(town.outsiders, 2),
    hidden: office.open("luting", person(random), { masked: true }),
  };
  const waves = WAVE_DATES.map((date, index) => wave(scene, layers, date, index));
  return {
    plants: waves.flatMap(({ plants }) => plants),
    victims: waves.map(({ victim }) => victim),
    sharedDevice: layers.second.slice(0, 2),
  };
}

function wave(scene: Scene, layers: Layers, date: string, index: number): { plants: Plant[]; victim: VictimPayment } {
  const { random, book, days, recruit } = scene;
  const [victim] = recruit(1);
  const first = layers.first[index % layers.first.length];
  if (!victim || !first) throw new Error("a wave needs a victim and a first account");
  const at = momentOn(random, dayOf(days, date), "office");
  const loss = book.pay({ at, from: victim, to: first, minor: amountAround(random, 46_000, 0.6), memo: "转账" });
  const split = passOn(scene, [loss], random.sample(layers.second, index === 2 ? 2 : 3));
  const third = index === 2 ? [layers.hidden] : random.sample(layers.third, 1);
  const joined = split.flatMap((payment) => passOn(scene, [payment], third));
  const beyond = passOn(scene, joined, index === 2 ? random.sample(layers.third, 1) : random.sample(layers.exits, 1));
  const last = index === 2 ? passOn(scene, beyond, random.sample(layers.exits, 1)) : [];
  const payments = [loss, ...split, ...joined, ...beyond, ...last];
  return { plants: plantsOfWave(`wave ${index + 1}`, victim, layers.exits, payments), victim: { victim, payment: loss } };
}

/** The receiver of the payments given pays nearly all of it on, in as many parts as there are receivers. */
function passOn({ random, book }: Scene, received: readonly Payment[], receivers: readonly Account[]): Payment[] {
  const from = received[0]?.to;
  if (!from) throw new Error("nothing was received");
  let left = received.reduce((sum, { minor }) => sum + minor, 0n);
  left -= shareOf(random, left, 0.03 * random.next());
  let at = Math.max(...received.map((payment) => payment.at));
  return receivers.map((to, index) => {
    const waiting = receivers.length - index;
    const minor = waiting === 1 ? left : shareOf(random, left, (0.8 + 0.4 * random.next()) / waiting);
    left -= minor;
    at += random.int(7, 75) * SECOND_MS;
    return book.pay({ at, from, to, minor });
  });
}

/** The wave as one chain, and each mule's part of it as a pass-through. */
function plantsOfWave(label: string, victim: Account, exits: readonly Account[], payments: readonly Payment[]): Plant[] {
  const touched = new Set(payments.flatMap(({ from, to }) => [from, to]));
  const mules = [...touched].filter((party): party is Account => party.kind === "account" && party !== victim);
  const inside = mules.filter((account) => !exits.includes(account));
  const passThrough = inside.map(
    (account, index): Plant => ({
      family: "pass-through",
      label: `${label} mule ${index + 1}`,
      accounts: [account],
      payments: payments.filter(({ from, to }) => from === account || to === account),
    }),
  );
  return [{ family: "mule-chain", label, accounts: mules, payments }, ...passThrough];
}
