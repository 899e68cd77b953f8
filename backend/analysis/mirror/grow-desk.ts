import { float, int } from "../suspicion/numbers.ts";
import { type DeskFit, tracksOf } from "./desk-fit.ts";
import type { DeskSearch } from "./desk-search.ts";
import { type Direction, directionOf, matchesOf } from "./directions.ts";
import { legIndex } from "./leg-index.ts";
import { type Crossing, legsOfTills, type Tills } from "./legs.ts";
import { nearNats } from "./near-rate.ts";
import { pairUp } from "./pairing.ts";
import { type RateTrack, trackPlace } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import { type Matches, type Party, viewsOf, withoutLegs } from "./views.ts";

type OpenLegs = Pick<Direction, "crossing" | "firsts" | "seconds">;

/** Two sets of tills, of one currency each, that settle for each other. */
export interface Members {
  readonly near: readonly number[];
  readonly far: readonly number[];
}

export type Side = keyof Members;

export const OPPOSITE: Readonly<Record<Side, Side>> = { near: "far", far: "near" };

export function withMember(members: Members, side: Side, till: number): Members {
  return { ...members, [side]: [...members[side], till].sort((a, b) => a - b) };
}

/** Near money in and far money out, then the way back. */
export function directionsOf(
  { tills, ways: [there, back] }: DeskSearch,
  { near, far }: Members,
): readonly [Direction, Direction] {
  return [directionOf(tills, there, near, far), directionOf(tills, back, far, near)];
}

/** Adds, as long as it brings enough, the till with the largest sum of edges into the set. */
export function growByEdges({ edges, isFree }: DeskSearch, seed: Members): Members {
  let members = seed;
  for (;;) {
    const sums = (["near", "far"] as const).flatMap((side) => {
      const into = new Map<number, number>();
      for (const member of members[OPPOSITE[side]]) {
        for (const [till, nats] of edges.get(member) ?? []) into.set(till, (into.get(till) ?? 0) + nats);
      }
      return [...into].map(([till, sum]) => ({ side, till, sum }));
    });
    const wanted = sums.filter(
      ({ side, till, sum }) => sum > SETTINGS.leastMember && !members[side].includes(till) && isFree(till),
    );
    const [best] = wanted.sort((a, b) => b.sum - a.sum || a.till - b.till);
    if (best === undefined) return members;
    members = withMember(members, best.side, best.till);
  }
}

/**
 * The till that the desk's known rate speaks for most, on either side; null when none is worth it. What is explained already
 * by pairs within the desk counts for nobody else.
 */
export function nextMember(search: DeskSearch, members: Members, fit: DeskFit): Candidate | null {
  const directions = directionsOf(search, members);
  const tracks = tracksOf(directions, fit, search.rooms);
  const scores = new Map<string, Candidate>();
  for (const [way, track] of tracks.entries()) {
    const direction = directions[way];
    if (direction === undefined || track.at.length === 0) continue;
    for (const one of candidatesOf(search, way, unexplained(direction, track, fit), track, fit)) {
      if (members[one.side].includes(one.till) || !search.isFree(one.till)) continue;
      const key = `${one.side} ${one.till}`;
      scores.set(key, { ...one, nats: one.nats + (scores.get(key)?.nats ?? 0) });
    }
  }
  const worthy = [...scores.values()].filter(({ nats }) => nats > SETTINGS.leastMember);
  const [best] = worthy.sort((a, b) => b.nats - a.nats || a.till - b.till);
  return best ?? null;
}

/** A till that may join a side, with what speaks for it in nats. */
interface Candidate {
  readonly side: Side;
  readonly till: number;
  readonly nats: number;
}

/** What the desk's open legs of one way say for others at either end of it. */
function candidatesOf(search: DeskSearch, way: number, open: OpenLegs, track: RateTrack, fit: DeskFit): readonly Candidate[] {
  return (["firsts", "seconds"] as const).flatMap((end) => {
    const side: Side = (way === 0) === (end === "firsts") ? "near" : "far";
    return [...candidateNats(search, open.crossing, track, fit, open, end)].map(([till, nats]) => ({ side, till, nats }));
  });
}

