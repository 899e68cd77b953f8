import { fanWindows } from "./fan-windows.ts";
import { fanGains } from "./fans.ts";
import type { HopLinks, Incidents } from "./hop-links.ts";
import { float, gainOf, int, logistic } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** The terms of each candidate after the last pass, in nats; their sum is its log-odds. */
export interface Terms {
  readonly base: Float64Array;
  /** What it gains as the one that is passed on, and as the one that passes on. */
  readonly passedOn: Float64Array;
  readonly passesOn: Float64Array;
  readonly fanIn: Float64Array;
  readonly fanOut: Float64Array;
  readonly total: Float64Array;
}

/** Lets candidates strengthen each other, a fixed number of times. `prior` is the log-odds of a first contact before its amount. */
export function strengthen(incidents: Incidents, links: HopLinks, base: Float64Array, prior: number, days: number): Terms {
  const size = base.length;
  const into = { groups: incidents.fansInto, windows: fanWindows(incidents.fansInto, incidents.into, incidents, days) };
  const outOf = { groups: incidents.fansOutOf, windows: fanWindows(incidents.fansOutOf, incidents.outOf, incidents, days) };
  let terms: Terms = { base, ...fresh(size), total: base.slice() };
  for (let pass = 0; pass < WEIGHTS.passes; pass += 1) {
    const { passedOn, passesOn } = linkGains(links, terms);
    const fanIn = fanGains(into, incidents, spokesOf(terms, prior, terms.fanOut), prior);
    const fanOut = fanGains(outOf, incidents, spokesOf(terms, prior, terms.fanIn), prior);
    const total = new Float64Array(size);
    for (let row = 0; row < size; row += 1) {
      const links = float(passedOn, row) + float(passesOn, row);
      total[row] = float(base, row) + links + fanPart(float(fanIn, row), float(fanOut, row));
    }
    terms = { base, passedOn, passesOn, fanIn, fanOut, total };
  }
  return terms;
}

function fresh(size: number): Omit<Terms, "base" | "total"> {
  const column = (): Float64Array => new Float64Array(size);
  return { passedOn: column(), passesOn: column(), fanIn: column(), fanOut: column() };
}

/** The larger of both fans counts whole, the smaller by half: they share their spoke. */
export function fanPart(fanIn: number, fanOut: number): number {
  return Math.max(fanIn, fanOut) + WEIGHTS.smallerFanShare * Math.min(fanIn, fanOut);
}

/** A link counts by how likely its other end is without this link's own echo. */
function linkGains({ size, before, after, ratio }: HopLinks, { passedOn, passesOn, total }: Terms) {
  const next = { passedOn: new Float64Array(total.length), passesOn: new Float64Array(total.length) };
  for (let link = 0; link < size; link += 1) {
    const [e, f] = [int(before, link), int(after, link)];
    const onward = gainOf(logistic(float(total, f) - float(passesOn, f)), float(ratio, link));
    if (onward > float(next.passedOn, e)) next.passedOn[e] = onward;
    const back = gainOf(logistic(float(total, e) - float(passedOn, e)), float(ratio, link));
    if (back > float(next.passesOn, f)) next.passesOn[f] = back;
  }
  return next;
}

/** How unusual each candidate is as a spoke of one hub, without what that hub's own fan gave it. */
function spokesOf({ base, passedOn, passesOn }: Terms, prior: number, otherFan: Float64Array): Float64Array {
  const spokes = new Float64Array(base.length);
  for (let row = 0; row < base.length; row += 1) {
    const gained = float(passedOn, row) + float(passesOn, row) + float(otherFan, row);
    spokes[row] = float(base, row) + gained - prior;
  }
  return spokes;
}
