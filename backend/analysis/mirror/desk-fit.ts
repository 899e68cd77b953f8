import { float, int } from "../suspicion/numbers.ts";
import type { Direction } from "./directions.ts";
import { ANY_DRIFT, ChainRoom, chainNats, type RateTrack, rateGrid, rateTrack, type Terms } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import type { View } from "./views.ts";

/**
 * How the rates of a desk's two directions hang together: the customer loses the same either way ("spread"), one rate
 * serves both ways ("rate"), or each way has its own ("apart").
 */
export type RateHabit = "spread" | "rate" | "apart";

const HABITS: readonly RateHabit[] = ["spread", "rate", "apart"];

const SHARES = [0.08, 0.2, 0.4, 0.65, 0.85] as const;
const DEVIATIONS = Array.from({ length: 9 }, (_, step) => 0.0003 * 1.45 ** step);
const FIRST_TERMS: Terms = { share: 0.3, sd: 0.0012, drift: ANY_DRIFT };

/** Both ends of the band in either sign. */
const WIDEST = -SETTINGS.band[0];

/** What a desk's legs together say. */
export interface DeskFit {
  readonly habit: RateHabit;
  readonly terms: Terms;
  /** The lesser of what the first and what the second legs say for one desk, in nats. */
  readonly nats: number;
}

/** Room for coarse chains (searching) and fine ones (the rate itself). */
export interface FitRooms {
  readonly coarse: ChainRoom;
  readonly fine: ChainRoom;
}

export function fitRooms(): FitRooms {
  return {
    coarse: new ChainRoom(rateGrid(-WIDEST, WIDEST, 0.00075)),
    fine: new ChainRoom(rateGrid(-WIDEST, WIDEST, 0.0002)),
  };
}

/** The habit, share and deviation under which the legs are likeliest. */
export function fitDesk(directions: readonly Direction[], { coarse }: FitRooms): DeskFit {
  const [, habit] = best(HABITS, (one) => natsOf(viewsUnder(directions, 0, one), FIRST_TERMS, coarse));
  const [byFirst, bySecond] = [viewsUnder(directions, 0, habit), viewsUnder(directions, 1, habit)];
  const [, share] = best(SHARES, (one) => natsOf(byFirst, { ...FIRST_TERMS, share: one }, coarse));
  const [, sd] = best(DEVIATIONS, (one) => natsOf(byFirst, { ...FIRST_TERMS, share, sd: one }, coarse));
  const terms = { ...FIRST_TERMS, share, sd };
  return { habit, terms, nats: Math.min(natsOf(byFirst, terms, coarse), natsOf(bySecond, terms, coarse)) };
}

/** What these legs say for a desk of that habit and deviation, whatever the share that has mirrors; at least 0. */
export function deskNats(directions: readonly Direction[], { habit, terms }: DeskFit, { coarse }: FitRooms): number {
  const [byFirst, bySecond] = [viewsUnder(directions, 0, habit), viewsUnder(directions, 1, habit)];
  let most = 0;
  for (const share of SHARES) {
    const tried = { ...terms, share };
    const nats = natsOf(byFirst, tried, coarse);
    // The lesser of both views counts: where the first says no more than another share did, the second need not be asked.
    if (nats > most) most = Math.max(most, Math.min(nats, natsOf(bySecond, tried, coarse)));
  }
  return most;
}

/** The rate of each direction at each of its first legs. */
export function tracksOf(directions: readonly Direction[], { habit, terms }: DeskFit, { fine }: FitRooms): readonly RateTrack[] {
  const views = directions.map(({ views: [byFirst] }) => byFirst);
  if (habit === "apart") return views.map((view) => rateTrack(view, terms, fine));
  const { view, origin } = merged(views, habit);
  const track = rateTrack(view, terms, fine);
  return views.map((own, number) => partOf(track, own, origin, number, habit === "rate" && number === 1));
}

/** The directions' views from one side that one chain each has to explain. */
function viewsUnder(directions: readonly Direction[], side: 0 | 1, habit: RateHabit): readonly View[] {
  const views = directions.map((direction) => direction.views[side]);
  return habit === "apart" ? views : [merged(views, habit).view];
}

function natsOf(views: readonly View[], terms: Terms, room: ChainRoom): number {
  return views.reduce((sum, view) => sum + chainNats(view, terms, room), 0);
}

function best<T>(tried: readonly T[], natsFor: (one: T) => number): readonly [number, T] {
  const [first, ...rest] = tried.map((one) => [natsFor(one), one] as const);
  if (first === undefined) throw new Error("nothing to try");
  return rest.reduce((a, b) => (b[0] > a[0] ? b : a), first);
}

/** Views as one, in time order; origin is direction and place of each leg. The second's margins turn under one rate. */
function merged(
  views: readonly View[],
  habit: RateHabit,
): { readonly view: View; readonly origin: readonly (readonly [number, number])[] } {
  const origin = views.flatMap((view, number) => Array.from({ length: view.size }, (_, place) => [number, place] as const));
  const at = ([number, place]: readonly [number, number]): number => views[number]?.at[place] ?? 0;
  origin.sort((a, b) => at(a) - at(b) || a[0] - b[0] || a[1] - b[1]);
  const size = origin.length;
  const total = views.reduce((sum, { margin }) => sum + margin.length, 0);
  const [leg, starts, match] = [new Int32Array(size), new Int32Array(size + 1), new Int32Array(total)];
  const [margin, chance] = [new Float64Array(total), new Float64Array(total)];
  let filled = 0;
  for (const [row, [number, place]] of origin.entries()) {
    const view = views[number];
    if (view === undefined) throw new Error(`no view ${number}`);
    const sign = habit === "rate" && number === 1 ? -1 : 1;
    leg[row] = int(view.leg, place);
    for (let one = int(view.starts, place); one < int(view.starts, place + 1); one += 1) {
      margin[filled] = sign * float(view.margin, one);
      chance[filled] = float(view.chance, one);
      match[filled] = int(view.match, one);
      filled += 1;
    }
    starts[row + 1] = filled;
  }
  return { view: { size, leg, at: Float64Array.from(origin, at), starts, margin, chance, match }, origin };
}

function partOf(
  track: RateTrack,
  own: View,
  origin: readonly (readonly [number, number])[],
  number: number,
  isTurned: boolean,
): RateTrack {
  const rows = origin.flatMap(([from], row) => (from === number ? [row] : []));
  const pick = (column: Float64Array, sign = 1): Float64Array => Float64Array.from(rows, (row) => sign * float(column, row));
  if (!isTurned)
    return {
      at: own.at,
      mean: pick(track.mean),
      sd: pick(track.sd),
      low: pick(track.low),
      high: pick(track.high),
      nats: track.nats,
    };
  return {
    at: own.at,
    mean: pick(track.mean, -1),
    sd: pick(track.sd),
    low: pick(track.high, -1),
    high: pick(track.low, -1),
    nats: track.nats,
  };
}
