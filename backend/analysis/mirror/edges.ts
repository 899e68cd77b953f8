import { float, int } from "../suspicion/numbers.ts";
import { eachLeg, type LegIndex } from "./leg-index.ts";
import { type Crossing, numbersOfTills, type Tills, tillsIn } from "./legs.ts";
import { mostNats } from "./most-nats.ts";
import { ANY_DRIFT, ChainRoom, chainNats, rateGrid, type Terms } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import { type Matches, viewByFirst, viewBySecond } from "./views.ts";

/** How much speaks for one hidden rate between money into one till and money out of another, in nats. */
export interface Edge {
  readonly crossing: number;
  readonly into: number;
  readonly outOf: number;
  readonly nats: number;
}

/** Shares of mirrored legs and deviations that are tried. */
const TRIED: readonly Terms[] = [0.08, 0.35].flatMap((share) => [0.0008, 0.0022].map((sd) => ({ share, sd, drift: ANY_DRIFT })));
const FIRST_TRY: Terms = { share: 0.2, sd: 0.0012, drift: ANY_DRIFT };
const LEAST_FIRST_TRY = 0.5;
/** Sums of a few hundred logarithms are off by less, in nats. */
const ROUNDING = 1e-6;

/** Every pair of tills for which more speaks than against, in the order of crossings and tills. outs: all legs out of a currency. */
export function edgesOf(tills: Tills, crossings: readonly Crossing[], outs: (currency: number) => LegIndex): readonly Edge[] {
  const room = new ChainRoom(rateGrid(SETTINGS.band[0], SETTINGS.band[1], 0.001));
  const group = new Group(tills.size);
  return crossings.flatMap((crossing, number) => {
    const index = outs(crossing.second);
    return tillsIn(tills, crossing.first).flatMap((into) => {
      gather(tills, crossing, index, into, group);
      return edgesFrom(tills, number, into, group, room);
    });
  });
}

function edgesFrom(tills: Tills, crossing: number, into: number, group: Group, room: ChainRoom): readonly Edge[] {
  const found: Edge[] = [];
  for (const [outOf, matches] of group.byTill()) {
    if (tills.account[into] === tills.account[outOf] || !isPromising(matches.margin)) continue;
    const nats = edgeNats(tills, into, outOf, matches, room);
    if (nats > 0) found.push({ crossing, into, outOf, nats });
  }
  return found;
}

function gather({ ins, outs }: Tills, { rate }: Crossing, index: LegIndex, into: number, group: Group): void {
  group.clear();
  const [least, most] = SETTINGS.band;
  for (let first = int(ins.starts, into); first < int(ins.starts, into + 1); first += 1) {
    const at = float(ins.at, first);
    const even = float(ins.level, first) + rate(at);
    const until = float(ins.until, first) + SETTINGS.latestMs;
    eachLeg(index, at + SETTINGS.earliestMs, until, even + least, even + most, (second) => {
      if (ins.transfer[first] !== outs.transfer[second])
        group.add(int(outs.till, second), first, second, float(outs.level, second) - even);
    });
  }
}

/** Matches of one till's legs, to be parted by the other's till. */
class Group {
  #size = 0;
  #till = new Int32Array(1024);
  #first = new Int32Array(1024);
  #second = new Int32Array(1024);
  #margin = new Float64Array(1024);
  readonly #counts: Int32Array;
  /** Where the next match of a till is put. */
  readonly #next: Int32Array;
  readonly #touched: number[] = [];

  constructor(tills: number) {
    this.#counts = new Int32Array(tills);
    this.#next = new Int32Array(tills);
  }

