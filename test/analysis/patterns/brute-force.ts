import type { FlowGraph } from "../../../backend/analysis/flow-graph.ts";
import type { PatternKind, PatternRules } from "../../../backend/analysis/patterns/pattern.ts";
import { type DailyRates, valuesOf } from "../../../backend/analysis/patterns/valued.ts";

/** A pattern found by trying everything: what decides between witnesses, then its transfers. */
export interface Tried {
  readonly value: number;
  /** Compared number by number after the value. */
  readonly order: readonly number[];
  readonly transfers: readonly number[];
}

/** Every qualifying pattern of the kind, straight from its definition. For graphs of a dozen transfers. */
export function everyPattern(graph: FlowGraph, kind: PatternKind, rules: PatternRules, rates: DailyRates): readonly Tried[] {
  return TRY[kind](new World(graph, rules, rates));
}

/** The best of those that hold the transfer. */
export function bestOf(patterns: readonly Tried[], transfer: number): Tried | null {
  return patterns.filter(({ transfers }) => transfers.includes(transfer)).sort(byWorth)[0] ?? null;
}

function byWorth(a: Tried, b: Tried): number {
  if (a.value !== b.value) return b.value - a.value;
  const place = a.order.findIndex((one, index) => one !== b.order[index]);
  return place < 0 ? 0 : (a.order[place] ?? 0) - (b.order[place] ?? 0);
}

class World {
  readonly graph: FlowGraph;
  readonly rules: PatternRules;
  readonly all: readonly number[];
  readonly #values: ReturnType<typeof valuesOf>;

