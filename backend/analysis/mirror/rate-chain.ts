import { realLowerBound } from "../columns.ts";
import { float, int } from "../suspicion/numbers.ts";
import type { View } from "./views.ts";

const DAY_MS = 86_400_000;
/** Once a month a desk starts afresh. */
const AFRESH_MS = 30 * DAY_MS;
/** Matches further from a rate than so many standard deviations do not speak for it. */
const REACH = 4;

/** Hidden rates that are told apart: bins of equal width. */
export interface RateGrid {
  /** Middle of the first bin. */
  readonly least: number;
  readonly step: number;
  readonly bins: number;
}

/** How a hidden rate moves against the public one: it is kept for some time, then moves by about so much. */
export interface Drift {
  readonly keptMs: number;
  readonly move: number;
}

/** Before a desk is known: a rate of the day, then 0.4 %. */
export const ANY_DRIFT: Drift = { keptMs: DAY_MS, move: 0.004 };

/** What a desk is taken to be: the share of its legs that have a mirror, how far one is off the rate, how the rate moves. */
export interface Terms {
  readonly share: number;
  readonly sd: number;
  readonly drift: Drift;
}

/** A grid over [least, most]. */
export function rateGrid(least: number, most: number, step: number): RateGrid {
  return { least, step, bins: Math.round((most - least) / step) + 1 };
}

/** Room for one chain over a grid, so that thousands of chains need no new memory. */
export class ChainRoom {
  readonly grid: RateGrid;
  readonly now: Float64Array;
  readonly #moved: Float64Array;
  readonly #extra: Float64Array;

  constructor(grid: RateGrid) {
    this.grid = grid;
    this.now = new Float64Array(grid.bins);
    this.#moved = new Float64Array(grid.bins);
    this.#extra = new Float64Array(grid.bins);
  }

  /** What time does to the belief: it stays, moves a little (Laplace), or starts afresh. Symmetric, so it runs both ways. */
  age(belief: Float64Array, ms: number, { keptMs, move }: Drift): void {
    const { bins, step } = this.grid;
    const stay = Math.exp(-ms / keptMs);
    const afresh = 1 - Math.exp(-ms / AFRESH_MS);
    const decay = Math.exp((-step * Math.SQRT2) / move);
    const moved = this.#moved;
    let sum = 0;
    let left = 0;
    for (let bin = 0; bin < bins; bin += 1) {
      const value = float(belief, bin);
      sum += value;
      left = value + decay * left;
      moved[bin] = left;
    }
    let right = 0;
    const scale = ((1 - decay) / (1 + decay)) * (1 - stay) * (1 - afresh);
    const kept = stay * (1 - afresh);
    const fresh = (sum / bins) * afresh;
    for (let bin = bins - 1; bin >= 0; bin -= 1) {
      const value = float(belief, bin);
      belief[bin] = kept * value + scale * (float(moved, bin) + right) + fresh;
      right = decay * (right + value);
    }
  }

  /** Multiplies the belief with what the leg at that place says of every rate; its sum then. */
  weigh(belief: Float64Array, view: View, place: number, { share, sd }: Terms): number {
    const { least, step, bins } = this.grid;
    const extra = this.#extra;
    const wide = widthOf(sd, step);
    const unit = heightOf({ share, sd }, step);
    let low = bins;
    let high = -1;
    for (let match = int(view.starts, place); match < int(view.starts, place + 1); match += 1) {
      const margin = float(view.margin, match);
      const height = unit / float(view.chance, match);
      const first = Math.max(0, Math.ceil((margin - REACH * wide - least) / step));
      const last = Math.min(bins - 1, Math.floor((margin + REACH * wide - least) / step));
      for (let bin = first; bin <= last; bin += 1) {
        const off = (least + bin * step - margin) / wide;
        extra[bin] = float(extra, bin) + height * Math.exp(-0.5 * off * off);
      }
      if (first < low) low = first;
      if (last > high) high = last;
    }
    const none = 1 - share;
    let sum = 0;
    for (let bin = 0; bin < bins; bin += 1) {
      const value = float(belief, bin) * (none + float(extra, bin));
      belief[bin] = value;
      sum += value;
    }
    for (let bin = low; bin <= high; bin += 1) extra[bin] = 0;
    return sum;
  }