  clear(): void {
    this.#size = 0;
    for (const till of this.#touched) this.#counts[till] = 0;
    this.#touched.length = 0;
  }

  add(till: number, first: number, second: number, margin: number): void {
    if (this.#size === this.#till.length) this.#grow();
    this.#till[this.#size] = till;
    this.#first[this.#size] = first;
    this.#second[this.#size] = second;
    this.#margin[this.#size] = margin;
    this.#size += 1;
    const count = int(this.#counts, till);
    if (count === 0) this.#touched.push(till);
    this.#counts[till] = count + 1;
  }

  /** The tills with enough matches, rising, each with its matches in their order. */
  *byTill(): Generator<readonly [number, Matches]> {
    const kept = this.#touched.filter((till) => int(this.#counts, till) >= SETTINGS.leastMatches).sort((a, b) => a - b);
    let total = 0;
    for (const till of kept) {
      this.#next[till] = total;
      total += int(this.#counts, till);
    }
    const [first, second, margin] = [new Int32Array(total), new Int32Array(total), new Float64Array(total)];
    for (let row = 0; row < this.#size; row += 1) {
      const till = int(this.#till, row);
      if (int(this.#counts, till) < SETTINGS.leastMatches) continue;
      const place = int(this.#next, till);
      this.#next[till] = place + 1;
      first[place] = int(this.#first, row);
      second[place] = int(this.#second, row);
      margin[place] = float(this.#margin, row);
    }
    for (const till of kept) {
      const end = int(this.#next, till);
      const start = end - int(this.#counts, till);
      yield [
        till,
        { first: first.subarray(start, end), second: second.subarray(start, end), margin: margin.subarray(start, end) },
      ];
    }
  }

  #grow(): void {
    const rows = this.#size * 2;
    const wider = <Column extends Int32Array | Float64Array>(column: Column, target: Column): Column => {
      target.set(column);
      return target;
    };
    this.#till = wider(this.#till, new Int32Array(rows));
    this.#first = wider(this.#first, new Int32Array(rows));
    this.#second = wider(this.#second, new Int32Array(rows));
    this.#margin = wider(this.#margin, new Float64Array(rows));
  }
}

/** Windows in which a desk's margins crowd, and how unlikely by chance (nats) a crowd must be to be looked at. */
const CROWDS = [
  { width: 0.0025, nats: 2.2 },
  { width: 0.008, nats: 2.2 },
] as const;

/** Whether some margins crowd as chance hardly does: a cheap look before the costly one. */
function isPromising(margins: Float64Array): boolean {
  const sorted = Float64Array.from(margins).sort();
  const band = SETTINGS.band[1] - SETTINGS.band[0];
  return CROWDS.some(({ width, nats }) => {
    let most = 0;
    let first = 0;
    for (let place = 0; place < sorted.length; place += 1) {
      while (float(sorted, place) - float(sorted, first) > width) first += 1;
      most = Math.max(most, place - first + 1);
    }
    if (most < SETTINGS.leastMatches) return false;
    const expected = Math.max(0.3, ((sorted.length - most) * width) / (band - width));
    return most > expected && most * Math.log(most / expected) - (most - expected) >= nats;
  });
}

function edgeNats({ ins, outs }: Tills, into: number, outOf: number, matches: Matches, room: ChainRoom): number {
  const firsts = { legs: ins, numbers: numbersOfTills(ins, [into]) };
  const seconds = { legs: outs, numbers: numbersOfTills(outs, [outOf]) };
  if (mostNats(firsts, seconds, matches, FIRST_TRY, room.grid.step) < LEAST_FIRST_TRY - ROUNDING) return 0;
  // Most of the others end at the first side's view: the second one is made only for those that do not.
  const byFirst = viewByFirst(firsts, seconds, matches);
  if (chainNats(byFirst, FIRST_TRY, room) < LEAST_FIRST_TRY) return 0;
  const bySecond = viewBySecond(firsts, seconds, matches);
  if (chainNats(bySecond, FIRST_TRY, room) < LEAST_FIRST_TRY) return 0;
  let most = 0;
  for (const terms of TRIED) {
    const nats = chainNats(byFirst, terms, room);
    if (nats > most) most = Math.max(most, Math.min(nats, chainNats(bySecond, terms, room)));
  }
  return most;
}
