import type { Random } from "../random.ts";
import type { Payments } from "./payments.ts";
import { awake, countryOf, DAY_MS, firmIn, momentWithin, personIn, shopIn, strangerTo, type World } from "./world.ts";

/** Lawful life that looks like laundering: the accounts at the centre of it, by name. */
export interface LookAlike {
  readonly name: string;
  readonly accounts: readonly number[];
}

type Act = (world: World, payments: Payments, random: Random) => readonly number[];

const HOUR_MS = 3_600_000;

/** One instance of each for so many accounts. */
const ACCOUNTS_EACH = 2_500;

/** Every kind of look-alike in numbers that grow with the world. */
export function liveAlike(world: World, payments: Payments, random: Random): readonly LookAlike[] {
  const times = Math.max(1, Math.round(world.accounts / ACCOUNTS_EACH));
  return Object.entries(ACTS).flatMap(([name, act]) =>
    Array.from({ length: times }, () => ({ name, accounts: act(world, payments, random) })),
  );
}

const ACTS: Readonly<Record<string, Act>> = {
  "first pay run": (world, payments, random) => {
    const country = random.pick(world.countries);
    const firm = firmIn(country, random);
    const at = momentWithin(random, 0, world.days);
    for (let n = random.int(8, 30); n > 0; n -= 1) payments.add(firm, personIn(country, random), at + n * 20_000, 1_400);
    return [firm];
  },
  merchant: (world, payments, random) => {
    const shop = shopIn(random.pick(world.countries), random);
    for (let n = 0; n < 8 * world.days; n += 1) {
      const amount = Math.exp(3 + 0.8 * random.normal());
      payments.add(strangerTo(world, shop, random), shop, momentWithin(random, 0, world.days), amount);
    }
    return [shop];
  },
  landlord: (world, payments, random) => {
    const landlord = personIn(random.pick(world.countries), random);
    const tenants = Array.from({ length: 12 }, () => strangerTo(world, landlord, random, 1));
    for (const day of [1, 29].filter((each) => each < world.days)) {
      for (const tenant of tenants) payments.add(tenant, landlord, momentWithin(random, day, day + 1), 600);
    }
    return [landlord];
  },
  "savings club": (world, payments, random) => {
    const keeper = personIn(random.pick(world.countries), random);
    const members = Array.from({ length: 10 }, () => strangerTo(world, keeper, random, 1));
    for (const [round, day] of [3, 17].filter((each) => each + 1 < world.days).entries()) {
      for (const member of members) payments.add(member, keeper, momentWithin(random, day, day + 1), 300);
      payments.add(keeper, members[round] ?? keeper, momentWithin(random, day + 1, day + 2), 3_000);
    }
    return [keeper];
  },
  refund: (world, payments, random) => {
    const shop = shopIn(random.pick(world.countries), random);
    const at = momentWithin(random, 0, world.days);
    const buyer = strangerTo(world, shop, random);
    payments.add(buyer, shop, at, 900);
    payments.add(shop, buyer, at + 30 * HOUR_MS, 900);
    return [shop, buyer];
  },
  "cash pool": (world, payments, random) => {
    const country = random.pick(world.countries);
    const master = firmIn(country, random);
    const branches = Array.from({ length: 6 }, () => firmIn(country, random));
    for (let day = 0; day < world.days; day += 3) {
      for (const branch of branches)
        payments.add(branch, master, momentWithin(random, day, day + 1), 4_000 + 2_000 * random.next());
    }
    return [master, ...branches];
  },
  "payment service": (world, payments, random) => {
    const service = shopIn(random.pick(world.countries), random);
    for (let n = 0; n < 5 * world.days; n += 1) {
      const at = momentWithin(random, 0, world.days);
      const amount = Math.exp(4.5 + 0.9 * random.normal());
      payments.add(strangerTo(world, service, random), service, at, amount);
      payments.add(service, strangerTo(world, service, random), at + HOUR_MS * (1 + 5 * random.next()), amount * 0.99);
    }
    return [service];
  },
  wedding: (world, payments, random) => {
    const couple = personIn(random.pick(world.countries), random);
    const at = momentWithin(random, 0, world.days);
    for (let n = random.int(6, 14); n > 0; n -= 1) {
      const guest = strangerTo(world, couple, random);
      payments.add(guest, couple, awake(at + 2 * DAY_MS * random.next(), random), Math.exp((world.level[guest] ?? 0) - 0.5));
    }
    return [couple];
  },
  "bought flat": (world, payments, random) => {
    const buyer = personIn(random.pick(world.countries), random);
    const [parent, seller] = [strangerTo(world, buyer, random), strangerTo(world, buyer, random)];
    const at = momentWithin(random, 0, world.days);
    for (const month of [2, 20]) payments.add(parent, buyer, momentWithin(random, 0, Math.min(month, world.days)), 250);
    payments.add(parent, buyer, at, 20_000);
    payments.add(buyer, seller, at + DAY_MS * (1 + random.next()), 36_000);
    return [buyer, seller];
  },
  traveller: (world, payments, random) => {
    const exchange = shopIn(countryOf(world, random.int(0, world.accounts - 1)), random);
    for (let n = 0; n < 4 * world.days; n += 1) {
      const customer = strangerTo(world, exchange, random, 0.5);
      payments.add(customer, exchange, momentWithin(random, 0, world.days), 100 * random.int(1, 12));
    }
    return [exchange];
  },
};
