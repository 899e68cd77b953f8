import { type DeskFit, fitDesk } from "./desk-fit.ts";
import type { DeskSearch } from "./desk-search.ts";
import type { Edge } from "./edges.ts";
import { directionsOf, growByEdges, type Members, nextMember, withMember } from "./grow-desk.ts";
import { SETTINGS } from "./settings.ts";
import { type ShiftTest, shiftTest } from "./shift-test.ts";

/** Tills that settle for each other, with what speaks for it. */
export interface FoundDesk {
  readonly members: Members;
  readonly fit: DeskFit;
  readonly test: ShiftTest;
}

/** Accounts that a desk may have. */
const MOST_MEMBERS = 40;

/** The desks between two currencies, from the strongest edge on; each till is in one at most. */
export function findDesks(search: Omit<DeskSearch, "isFree">, seeds: readonly Edge[]): readonly FoundDesk[] {
  const taken = new Set<number>();
  const tried = new Set<string>();
  const desks: FoundDesk[] = [];
  const within = { ...search, isFree: (till: number) => !taken.has(till) };
  const [there] = search.ways;
  for (const { into, outOf } of seeds) {
    const isThere = search.tills.currency[into] === there.first;
    const seed: Members = isThere ? { near: [into], far: [outOf] } : { near: [outOf], far: [into] };
    if (taken.has(into) || taken.has(outOf) || tried.has(keyOf(seed))) continue;
    const desk = deskFrom(within, seed, tried);
    if (desk === null) continue;
    desks.push(desk);
    for (const till of [...desk.members.near, ...desk.members.far]) taken.add(till);
  }
  return desks;
}

function deskFrom(search: DeskSearch, seed: Members, tried: Set<string>): FoundDesk | null {
  let members = growByEdges(search, seed);
  for (const near of members.near) for (const far of members.far) tried.add(keyOf({ near: [near], far: [far] }));
  let fit = fitDesk(directionsOf(search, members), search.rooms);
  if (fit.nats < priceOf(search, seed)) return null;
  for (let size = members.near.length + members.far.length; size < MOST_MEMBERS; size += 1) {
    const more = nextMember(search, members, fit);
    if (more === null) break;
    const grown = withMember(members, more.side, more.till);
    const refit = fitDesk(directionsOf(search, grown), search.rooms);
    if (refit.nats - fit.nats < SETTINGS.leastMember / 2) break;
    [members, fit] = [grown, refit];
  }
  if (fit.nats < priceOf(search, members)) return null;
  const test = shiftTest(search, directionsOf(search, members), fit);
  return test.most * 2 >= fit.nats ? null : { members, fit, test };
}

function keyOf({ near, far }: Members): string {
  return `${near.join()} ${far.join()}`;
}

/** What choosing these tills among all is worth, in nats: less is chance. */
function priceOf({ tills, ways: [there] }: DeskSearch, { near, far }: Members): number {
  const among = (currency: number): number => Math.log(tills.currency.filter((one) => one === currency).length);
  const first = among(there.first) + among(there.second);
  return first + SETTINGS.leastMember * Math.max(0, near.length + far.length - 2);
}
