import { float } from "../suspicion/numbers.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Before anything is seen: standard deviations of the spread and of the market's move, squared. */
const SPREAD_BEFORE = 0.02 ** 2;
const MARKET_BEFORE = 0.01 ** 2;

/** One pair: what the customer got against the public rate, one way (0) or the other (1); null at a moment without a pair. */
export interface Seen {
  readonly at: number;
  readonly value: number | null;
  readonly way: 0 | 1;
}

/** Standard deviations: of single pairs off the rate, and of what spread and market wander in an hour. */
export interface Wander {
  readonly sd: number;
  readonly spread: number;
  readonly market: number;
  /** The market is back at its published rate whenever a new one is published, at the start of each day (UTC). */
  readonly isPinned: boolean;
}

/** Means and variances of (spread, market) after each pair, and before it: s, m, ss, sm, mm, share of the market's move kept. */
interface Forward {
  readonly after: Float64Array;
  readonly before: Float64Array;
  readonly nats: number;
}

/** The margin of way 0 is −spread + market, that of way 1 −spread − market. */
function signOf(way: 0 | 1): 1 | -1 {
  return way === 0 ? 1 : -1;
}

const WIDTH = 6;

/** The Kalman filter of the two walks; nats is the ln of the likelihood up to a constant. Pairs in time order. */
export function forward(seen: readonly Seen[], wander: Wander): Forward {
  const { sd, spread, market, isPinned } = wander;
  const after = new Float64Array(seen.length * WIDTH);
  const before = new Float64Array(seen.length * WIDTH);
  let [s, m, ss, sm, mm] = [0, 0, SPREAD_BEFORE, 0, isPinned ? 0 : MARKET_BEFORE];
  let nats = 0;
  let last = isPinned ? dayStartOf(seen[0]?.at ?? 0) : (seen[0]?.at ?? 0);
  let row = 0;
  for (const { at, value, way } of seen) {
    const { kept, hours } = marketMove(last, at, wander);
    ss += (spread * spread * (at - last)) / HOUR_MS;
    m *= kept;
    sm *= kept;
    mm = mm * kept * kept + market * market * hours;
    last = at;
    before.set([s, m, ss, sm, mm, kept], row);
    row += WIDTH;
    if (value === null) {
      after.set([s, m, ss, sm, mm, kept], row - WIDTH);
      continue;
    }
    const sign = signOf(way);
    const [gainS, gainM] = [-ss + sign * sm, -sm + sign * mm];
    const total = -gainS + sign * gainM + sd * sd;
    const off = value + s - sign * m;
    s += (gainS / total) * off;
    m += (gainM / total) * off;
    ss -= (gainS * gainS) / total;
    sm -= (gainS * gainM) / total;
    mm -= (gainM * gainM) / total;
    after.set([s, m, ss, sm, mm, kept], row - WIDTH);
    nats -= 0.5 * ((off * off) / total + Math.log(total));
  }
  return { after, before, nats };
}

/**
 * What becomes of the market's move from one moment to another: the share of it that is kept, and for how many hours it
 * wanders anew. A walk keeps all. A pinned one is a Brownian bridge from one published rate to the next.
 */
function marketMove(from: number, to: number, { isPinned }: Wander): { readonly kept: number; readonly hours: number } {
  if (!isPinned) return { kept: 1, hours: (to - from) / HOUR_MS };
  const dayStart = dayStartOf(to);
  const since = Math.max(from, dayStart);
  const left = (dayStart + DAY_MS - to) / (dayStart + DAY_MS - since);
  return { kept: from < dayStart ? 0 : left, hours: ((to - since) / HOUR_MS) * left };
}

function dayStartOf(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

export interface Level {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** The margin of each way at each pair, by all pairs: the backward smoother of Rauch, Tung and Striebel (1965). */
export function smoothed(seen: readonly Seen[], wander: Wander): readonly [Level, Level] {
  const { after, before } = forward(seen, wander);
  const state = after.slice();
  for (let place = seen.length - 2; place >= 0; place -= 1) smoothStep(state, before, place * WIDTH);
  const level = (way: 0 | 1): Level => {
    const sign = signOf(way);
    const at = (place: number, part: number): number => float(state, place * WIDTH + part);
    return {
      mean: Float64Array.from(seen, (_, place) => -at(place, 0) + sign * at(place, 1)),
      variance: Float64Array.from(seen, (_, place) => at(place, 2) - 2 * sign * at(place, 3) + at(place, 4)),
    };
  };
  return [level(0), level(1)];
}

/** state at row is the filter's; the row after it is smoothed already. */
function smoothStep(state: Float64Array, before: Float64Array, row: number): void {
  const next = row + WIDTH;
  const [ss, sm, mm] = [float(state, row + 2), float(state, row + 3), float(state, row + 4)];
  const [ps, pc, pm] = [float(before, next + 2), float(before, next + 3), float(before, next + 4)];
  const kept = float(before, next + 5);
  const det = ps * pm - pc * pc;
  // A market that cannot have moved leaves the spread alone to learn from what came later.
  const isStill = det <= 0;
  const [a, b] = isStill ? [ss / ps, 0] : [(ss * pm - kept * sm * pc) / det, (kept * sm * ps - ss * pc) / det];
  const [c, d] = isStill ? [sm / ps, 0] : [(sm * pm - kept * mm * pc) / det, (kept * mm * ps - sm * pc) / det];
  const [ds, dm] = [float(state, next) - float(before, next), float(state, next + 1) - float(before, next + 1)];
  const [es, ec, em] = [float(state, next + 2) - ps, float(state, next + 3) - pc, float(state, next + 4) - pm];
  state[row] = float(state, row) + a * ds + b * dm;
  state[row + 1] = float(state, row + 1) + c * ds + d * dm;
  state[row + 2] = ss + a * a * es + 2 * a * b * ec + b * b * em;
  state[row + 3] = sm + a * c * es + (a * d + b * c) * ec + b * d * em;
  state[row + 4] = mm + c * c * es + 2 * c * d * ec + d * d * em;
}
