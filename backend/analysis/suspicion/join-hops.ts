import type { HopLinks, Incidents } from "./hop-links.ts";
import { float, type Groups, gainOf, int, logistic } from "./numbers.ts";
import type { Terms } from "./passes.ts";
import { WEIGHTS } from "./weights.ts";

/**
 * Candidates that are likely enough, joined where one passes on another's money, where they are spokes of one hub at one
 * time, and where a hub's money in goes out again. Lists of candidates, each rising, ordered by their first.
 */
export function joinHops(incidents: Incidents, links: HopLinks, terms: Terms): readonly (readonly number[])[] {
  const { total } = terms;
  const isKept = new Uint8Array(total.length).map((_, row) => (logistic(float(total, row)) >= WEIGHTS.keptFrom ? 1 : 0));
  const parent = new Int32Array(total.length).map((_, row) => row);
  const linked = joinLinks(links, terms, isKept, parent);
  const own = {
    ...terms,
    fanIn: terms.fanIn.map((nats, row) => (nats >= float(terms.fanOut, row) ? nats : 0)),
    fanOut: terms.fanOut.map((nats, row) => (nats > float(terms.fanIn, row) ? nats : 0)),
  };
  joinSpokes(incidents.fansInto, incidents, own.fanIn, isKept, parent);
  joinSpokes(incidents.fansOutOf, incidents, own.fanOut, isKept, parent);
  joinThrough(incidents, own, isKept, parent);
  const parts = new Map<number, number[]>();
  for (let row = 0; row < total.length; row += 1) {
    if (isKept[row] !== 1) continue;
    const root = rootOf(parent, row);
    const part = parts.get(root);
    if (part) part.push(row);
    else parts.set(root, [row]);
  }
  return [...parts.values()].map((rows) => withoutBystanders(rows, linked));
}

/** Where most rows pass money on from one to the next, those that do not are somebody else's. */
function withoutBystanders(rows: readonly number[], linked: Uint8Array): readonly number[] {
  const core = rows.filter((row) => linked[row] === 1);
  return core.length >= WEIGHTS.coreShare * rows.length ? core : rows;
}

/** Each candidate joins the best one before it and the best one after it. */
function joinLinks(
  { size, before, after, ratio }: HopLinks,
  { total }: Terms,
  isKept: Uint8Array,
  parent: Int32Array,
): Uint8Array {
  const linked = new Uint8Array(total.length);
  const onward = new Best(total.length);
  const back = new Best(total.length);
  for (let link = 0; link < size; link += 1) {
    const [e, f] = [int(before, link), int(after, link)];
    if (isKept[e] !== 1 || isKept[f] !== 1) continue;
    onward.offer(e, f, gainOf(logistic(float(total, f)), float(ratio, link)));
    back.offer(f, e, gainOf(logistic(float(total, e)), float(ratio, link)));
  }
  for (const { other } of [onward, back]) {
    for (let row = 0; row < other.length; row += 1) {
      if (int(other, row) < 0) continue;
      unite(parent, row, int(other, row));
      linked[row] = 1;
      linked[int(other, row)] = 1;
    }
  }
  return linked;
}

/** The other end of each row's best link that is worth joining; −1 where none is. */
class Best {
  readonly other: Int32Array;
  readonly #gain: Float64Array;

  constructor(rows: number) {
    this.other = new Int32Array(rows).fill(-1);
    this.#gain = new Float64Array(rows).fill(WEIGHTS.joinFromNats);
  }

  offer(row: number, other: number, gain: number): void {
    if (gain <= float(this.#gain, row)) return;
    this.#gain[row] = gain;
    this.other[row] = other;
  }
}

/** Spokes of one hub that gained by its fan and follow each other within the affair; where dealing again is the rarity, all. */
function joinSpokes(
  groups: Groups,
  { start, reachMs }: Incidents,
  gains: Float64Array,
  isKept: Uint8Array,
  parent: Int32Array,
): void {
  const least = reachMs === Number.POSITIVE_INFINITY ? 0 : WEIGHTS.joinFromNats;
  for (let hub = 0; hub + 1 < groups.starts.length; hub += 1) {
    let last = -1;
    for (let place = int(groups.starts, hub); place < int(groups.starts, hub + 1); place += 1) {
      const row = int(groups.rows, place);
      if (isKept[row] !== 1 || float(gains, row) < least) continue;
      if (last >= 0 && float(start, row) - float(start, last) <= reachMs) unite(parent, last, row);
      last = row;
    }
  }
}

/** Two or more spokes in and then two or more out again within the affair are one structure. */
function joinThrough(incidents: Incidents, { fanIn, fanOut }: Terms, isKept: Uint8Array, parent: Int32Array): void {
  const { into, outOf, start } = incidents;
  for (let hub = 0; hub + 1 < into.starts.length; hub += 1) {
    const ins = spokesAt(into, hub, fanIn, isKept);
    const outs = ins.length < 2 ? [] : spokesAt(outOf, hub, fanOut, isKept);
    if (outs.length < 2) continue;
    for (const before of ins) {
      const after = outs.find((row) => float(start, row) >= float(start, before));
      if (after !== undefined && float(start, after) - float(start, before) <= WEIGHTS.affairMs) unite(parent, before, after);
    }
  }
}

function spokesAt({ starts, rows }: Groups, hub: number, gains: Float64Array, isKept: Uint8Array): readonly number[] {
  const spokes: number[] = [];
  for (let place = int(starts, hub); place < int(starts, hub + 1); place += 1) {
    const row = int(rows, place);
    if (isKept[row] === 1 && float(gains, row) >= WEIGHTS.joinFromNats) spokes.push(row);
  }
  return spokes;
}

function unite(parent: Int32Array, a: number, b: number): void {
  const [left, right] = [rootOf(parent, a), rootOf(parent, b)];
  parent[Math.max(left, right)] = Math.min(left, right);
}

function rootOf(parent: Int32Array, row: number): number {
  let root = row;
  while (int(parent, root) !== root) {
    parent[root] = int(parent, int(parent, root));
    root = int(parent, root);
  }
  return root;
}