  /** Scales a belief of that sum to a sum of 1; ln of the sum. */
  settle(belief: Float64Array, sum: number): number {
    for (let bin = 0; bin < belief.length; bin += 1) belief[bin] = float(belief, bin) / sum;
    return Math.log(sum);
  }
}

/** Standard deviation of a mirror's margin around the middle of its bin. */
function widthOf(sd: number, step: number): number {
  return Math.sqrt(sd * sd + (step * step) / 12);
}

/** What a match that fits a rate to the point says for it, times its chance. */
export function heightOf({ share, sd }: Pick<Terms, "share" | "sd">, step: number): number {
  return share / (widthOf(sd, step) * Math.sqrt(2 * Math.PI));
}

function sumOf(belief: Float64Array): number {
  let sum = 0;
  for (let bin = 0; bin < belief.length; bin += 1) sum += float(belief, bin);
  return sum;
}

/** ln of how much likelier the view is when a desk with a hidden rate is behind it than when chance is. 0 for no legs. */
export function chainNats(view: View, terms: Terms, room: ChainRoom): number {
  const belief = room.now.fill(1 / room.grid.bins);
  let nats = 0;
  for (let place = 0; place < view.size; place += 1) {
    if (place > 0) room.age(belief, float(view.at, place) - float(view.at, place - 1), terms.drift);
    nats += room.settle(belief, room.weigh(belief, view, place, terms));
  }
  return nats;
}

/** The hidden rate at each leg of a view, as a margin against the public one. */
export interface RateTrack {
  readonly at: Float64Array;
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  /** 5 % and 95 % of the belief. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly nats: number;
}

/** Forward and backward over all legs: what all of them together say of the rate at each. */
export function rateTrack(view: View, terms: Terms, room: ChainRoom): RateTrack {
  const { bins } = room.grid;
  const forward = new Float64Array(view.size * bins);
  const belief = room.now.fill(1 / bins);
  let nats = 0;
  for (let place = 0; place < view.size; place += 1) {
    if (place > 0) room.age(belief, float(view.at, place) - float(view.at, place - 1), terms.drift);
    nats += room.settle(belief, room.weigh(belief, view, place, terms));
    forward.set(belief, place * bins);
  }
  const track: RateTrack = {
    at: view.at,
    mean: new Float64Array(view.size),
    sd: new Float64Array(view.size),
    low: new Float64Array(view.size),
    high: new Float64Array(view.size),
    nats,
  };
  const back = new Float64Array(bins).fill(1);
  for (let place = view.size - 1; place >= 0; place -= 1) {
    const own = forward.subarray(place * bins, (place + 1) * bins);
    for (let bin = 0; bin < bins; bin += 1) own[bin] = float(own, bin) * float(back, bin);
    room.settle(own, sumOf(own));
    note(track, place, own, room.grid);
    if (place === 0) break;
    room.weigh(back, view, place, terms);
    room.age(back, float(view.at, place) - float(view.at, place - 1), terms.drift);
    room.settle(back, sumOf(back));
  }
  return track;
}

/** The rate that holds at a moment: that of the nearest leg of the track; null for a track without legs. */
export function trackPlace({ at }: RateTrack, moment: number): number | null {
  if (at.length === 0) return null;
  const low = realLowerBound(at, moment, 0, at.length - 1);
  return low > 0 && moment - float(at, low - 1) < float(at, low) - moment ? low - 1 : low;
}

function note(track: RateTrack, place: number, belief: Float64Array, { least, step, bins }: RateGrid): void {
  let [mean, square, sum, low, high] = [0, 0, 0, Number.NaN, Number.NaN];
  for (let bin = 0; bin < bins; bin += 1) {
    const [margin, share] = [least + bin * step, float(belief, bin)];
    mean += share * margin;
    square += share * margin * margin;
    const before = sum;
    sum += share;
    if (before < 0.05 && sum >= 0.05) low = margin + step * ((0.05 - before) / share - 0.5);
    if (before < 0.95 && sum >= 0.95) high = margin + step * ((0.95 - before) / share - 0.5);
  }
  track.mean[place] = mean;
  track.sd[place] = Math.sqrt(Math.max(0, square - mean * mean));
  track.low[place] = low;
  track.high[place] = high;
}
