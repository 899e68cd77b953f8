import { compareIds } from "./arrival-order.ts";
import type { FlowLayout, Link, Slot } from "./placement.ts";

/** What is drawn between two that are placed. */
export type Ends = Pick<Link, "id" | "from" | "to">;

/** A cubic Bézier in layout units: x and y of its start, two controls, end. */
export type Hop = readonly [number, number, number, number, number, number, number, number];

/** The drawn way of one link from the payer's edge to the payee's: hops end to end, the last one straight for the arrow. */
export interface Route {
  readonly link: string;
  readonly hops: readonly [Hop, ...Hop[]];
}

/** Where lines run straight beside an account before they may turn: all boxes of the column lie inside. */
const OUT_STUB = 32;
const IN_STUB = 52;
const BOW = 48;
const PORT_GAP = 9;
/** Air between the arrow's point and the account's outline. */
const TIP_GAP = 3;

/** Routes in order of link id; links with an end that is not placed are left out. */
export function routeAll(links: readonly Ends[], layout: FlowLayout, radiusOf: (id: string) => number): Route[] {
  const { slots, lanes } = layout;
  const drawn = links.filter(({ from, to }) => slots[from] && slots[to]);
  // A line to or from what is placed freely goes straight to its middle and needs no port.
  const ported = drawn.filter(({ from, to }) => slots[from]?.zone !== "free" && slots[to]?.zone !== "free");
  const leaving = ports(ported, layout, radiusOf, "from");
  const entering = ports(ported, layout, radiusOf, "to");
  return drawn
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap((link) => {
      const [source, target] = [slots[link.from], slots[link.to]];
      if (!source || !target) return [];
      const [start, end] = [leaving.get(link.id), entering.get(link.id)];
      if (start && end) return { link: link.id, hops: hopsOf({ source, target, start, end, lanes: lanes[link.id] ?? [] }) };
      return { link: link.id, hops: [directHop(source, target, radiusOf(link.from), radiusOf(link.to))] };
    });
}

/** A point on an account's edge: how far right or left of its centre, and at which y. */
interface Port {
  readonly reach: number;
  readonly y: number;
}

interface Way {
  readonly source: Slot;
  readonly target: Slot;
  readonly start: Port;
  readonly end: Port;
  readonly lanes: readonly number[];
}

function hopsOf(way: Way): [Hop, ...Hop[]] {
  const { source, target } = way;
  if (target.column === source.column) return besides(way);
  return target.column < source.column ? backwards(way) : forwards(way);
}

/** From outline to outline with a slight bow, so that a line and the one back lie apart. */
export function directHop(source: Slot, target: Slot, fromRadius: number, toRadius: number): Hop {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const away = Math.max(1, Math.hypot(dx, dy));
  const [ux, uy] = [dx / away, dy / away];
  const [x0, y0] = [source.x + ux * fromRadius, source.y + uy * fromRadius];
  const [x3, y3] = [target.x - ux * (toRadius + TIP_GAP), target.y - uy * (toRadius + TIP_GAP)];
  const bow = Math.min(24, away * 0.08);
  const [bx, by] = [-uy * bow, ux * bow];
  return [x0, y0, x0 + (x3 - x0) / 3 + bx, y0 + (y3 - y0) / 3 + by, x3 - (x3 - x0) / 3 + bx, y3 - (y3 - y0) / 3 + by, x3, y3];
}

function forwards({ source, target, start, end, lanes }: Way): [Hop, ...Hop[]] {
  const hops: [Hop, ...Hop[]] = [line(source.x + start.reach, start.y, source.x + OUT_STUB, start.y)];
  let [x, y] = [source.x + OUT_STUB, start.y];
  const gap = (target.x - source.x) / (target.column - source.column);
  for (const [index, lane] of lanes.entries()) {
    const column = source.x + gap * (index + 1);
    hops.push(bend(x, y, column - IN_STUB, lane), line(column - IN_STUB, lane, column + OUT_STUB, lane));
    [x, y] = [column + OUT_STUB, lane];
  }
  hops.push(bend(x, y, target.x - IN_STUB, end.y), line(target.x - IN_STUB, end.y, target.x - end.reach - TIP_GAP, end.y));
  return hops;
}

/** Out to the right, round and back in from the right: the only way between two of one column that passes no third. */
function besides({ source, target, start, end }: Way): [Hop, ...Hop[]] {
  const [out, into] = [source.x + OUT_STUB, target.x + IN_STUB];
  return [
    line(source.x + start.reach, start.y, out, start.y),
    [out, start.y, into + BOW, start.y, into + BOW, end.y, into, end.y],
    line(into, end.y, target.x + end.reach + TIP_GAP, end.y),
  ];
}

function backwards({ source, target, start, end, lanes }: Way): [Hop, ...Hop[]] {
  const gutter = lanes[0] ?? Math.max(start.y, end.y);
  const [out, into] = [source.x + OUT_STUB, target.x - IN_STUB];
  return [
    line(source.x + start.reach, start.y, out, start.y),
    [out, start.y, out + BOW, start.y, out + BOW, gutter, out, gutter],
    line(out, gutter, into, gutter),
    [into, gutter, into - BOW, gutter, into - BOW, end.y, into, end.y],
    line(into, end.y, target.x - end.reach - TIP_GAP, end.y),
  ];
}

function line(x0: number, y0: number, x1: number, y1: number): Hop {
  return [x0, y0, x0 + (x1 - x0) / 3, y0 + (y1 - y0) / 3, x0 + ((x1 - x0) * 2) / 3, y0 + ((y1 - y0) * 2) / 3, x1, y1];
}

function bend(x0: number, y0: number, x1: number, y1: number): Hop {
  const middle = (x0 + x1) / 2;
  return [x0, y0, middle, y0, middle, y1, x1, y1];
}

/** Spreads a side's links over its edge, in the order in which the other ends stand from top to bottom. */
function ports(
  links: readonly Ends[],
  { slots, lanes }: FlowLayout,
  radiusOf: (id: string) => number,
  side: "from" | "to",
): Map<string, Port> {
  const heading = (link: Ends) => {
    const lane = side === "from" ? lanes[link.id]?.[0] : lanes[link.id]?.at(-1);
    return lane ?? slots[side === "from" ? link.to : link.from]?.y ?? 0;
  };
  const found = new Map<string, Port>();
  const sides = new Map<string, Ends[]>();
  for (const link of links) {
    const joined = sides.get(link[side]);
    if (joined) joined.push(link);
    else sides.set(link[side], [link]);
  }
  for (const [account, joined] of sides) {
    const radius = radiusOf(account);
    const ordered = joined.sort((a, b) => heading(a) - heading(b) || compareIds(a.id, b.id));
    const gap = ordered.length < 2 ? 0 : Math.min(PORT_GAP, (radius * 1.5) / (ordered.length - 1));
    for (const [index, { id }] of ordered.entries()) {
      const off = (index - (ordered.length - 1) / 2) * gap;
      found.set(id, { reach: Math.sqrt(Math.max(0, radius * radius - off * off)), y: (slots[account]?.y ?? 0) + off });
    }
  }
  return found;
}
