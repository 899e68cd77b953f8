import type { Random } from "../random.ts";
import type { Payments } from "./payments.ts";
import { awake, DAY_MS, firmIn, momentWithin, personIn, shopIn, strangerTo, type World } from "./world.ts";

export interface LifeOptions {
  readonly transfers: number;
  /** Share of transfers whose two accounts never deal again. */
  readonly firstContacts: number;
  /** Share of those first contacts that somebody passes on to another stranger, less 0–15 %. */
  readonly passedOn: number;
}

const MINUTE_MS = 60_000;
const PAY_DAYS = [4, 19];

/** Ordinary life: shops, friends, rent and wages that repeat, and people who meet once. */
export function liveLawfully(world: World, payments: Payments, random: Random, options: LifeOptions): void {
  payWages(world, payments, random, Math.floor(options.transfers * 0.12));
  const first = Math.floor(options.transfers * options.firstContacts);
  const repeats = payments.size + (options.transfers - payments.size - first);
  while (payments.size < repeats) dealAgainAndAgain(world, payments, random);
  while (payments.size < options.transfers) meetOnce(world, payments, random, options.passedOn);
}

/** A firm pays its staff in one batch twice a month. */
function payWages(world: World, payments: Payments, random: Random, count: number): void {
  while (payments.size < count) {
    const country = random.pick(world.countries);
    const firm = firmIn(country, random);
    const staff = Array.from({ length: random.int(8, 60) }, () => personIn(country, random));
    const wages = staff.map((person) => Math.exp(7 + 0.4 * random.normal() + 0.2 * (world.level[person] ?? 0) - 1));
    for (const day of PAY_DAYS.filter((each) => each < world.days)) {
      const at = momentWithin(random, day, day + 1);
      for (const [n, person] of staff.entries()) {
        payments.add(firm, person, at + n * random.int(2, 20) * 1000, wages[n] ?? 0);
      }
    }
  }
}

/** One regular contact: a shop, a friend, a landlord, a supplier; two to nine payments at the pair's own level. */
function dealAgainAndAgain(world: World, payments: Payments, random: Random): void {
  const country = random.pick([...world.countries, ...world.countries.slice(0, 1)]);
  const payer = random.chance(0.9) ? personIn(country, random) : firmIn(country, random);
  const payee = random.chance(0.7) ? shopIn(country, random) : strangerTo(world, payer, random);
  const level = ((world.level[payer] ?? 0) + (world.level[payee] ?? 0)) / 2 + 0.6 * random.normal();
  const isBothWays = random.chance(0.25);
  const times = 2 + Math.floor(-3 * Math.log(1 - random.next()));
  for (let time = 0; time < Math.min(times, 24); time += 1) {
    const [from, to] = isBothWays && random.chance(0.5) ? [payee, payer] : [payer, payee];
    payments.add(from, to, momentWithin(random, 0, world.days), Math.exp(level + 0.35 * random.normal()));
  }
}

/** Two who deal once: a purchase, a present, a second-hand phone; sometimes a large one. */
function meetOnce(world: World, payments: Payments, random: Random, passedOn: number): void {
  const country = random.pick([...world.countries, ...world.countries.slice(0, 1)]);
  const payer = personIn(country, random);
  const payee = random.chance(0.35) ? shopIn(country, random) : strangerTo(world, payer, random);
  const at = momentWithin(random, 0, world.days);
  const dollars = Math.exp((world.level[payer] ?? 0) + 0.2 + 1.1 * random.normal());
  payments.add(payer, payee, at, dollars);
  if (!random.chance(passedOn)) return;
  const next = strangerTo(world, payee, random);
  const later = awake(at + 20 * MINUTE_MS - 2 * DAY_MS * Math.log(1 - random.next()), random);
  payments.add(payee, next, later, dollars * (0.85 + 0.15 * random.next()));
}
