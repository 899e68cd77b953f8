import type { FindingKind } from "../../domain/finding.ts";
import type { Random } from "../random.ts";

/** One movement of a pattern before it has accounts and times: members by number, days since its start, share of its sum. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly amount: number;
}

export interface Shape {
  readonly members: number;
  readonly steps: readonly Step[];
}

type Draw = (random: Random) => Shape;

/**
 * The shapes that are planted, 3 to 16 members each. The first eight are AMLworld's (arXiv 2306.16424; chain is its
 * "random"); amounts are carried on less a small fee where one account passes another's money on.
 */
export const FAMILIES: Readonly<Partial<Record<FindingKind, Draw>>> = {
  "fan-in": (random) => fan(random, true),
  "fan-out": (random) => fan(random, false),
  cycle: (random) => {
    const members = random.int(3, 10);
    return { members, steps: walk(random, members, true) };
  },
  chain: (random) => {
    const members = random.int(3, 9);
    return { members, steps: walk(random, members, false) };
  },
  bipartite: (random) => {
    const [left, right] = [random.int(2, 6), random.int(2, 6)];
    const days = duration(random);
    return { members: left + right, steps: layer(random, [range(0, left), range(left, right)], 0, days) };
  },
  stack: (random) => {
    const [first, second, third] = [random.int(2, 4), random.int(2, 4), random.int(2, 4)];
    const days = duration(random);
    const [a, b, c] = [range(0, first), range(first, second), range(first + second, third)];
    return { members: first + second + third, steps: [...layer(random, [a, b], 0, days), ...layer(random, [b, c], 0.5, days)] };
  },
  "scatter-gather": scatterGather,
  "gather-scatter": gatherScatter,
  "peel-chain": peelChain,
  "score-running": scoreRunning,
};

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** A fee of 0–5 %. */
function kept(random: Random): number {
  return 1 - 0.05 * random.next();
}

function duration(random: Random): number {
  return 0.3 + 5 * random.next();
}

function gap(random: Random): number {
  return 0.02 - 0.8 * Math.log(1 - random.next());
}

function varied(random: Random): number {
  return Math.exp(0.5 * random.normal());
}

function fan(random: Random, isIn: boolean): Shape {
  const spokes = random.int(2, 15);
  const days = duration(random);
  const steps = range(1, spokes).map((spoke) => ({
    from: isIn ? spoke : 0,
    to: isIn ? 0 : spoke,
    day: days * random.next(),
    amount: varied(random),
  }));
  return { members: spokes + 1, steps };
}

function walk(random: Random, members: number, isClosed: boolean): readonly Step[] {
  let day = 0;
  let amount = 1;
  const hops = isClosed ? members : members - 1;
  return range(0, hops).map((hop) => {
    const step = { from: hop, to: (hop + 1) % members, day, amount };
    day += gap(random);
    amount *= kept(random);
    return step;
  });
}

/** Each on the left pays one to three on the right, in half of all cases only one; nobody is left out. */
function layer(random: Random, [left, right]: readonly [number[], number[]], offset: number, days: number): Step[] {
  const pairs = new Set<string>();
  const most = random.chance(0.5) ? 1 : 3;
  const order = random.sample(right, right.length);
  for (const [index, from] of left.entries()) {
    pairs.add(`${from} ${order[index % order.length]}`);
    for (const to of random.sample(right, random.int(0, most - 1))) pairs.add(`${from} ${to}`);
  }
  for (const to of order.slice(left.length)) pairs.add(`${random.pick(left)} ${to}`);
  return [...pairs].map((pair) => {
    const [from = 0, to = 0] = pair.split(" ").map(Number);
    return { from, to, day: days * (offset + random.next()), amount: varied(random) };
  });
}

function scatterGather(random: Random): Shape {
  const middlemen = random.int(2, 10);
  const days = duration(random) / 2;
  const steps = range(1, middlemen).flatMap((middleman) => {
    const [day, amount] = [days * random.next(), varied(random)];
    return [
      { from: 0, to: middleman, day, amount },
      { from: middleman, to: middlemen + 1, day: days + days * random.next(), amount: amount * kept(random) },
    ];
  });
  return { members: middlemen + 2, steps };
}

function gatherScatter(random: Random): Shape {
  const [payers, payees] = [random.int(2, 7), random.int(2, 7)];
  const days = duration(random) / 2;
  const gathered = range(1, payers).map((payer) => ({ from: payer, to: 0, day: days * random.next(), amount: varied(random) }));
  const sum = gathered.reduce((all, { amount }) => all + amount, 0) * kept(random);
  const shares = range(0, payees).map(() => varied(random));
  const all = shares.reduce((total, share) => total + share, 0);
  const scattered = shares.map((share, index) => ({
    from: 0,
    to: payers + 1 + index,
    day: days + days * random.next(),
    amount: (sum * share) / all,
  }));
  return { members: payers + payees + 1, steps: [...gathered, ...scattered] };
}

/** One fund walks on through fresh accounts; each keeps or pays away up to a fifth. */
function peelChain(random: Random): Shape {
  const hops = random.int(4, 7);
  let left = 3;
  let day = 0;
  const steps: Step[] = [];
  for (const hop of range(0, hops)) {
    const peel = left * (0.05 + 0.15 * random.next());
    steps.push({ from: hop, to: hops + 1 + hop, day: day + 0.02, amount: peel });
    left -= peel;
    steps.push({ from: hop, to: hop + 1, day: day + 0.04, amount: left });
    day += gap(random);
  }
  return { members: 2 * hops + 1, steps };
}

/** Payers of an evening, each payment sent on within minutes to one of two collectors, less up to 3 %. */
function scoreRunning(random: Random): Shape {
  const payers = random.int(8, 13);
  const steps = range(1, payers).flatMap((payer) => {
    const [day, amount] = [0.3 * random.next(), 0.4 * varied(random)];
    const sent = { from: 0, to: payers + random.int(1, 2), day: day + 0.002 + 0.005 * random.next(), amount: amount * 0.98 };
    return [{ from: payer, to: 0, day, amount }, sent];
  });
  return { members: payers + 3, steps };
}
