import { float } from "../suspicion/numbers.ts";
import { type DeskFit, deskNats } from "./desk-fit.ts";
import type { DeskSearch } from "./desk-search.ts";
import { type Direction, directionBetween } from "./directions.ts";
import type { Legs } from "./legs.ts";
import type { Party } from "./views.ts";

const DAY_MS = 86_400_000;
const MOST_SHIFTS = 39;
/** Fewer whole days leave nothing to compare with. */
const LEAST_SHIFT = 2;

/** How a desk stands against itself with the dates of one side moved. */
export interface ShiftTest {
  /** Share of the moved ledgers, this one counted in, in which as much speaks for a desk. */
  readonly p: number;
  readonly shifts: number;
  /** The most that speaks for a desk in a moved ledger, in nats. */
  readonly most: number;
}

/**
 * Moves the first legs by whole days around the time of the records, so that hours and amounts stay as they are and only
 * the hidden settlement goes. Without at least five days of records nothing can be moved: p is then 1.
 */
export function shiftTest({ span, rooms }: DeskSearch, directions: readonly Direction[], fit: DeskFit): ShiftTest {
  const days = Math.floor((span.until - span.from) / DAY_MS);
  const possible = Math.max(0, days - 2 * LEAST_SHIFT + 1);
  const shifts = Math.min(MOST_SHIFTS, possible);
  const moved = Array.from({ length: shifts }, (_, number) => LEAST_SHIFT + Math.floor((number * possible) / shifts));
  const nats = moved.map((shift) =>
    deskNats(
      directions.map((direction) => shifted(direction, shift, days, span.from)),
      fit,
      rooms,
    ),
  );
  const asMuch = nats.filter((one) => one >= fit.nats).length;
  return { p: (1 + asMuch) / (shifts + 1), shifts, most: Math.max(0, ...nats) };
}

/** The direction with its first legs moved by days, around the end to the beginning. */
function shifted({ crossing, firsts, seconds }: Direction, days: number, around: number, start: number): Direction {
  return directionBetween(crossing, movedParty(firsts, days, around, start), seconds);
}

/** The direction with its second legs moved by that share of the records' days. */
export function movedSeconds(direction: Direction, share: number, { from, until }: DeskSearch["span"]): Direction {
  const days = Math.max(1, Math.floor((until - from) / DAY_MS));
  const shift = Math.max(1, Math.round(share * days));
  return { ...direction, seconds: movedParty(direction.seconds, shift, days, from) };
}

function movedParty({ legs, numbers }: Party, days: number, around: number, start: number): Party {
  const length = around * DAY_MS;
  const move = (at: number): number => start + ((((at - start + days * DAY_MS) % length) + length) % length);
  const at = Float64Array.from(numbers, (leg) => move(float(legs.at, leg)));
  const order = Int32Array.from(numbers.keys()).sort((a, b) => float(at, a) - float(at, b) || a - b);
  const pick = (column: Float64Array): Float64Array => Float64Array.from(order, (place) => float(column, numbers[place] ?? 0));
  const moved: Legs = {
    size: numbers.length,
    starts: Int32Array.of(0, numbers.length),
    transfer: Int32Array.from(order, (place) => legs.transfer[numbers[place] ?? 0] ?? 0),
    till: new Int32Array(numbers.length),
    at: Float64Array.from(order, (place) => float(at, place)),
    until: Float64Array.from(order, (place) => {
      const leg = numbers[place] ?? 0;
      return float(at, place) + float(legs.until, leg) - float(legs.at, leg);
    }),
    level: pick(legs.level),
    density: pick(legs.density),
  };
  return { legs: moved, numbers: Int32Array.from(order.keys()) };
}