  constructor(graph: FlowGraph, rules: PatternRules, rates: DailyRates) {
    this.graph = graph;
    this.rules = rules;
    this.#values = valuesOf(graph, rates);
    this.all = [...Array(graph.size).keys()].filter((n) => this.#values.counts[n] === 1);
  }

  from = (n: number): number => this.graph.from[n] ?? -1;
  to = (n: number): number => this.graph.to[n] ?? -1;
  earliest = (n: number): number => this.graph.earliest[n] ?? 0;
  latest = (n: number): number => this.graph.latest[n] ?? 0;
  paid = (n: number): number => this.#values.paid[n] ?? 0;
  received = (n: number): number => this.#values.received[n] ?? 0;
  paidUnit = (n: number): number => this.#values.paidUnit[n] ?? 0;
  receivedUnit = (n: number): number => this.#values.receivedUnit[n] ?? 0;

  sumPaid(transfers: readonly number[]): number {
    return transfers.reduce((sum, n) => sum + this.paid(n), 0);
  }

  /** More than the cap within some window. */
  isBusy(account: number): boolean {
    const own = [...Array(this.graph.size).keys()].filter((n) => this.from(n) === account || this.to(n) === account);
    return own.some((first) => {
      const since = this.earliest(first);
      const at = (n: number): number => this.earliest(n) - since;
      return own.filter((n) => at(n) >= 0 && at(n) <= this.rules.windowMs).length > this.rules.cap;
    });
  }

  isLink(before: number, after: number): boolean {
    const { windowMs, feePerMille, growthPerMille } = this.rules;
    if (this.to(before) !== this.from(after) || this.from(before) === this.to(after) || this.isBusy(this.to(before)))
      return false;
    if (this.latest(after) < this.earliest(before) || this.earliest(after) - this.earliest(before) > windowMs) return false;
    if (this.receivedUnit(before) !== this.paidUnit(after)) return false;
    const [came, went] = [this.received(before), this.paid(after)];
    return (
      went * 1000 >= came * (1000 - feePerMille) && (growthPerMille === null || went * 1000 <= came * (1000 + growthPerMille))
    );
  }
}

const TRY: Readonly<Record<PatternKind, (world: World) => readonly Tried[]>> = {
  "fan-in": (world) => fans(world, world.to, world.from, world.received, world.receivedUnit),
  "fan-out": (world) => fans(world, world.from, world.to, world.paid, world.paidUnit),
  "gather-scatter": (world) => {
    const { all, rules } = world;
    return all.flatMap((anchor): Tried[] => {
      const hub = world.to(anchor);
      const at = world.earliest(anchor);
      const isUnit = (unit: number): boolean => unit === world.receivedUnit(anchor);
      const came = all.filter(
        (n) => world.to(n) === hub && isUnit(world.receivedUnit(n)) && n <= anchor && at - world.earliest(n) <= rules.windowMs,
      );
      const went = all.filter(
        (n) =>
          world.from(n) === hub && isUnit(world.paidUnit(n)) && world.latest(n) >= at && world.earliest(n) <= at + rules.windowMs,
      );
      const isWide = distinct(came, world.from) >= rules.leastSpokes && distinct(went, world.to) >= rules.leastSpokes;
      const value = came.reduce((sum, n) => sum + world.received(n), 0);
      const isAll = world.sumPaid(went) * 1000 >= value * (1000 - rules.feePerMille);
      return isWide && isAll && !world.isBusy(hub) ? [{ value, order: [anchor], transfers: sorted([...came, ...went]) }] : [];
    });
  },
  "scatter-gather": (world) => {
    const { all, rules } = world;
    const ways = all.flatMap((before) =>
      all.filter((after) => world.isLink(before, after)).map((after) => [before, after] as const),
    );
    return ways.flatMap(([first, second]): Tried[] => {
      const inside = ways.filter(
        ([before, after]) =>
          world.from(before) === world.from(first) &&
          world.to(after) === world.to(second) &&
          before >= first &&
          world.earliest(before) - world.earliest(first) <= rules.windowMs,
      );
      if (inside.some(([before, after]) => before === first && after < second)) return [];
      const halves = [...new Set(inside.map(([before]) => before))];
      if (distinct(halves, world.to) < rules.leastSpokes) return [];
      return [{ value: world.sumPaid(halves), order: [first, second], transfers: sorted(inside.flat()) }];
    });
  },
  cycle: (world) => walks(world, world.rules.mostHops).filter(({ isClosed, transfers }) => isClosed && transfers.length >= 3),
  chain: (world) => walks(world, 3).filter(({ isClosed, transfers }) => !isClosed && transfers.length === 3),
};

function fans(
  world: World,
  hubOf: (n: number) => number,
  otherOf: (n: number) => number,
  moneyOf: (n: number) => number,
  unitOf: (n: number) => number,
): readonly Tried[] {
  const { all, earliest, rules } = world;
  return all.flatMap((first): Tried[] => {
    const inside = all.filter(
      (n) =>
        hubOf(n) === hubOf(first) && unitOf(n) === unitOf(first) && n >= first && earliest(n) - earliest(first) <= rules.windowMs,
    );
    const isFan = distinct(inside, otherOf) >= rules.leastSpokes && !world.isBusy(hubOf(first));
    return isFan ? [{ value: inside.reduce((sum, n) => sum + moneyOf(n), 0), order: [first], transfers: inside }] : [];
  });
}

/** Every walk over links through different accounts whose orders are all possible together, up to so many hops. */
function walks(world: World, mostHops: number): readonly (Tried & { readonly isClosed: boolean })[] {
  const found: (Tried & { readonly isClosed: boolean })[] = [];
  const extend = (way: readonly number[]): void => {
    const [first = -1, last = -1] = [way[0], way.at(-1)];
    const isClosed = world.to(last) === world.from(first);
    const transfers = sorted(way);
    found.push({ value: world.sumPaid(transfers), order: transfers, transfers, isClosed });
    if (isClosed || way.length >= mostHops) return;
    const passed = way.map(world.to);
    for (const next of world.all) {
      const isNew = !passed.includes(world.to(next));
      const isPossible = way.every((before) => world.earliest(before) <= world.latest(next));
      if (isNew && isPossible && world.isLink(last, next)) extend([...way, next]);
    }
  };
  for (const start of world.all) extend([start]);
  return found;
}

function distinct(transfers: readonly number[], side: (n: number) => number): number {
  return new Set(transfers.map(side)).size;
}

function sorted(transfers: readonly number[]): readonly number[] {
  return [...new Set(transfers)].sort((a, b) => a - b);
}
