import { realLowerBound } from "../columns.ts";
import type { Incidents } from "./hop-links.ts";
import { float, type Groups, int } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** Stretches of a hub's candidates in one direction that are more than it usually has. Ordered by hub, width, time. */
export interface FanWindows {
  readonly size: number;
  /** Those of hub h: starts[h] … starts[h + 1] − 1. */
  readonly starts: Int32Array;
  /** Places of the first candidate and past the last, among the hub's own. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Spokes that the hub has in such a time otherwise. */
  readonly usual: Float64Array;
  /** −ln of the share of hubs that ever have as striking a stretch. */
  readonly rarity: Float64Array;
}

/** Hubs with enough candidates to have a fan: what to compare with where few of them can be spokes. */
function hubsWithSpokes({ starts }: Groups): number {
  let hubs = 0;
  for (let hub = 0; hub + 1 < starts.length; hub += 1) {
    if (int(starts, hub + 1) - int(starts, hub) >= WEIGHTS.leastSpokes) hubs += 1;
  }
  return hubs;
}

/** Every window that begins with a candidate of its hub and holds enough first contacts, more than usual. */
export function fanWindows(groups: Groups, all: Groups, { start, isNew, reachMs }: Incidents, days: number): FanWindows {
  // Where spokes of any time belong together there is one window: all of it.
  const widths = reachMs === Number.POSITIVE_INFINITY ? [days * 86_400_000] : WEIGHTS.fanMs;
  const windows = new WindowColumns(groups.starts.length - 1);
  for (let hub = 0; hub + 1 < groups.starts.length; hub += 1) {
    const members = groups.rows.subarray(int(groups.starts, hub), int(groups.starts, hub + 1));
    if (members.length >= WEIGHTS.leastSpokes && members.length <= WEIGHTS.cap) {
      for (const widthMs of widths) addWindows({ members, start, isNew, widthMs, days }, windows);
    }
    windows.closeHub(hub);
  }
  return windows.done(groups === all ? 0 : hubsWithSpokes(all));
}

interface Hub extends Pick<Incidents, "start" | "isNew"> {
  readonly members: Int32Array;
  readonly widthMs: number;
  readonly days: number;
}

function addWindows({ members, start, isNew, widthMs, days }: Hub, windows: WindowColumns): void {
  const others = widthMs / Math.max(widthMs, days * 86_400_000 - widthMs);
  let end = 0;
  let fresh = 0;
  // A window as long as the records is the only one: later ones are parts of it.
  const beginnings = widthMs >= days * 86_400_000 ? 1 : members.length;
  for (let first = 0; first < beginnings; first += 1) {
    const until = float(start, int(members, first)) + widthMs;
    for (; end < members.length && float(start, int(members, end)) <= until; end += 1) fresh += int(isNew, int(members, end));
    const usual = (members.length - (end - first) + 1) * others;
    if (fresh >= WEIGHTS.leastSpokes && end - first > WEIGHTS.leastGrowth * usual) windows.add(first, end, usual);
    fresh -= int(isNew, int(members, first));
  }
}

/** How far so many spokes are from the usual number: the deviance of a Poisson law, in nats. */
function deviance(spokes: number, usual: number): number {
  return spokes * Math.log(spokes / usual) - spokes + usual;
}

class WindowColumns {
  #size = 0;
  readonly #starts: Int32Array;
  #first = new Int32Array(4096);
  #end = new Int32Array(4096);
  #usual = new Float64Array(4096);
  #deviance = new Float64Array(4096);
  readonly #mostOfHubs: number[] = [];
  #most = 0;

  constructor(hubs: number) {
    this.#starts = new Int32Array(hubs + 1);
  }

  add(first: number, end: number, usual: number): void {
    if (this.#size === this.#first.length) this.#grow();
    this.#first[this.#size] = first;
    this.#end[this.#size] = end;
    this.#usual[this.#size] = usual;
    const strange = deviance(end - first, usual);
    this.#deviance[this.#size] = strange;
    this.#most = Math.max(this.#most, strange);
    this.#size += 1;
  }

  closeHub(hub: number): void {
    if (this.#most > 0) this.#mostOfHubs.push(this.#most);
    this.#most = 0;
    this.#starts[hub + 1] = this.#size;
  }

  /** hubs: how many there are to compare with, at least those with a window. */
  done(hubs: number): FanWindows {
    const size = this.#size;
    return {
      size,
      starts: this.#starts,
      first: this.#first.subarray(0, size),
      end: this.#end.subarray(0, size),
      usual: this.#usual.subarray(0, size),
      rarity: raritiesOf(this.#deviance.subarray(0, size), this.#mostOfHubs, hubs),
    };
  }

  #grow(): void {
    const rows = this.#size * 2;
    const [first, end, usual, strange] = [this.#first, this.#end, this.#usual, this.#deviance];
    this.#first = new Int32Array(rows);
    this.#end = new Int32Array(rows);
    this.#usual = new Float64Array(rows);
    this.#deviance = new Float64Array(rows);
    this.#first.set(first);
    this.#end.set(end);
    this.#usual.set(usual);
    this.#deviance.set(strange);
  }
}

function raritiesOf(deviances: Float64Array, mostOfHubs: readonly number[], hubs: number): Float64Array {
  const sorted = Float64Array.from(mostOfHubs).sort();
  const all = Math.max(hubs, sorted.length) + WEIGHTS.pseudoHubs;
  return deviances.map((value) => -Math.log((sorted.length - realLowerBound(sorted, value, 0, sorted.length) + 1) / all));
}
