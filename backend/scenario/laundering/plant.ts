import type { FindingKind } from "../../domain/finding.ts";
import type { Random } from "../random.ts";
import { FAMILIES, type Shape } from "./families.ts";
import type { Payments } from "./payments.ts";
import { awake, DAY_MS, momentWithin, strangerTo, type World } from "./world.ts";

/** How planted patterns are made harder to see. */
export interface Disguise {
  /** Standard deviation of ln of what each amount is multiplied by. */
  readonly amountNoise: number;
  readonly amountFactor: number;
  readonly timeFactor: number;
  /** Share of planted pairs that dealt once before or after. */
  readonly otherContact: number;
  /** Share of planted transfers that go in two parts within hours. */
  readonly split: number;
}

export const NO_DISGUISE: Disguise = { amountNoise: 0, amountFactor: 1, timeFactor: 1, otherContact: 0, split: 0 };

/** Laundered sums are larger than what people usually pay each other, though most people pay as much now and then. */
const TYPICAL_DOLLARS = Math.log(220) + 1.7;

/** Plants patterns, each family as often as the others, until so many transfers are theirs; the families by pattern. */
export function plantPatterns(
  world: World,
  payments: Payments,
  random: Random,
  transfers: number,
  disguise: Disguise,
): readonly FindingKind[] {
  const families = Object.keys(FAMILIES) as FindingKind[];
  const planted: FindingKind[] = [];
  const end = payments.size + transfers;
  while (payments.size < end) {
    const family = families[planted.length % families.length] ?? "fan-in";
    const shape = FAMILIES[family]?.(random);
    if (shape) plantOne(world, payments, random, { shape, pattern: planted.length, disguise });
    planted.push(family);
  }
  return planted;
}

interface Planting {
  readonly shape: Shape;
  readonly pattern: number;
  readonly disguise: Disguise;
}

function plantOne(world: World, payments: Payments, random: Random, { shape, pattern, disguise }: Planting): void {
  const members = castMembers(world, random, shape.members);
  const startAt = momentWithin(random, 0, world.days - 7);
  const sum = Math.exp(TYPICAL_DOLLARS + 0.8 * random.normal()) * disguise.amountFactor;
  let before = 0;
  for (const { from, to, day, amount } of [...shape.steps].sort((a, b) => a.day - b.day)) {
    const at = Math.max(before + 60_000, awake(startAt + day * DAY_MS * disguise.timeFactor, random));
    before = at;
    const dollars = sum * amount * Math.exp(disguise.amountNoise * random.normal());
    const [payer = 0, payee = 0] = [members[from], members[to]];
    pay(payments, random, { payer, payee, at, dollars, pattern, disguise });
    if (random.chance(disguise.otherContact)) {
      payments.add(payer, payee, momentWithin(random, 0, world.days), Math.exp((world.level[payer] ?? 0) + random.normal()));
    }
  }
}

interface Payment {
  readonly payer: number;
  readonly payee: number;
  readonly at: number;
  readonly dollars: number;
  readonly pattern: number;
  readonly disguise: Disguise;
}

function pay(payments: Payments, random: Random, { payer, payee, at, dollars, pattern, disguise }: Payment): void {
  if (!random.chance(disguise.split)) {
    payments.add(payer, payee, at, dollars, pattern);
    return;
  }
  const part = 0.3 + 0.4 * random.next();
  payments.add(payer, payee, at, dollars * part, pattern);
  payments.add(payer, payee, at + 3_600_000 * 4 * random.next(), dollars * (1 - part), pattern);
}

/** Different accounts that all live an ordinary life too; most of one country. */
function castMembers(world: World, random: Random, count: number): readonly number[] {
  const first = random.int(0, world.accounts - 1);
  const members = new Set([first]);
  while (members.size < count) members.add(strangerTo(world, first, random, 0.85));
  return [...members];
}