/** The legs of a direction that no pair explains. */
function unexplained(direction: Direction, track: RateTrack, { terms }: DeskFit): OpenLegs {
  return withoutLegs(direction, pairUp(direction, { track, terms, tiers: [0] }).pairs);
}

/** Nats above 0 of the tills whose first (or second) legs the desk's other legs and its rate may explain. */
function candidateNats(
  { tills, indexes }: DeskSearch,
  crossing: Crossing,
  track: RateTrack,
  { terms }: DeskFit,
  open: OpenLegs,
  end: "firsts" | "seconds",
): ReadonlyMap<number, number> {
  const sd = Math.hypot(terms.sd, median(track.sd));
  const all = matchesNear(tills, crossing, track, sd, open, end, indexes);
  const tillOf =
    end === "firsts"
      ? (match: number) => int(tills.ins.till, int(all.first, match))
      : (match: number) => int(tills.outs.till, int(all.second, match));
  const byTill = new Map<number, number[]>();
  for (let match = 0; match < all.first.length; match += 1) {
    const till = tillOf(match);
    const own = byTill.get(till);
    if (own === undefined) byTill.set(till, [match]);
    else own.push(match);
  }
  const found = new Map<number, number>();
  for (const [till, matches] of byTill) {
    if (matches.length < SETTINGS.leastMatches) continue;
    const nats = tillNats(tills, open, end, till, part(all, matches), sd);
    if (nats > 0) found.set(till, nats);
  }
  return found;
}

/** Matches of the desk's open legs with everybody's, margins taken from the desk's rate at the time. */
function matchesNear(
  tills: Tills,
  crossing: Crossing,
  track: RateTrack,
  sd: number,
  open: OpenLegs,
  end: "firsts" | "seconds",
  { ins, outs }: DeskSearch["indexes"],
): Matches {
  const [least, most] = [Math.min(...track.mean) - 4 * sd, Math.max(...track.mean) + 4 * sd];
  const reach = { latestMs: SETTINGS.latestMs, band: [least, most] as const };
  const everybody = end === "firsts" ? ins(crossing.first) : outs(crossing.second);
  const raw =
    end === "seconds"
      ? matchesOf(crossing, open.firsts, everybody, reach)
      : matchesOf(
          crossing,
          { legs: tills.ins, numbers: everybody.order },
          legIndex(open.seconds.legs, open.seconds.numbers),
          reach,
        );
  const off = Float64Array.from(raw.margin, (margin, match) => {
    const place = trackPlace(track, float(tills.ins.at, int(raw.first, match)));
    return place === null ? Number.POSITIVE_INFINITY : margin - float(track.mean, place);
  });
  const near = Array.from(off.keys()).filter((match) => Math.abs(float(off, match)) <= 4 * sd);
  return part({ ...raw, margin: off }, near);
}

function part({ first, second, margin }: Matches, kept: readonly number[]): Matches {
  return {
    first: Int32Array.from(kept, (match) => int(first, match)),
    second: Int32Array.from(kept, (match) => int(second, match)),
    margin: Float64Array.from(kept, (match) => float(margin, match)),
  };
}

const SHARES = [0.08, 0.35] as const;

function tillNats(tills: Tills, open: OpenLegs, end: "firsts" | "seconds", till: number, matches: Matches, sd: number): number {
  const own = (legs: Party["legs"]): Party => ({ legs, numbers: legsOfTills(legs, [till]) });
  const views =
    end === "firsts" ? viewsOf(own(tills.ins), open.seconds, matches) : viewsOf(open.firsts, own(tills.outs), matches);
  return SHARES.reduce((best, share) => Math.max(best, Math.min(...views.map((view) => nearNats(view, { share, sd })))), 0);
}

function median(values: Float64Array): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}
