import type { Incidents } from "./hop-links.ts";
import { float, type Groups, gainOf, int, logistic } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** What belonging to a campaign at a hub adds, by candidate; 0 where there is none. */
export function fanGains(groups: Groups, { start, isNew }: Incidents, spokes: Float64Array, ground: Ground): Float64Array {
  const gains = new Float64Array(spokes.length);
  for (let hub = 0; hub + 1 < groups.starts.length; hub += 1) {
    const members = groups.rows.subarray(int(groups.starts, hub), int(groups.starts, hub + 1));
    if (members.length < WEIGHTS.leastSpokes || members.length > WEIGHTS.cap) continue;
    const own = Float64Array.from(members, (member) => Math.min(float(spokes, member), WEIGHTS.mostSpokeNats));
    const times = Float64Array.from(members, (member) => float(start, member));
    const isFirst = Int32Array.from(members, (member) => int(isNew, member));
    const best = new Float64Array(members.length);
    for (const windowMs of WEIGHTS.fanMs) campaigns({ times, own, isFirst, windowMs, ...ground }, best);
    for (let place = 0; place < members.length; place += 1) gains[int(members, place)] = float(best, place);
  }
  return gains;
}

export interface Ground {
  /** Log-odds of a first contact before anything else is looked at. */
  readonly prior: number;
  readonly days: number;
}

/** A hub's candidates in one direction: times in order, and how unusual each is as a spoke. */
interface Hub extends Ground {
  readonly times: Float64Array;
  readonly own: Float64Array;
  /** 1 for first contacts: only they show what new counterparties of the hub are like. */
  readonly isFirst: Int32Array;
  readonly windowMs: number;
}

/** Raises best[i] to what the strongest campaign around member i adds to it. */
function campaigns({ times, own, isFirst, windowMs, days, prior }: Hub, best: Float64Array): void {
  const count = times.length;
  const all = own.reduce((sum, nats, place) => sum + nats * int(isFirst, place), 0);
  const allNew = isFirst.reduce((sum, one) => sum + one, 0);
  let end = 0;
  let inside = 0;
  let insideNew = 0;
  for (let first = 0; first < count; first += 1) {
    while (end < count && float(times, end) - float(times, first) <= windowMs) {
      inside += float(own, end) * int(isFirst, end);
      insideNew += int(isFirst, end);
      end += 1;
    }
    const spokes = end - first;
    const usual = ((count - spokes + 1) * windowMs) / Math.max(windowMs, days * 86_400_000 - windowMs);
    if (insideNew >= WEIGHTS.leastSpokes && spokes > WEIGHTS.leastGrowth * usual) {
      const habit = Math.min(1, usual / spokes);
      const custom = Math.max(0, all - inside) / Math.max(1, allNew - insideNew + Math.min(spokes, 4));
      const ratio = Math.min(WEIGHTS.fanRatio, (1 / habit - 1) * Math.exp(-prior));
      raise(own, best, { first, end, share: WEIGHTS.fanShare * (1 - habit), custom, rate: Math.log(spokes / usual), ratio });
    }
    inside -= float(own, first) * int(isFirst, first);
    insideNew -= int(isFirst, first);
  }
}

interface Campaign {
  readonly first: number;
  readonly end: number;
  /** Share of the window's spokes that belong to the campaign if there is one: those beyond the hub's habit. */
  readonly share: number;
  /** How unusual the hub's spokes are anyway. */
  readonly custom: number;
  readonly rate: number;
  /** How much likelier a spoke of the campaign is one of its own than a first contact is: the rest is the hub's habit. */
  readonly ratio: number;
}

function raise(own: Float64Array, best: Float64Array, { first, end, share, custom, rate, ratio }: Campaign): void {
  let strength = WEIGHTS.fanPriorNats + Math.max(WEIGHTS.leastRateNats, rate);
  for (let place = first; place < end; place += 1) strength += gainOf(share, Math.exp(float(own, place) - custom));
  for (let place = first; place < end; place += 1) {
    const without = strength - gainOf(share, Math.exp(float(own, place) - custom));
    const gain = gainOf(logistic(without), ratio);
    if (gain > float(best, place)) best[place] = gain;
  }
}
