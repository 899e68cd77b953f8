import type { FanWindows } from "./fan-windows.ts";
import type { Incidents } from "./hop-links.ts";
import { float, type Groups, gainOf, int, logistic } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** One direction of all hubs. */
export interface Fans {
  readonly groups: Groups;
  readonly windows: FanWindows;
}

/** What belonging to a campaign at a hub adds, by candidate; 0 where there is none. `prior`: log-odds of a first contact. */
export function fanGains({ groups, windows }: Fans, { isNew }: Incidents, spokes: Float64Array, prior: number): Float64Array {
  const gains = new Float64Array(spokes.length);
  for (let hub = 0; hub + 1 < groups.starts.length; hub += 1) {
    const [from, until] = [int(windows.starts, hub), int(windows.starts, hub + 1)];
    if (from === until) continue;
    const members = groups.rows.subarray(int(groups.starts, hub), int(groups.starts, hub + 1));
    const own = new Float64Array(members.length);
    const isFirst = new Int32Array(members.length);
    for (let place = 0; place < members.length; place += 1) {
      own[place] = Math.min(float(spokes, int(members, place)), WEIGHTS.mostSpokeNats);
      isFirst[place] = int(isNew, int(members, place));
    }
    const best = new Float64Array(members.length);
    campaigns({ own, isFirst, windows, from, until, prior }, best);
    for (let place = 0; place < members.length; place += 1) gains[int(members, place)] = float(best, place);
  }
  return gains;
}

/** A hub's candidates in one direction: how unusual each is as a spoke, and the windows to look at. */
interface Hub {
  readonly own: Float64Array;
  /** 1 for first contacts: only they show what new counterparties of the hub are like. */
  readonly isFirst: Int32Array;
  readonly windows: FanWindows;
  readonly from: number;
  readonly until: number;
  readonly prior: number;
}

/** Raises best[i] to what the strongest campaign around member i adds to it. */
function campaigns({ own, isFirst, windows, from, until, prior }: Hub, best: Float64Array): void {
  const count = own.length;
  const sums = new Float64Array(count + 1);
  const news = new Int32Array(count + 1);
  const odds = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    sums[place + 1] = float(sums, place) + float(own, place) * int(isFirst, place);
    odds[place] = Math.exp(float(own, place));
    news[place + 1] = int(news, place) + int(isFirst, place);
  }
  for (let window = from; window < until; window += 1) {
    const [first, end, usual] = [int(windows.first, window), int(windows.end, window), float(windows.usual, window)];
    const spokes = end - first;
    const others = float(sums, count) - float(sums, end) + float(sums, first);
    const othersNew = int(news, count) - int(news, end) + int(news, first);
    const habit = Math.min(1, usual / spokes);
    const custom = Math.max(0, others) / Math.max(1, othersNew + Math.min(spokes, 4));
    const ratio = Math.min(WEIGHTS.fanRatio, (1 / habit - 1) * Math.exp(-prior));
    const strength = WEIGHTS.fanPriorNats + WEIGHTS.rarity * float(windows.rarity, window);
    raise(odds, best, { first, end, share: WEIGHTS.fanShare * (1 - habit), custom, strength, ratio });
  }
}

/** Below these log-odds a campaign adds next to nothing to any spoke. */
const HOPELESS = -12;

interface Campaign {
  readonly first: number;
  readonly end: number;
  /** Share of the window's spokes that belong to the campaign if there is one: those beyond the hub's habit. */
  readonly share: number;
  /** How unusual the hub's spokes are anyway. */
  readonly custom: number;
  /** Log-odds of the campaign before its spokes are looked at. */
  readonly strength: number;
  /** How much likelier a spoke of the campaign is one of its own than a first contact is: the rest is the hub's habit. */
  readonly ratio: number;
}

function raise(odds: Float64Array, best: Float64Array, { first, end, share, custom, strength, ratio }: Campaign): void {
  const scale = share * Math.exp(-custom);
  const oneHand = 1 + WEIGHTS.spokeLikeness * (end - first - 1);
  let sum = 0;
  for (let place = first; place < end; place += 1) sum += Math.log(1 - share + scale * float(odds, place));
  if (strength + sum / oneHand < HOPELESS) return;
  for (let place = first; place < end; place += 1) {
    const without = strength + (sum - Math.log(1 - share + scale * float(odds, place))) / oneHand;
    const gain = gainOf(logistic(without), ratio);
    if (gain > float(best, place)) best[place] = gain;
  }
}
