import { byteCell, intCell, realCell } from "../columns.ts";
import type { GraphChange } from "../graph-change.ts";
import { float, int } from "../suspicion/numbers.ts";
import type { Crossing, Legs, Tills, WorthByDay } from "./legs.ts";
import { LEAST_DENSITY } from "./views.ts";

/** Pairs of tills that were looked into, by crossing, then the till of the money in, then that of the money out. */
export interface PairColumns {
  readonly crossing: Int32Array;
  readonly into: Int32Array;
  readonly outOf: Int32Array;
  /** By how much densities may change until the pair, that has no edge, must be looked into again; below 0 it must be. */
  readonly room: Float64Array;
}

/** What the search for edges leaves for the next one. Accounts, currencies and tills are numbers of its own graph. */
export interface KeptPairs {
  readonly tills: Pick<Tills, "account" | "currency"> & { readonly ins: KeptLegs; readonly outs: KeptLegs };
  readonly crossings: readonly Pick<Crossing, "first" | "second" | "worths">[];
  readonly pairs: PairColumns;
  /** How many pairs were looked into in that run. */
  readonly looked: number;
}

type KeptLegs = Pick<Legs, "starts" | "density">;

/** A pair that had no edge before, and what is left of its room. */
export interface KnownPair {
  readonly outOf: number;
  readonly room: number;
}

/** What an earlier search knows of one crossing. */
export interface KnownCrossing {
  /** The till's payments are as they were, so that its pairs with others like it are known. */
  readonly isKnown: (till: number) => boolean;
  /** Pairs of a known till that were looked into, with the known tills that they were made with. */
  readonly pairsOf: (into: number) => Iterable<KnownPair>;
}

/** What of an earlier search holds for these tills: pairs of accounts whose payments are as they were. */
export class PairsBefore {
  readonly #kept: KeptPairs;
  readonly #change: GraphChange;
  /** By till now: its number before, −1 where its payments are not as they were; and the other way round. */
  readonly #tillBefore: Int32Array;
  readonly #tillNow: Int32Array;
  /** By till now: by how much the ln of how common an amount is changed at most. */
  readonly #drift: Float64Array;

  constructor(kept: KeptPairs, change: GraphChange, tills: Tills) {
    this.#kept = kept;
    this.#change = change;
    this.#tillBefore = tillsBefore(kept.tills, change, tills);
    this.#tillNow = new Int32Array(kept.tills.account.length).fill(-1);
    this.#drift = new Float64Array(tills.size);
    for (const [till, old] of this.#tillBefore.entries()) {
      if (old < 0) continue;
      this.#tillNow[old] = till;
      this.#drift[till] = Math.max(
        driftOf(kept.tills.ins, old, tills.ins, till),
        driftOf(kept.tills.outs, old, tills.outs, till),
      );
    }
  }

  /** The same crossing at the same public rates; null where there was none. */
  across({ first, second, worths }: Crossing): KnownCrossing | null {
    const { currencyBefore } = this.#change;
    const number = this.#kept.crossings.findIndex(
      (old) =>
        old.first === currencyBefore[first] &&
        old.second === currencyBefore[second] &&
        hasSameRates(old.worths[0], worths[0]) &&
        hasSameRates(old.worths[1], worths[1]),
    );
    if (number < 0) return null;
    return {
      isKnown: (till) => int(this.#tillBefore, till) >= 0,
      pairsOf: (into) => this.#pairsOf(number, into),
    };
  }

  *#pairsOf(crossing: number, into: number): Generator<KnownPair> {
    const { pairs } = this.#kept;
    const old = int(this.#tillBefore, into);
    for (let place = placeOf(pairs, crossing, old); isAt(pairs, place, crossing, old); place += 1) {
      const outOf = int(this.#tillNow, int(pairs.outOf, place));
      if (outOf < 0) continue;
      yield { outOf, room: float(pairs.room, place) - Math.max(float(this.#drift, into), float(this.#drift, outOf)) };
    }
  }
}

function tillsBefore(
  kept: KeptPairs["tills"],
  { accountBefore, currencyBefore, isTouched }: GraphChange,
  tills: Tills,
): Int32Array {
  const numbers = new Map(Array.from(kept.account, (account, till) => [keyOf(account, int(kept.currency, till)), till]));
  return tills.account.map((account, till) => {
    if (byteCell(isTouched, account) === 1) return -1;
    return numbers.get(keyOf(intCell(accountBefore, account), int(currencyBefore, int(tills.currency, till)))) ?? -1;
  });
}

function keyOf(account: number, currency: number): string {
  return `${account} ${currency}`;
}

/** The most that the ln of a leg's density changed by, read as it is read where chances are made of it. */
function driftOf(before: KeptLegs, old: number, now: KeptLegs, till: number): number {
  const [start, from] = [int(before.starts, old), int(now.starts, till)];
  const legs = int(now.starts, till + 1) - from;
  let most = 0;
  for (let leg = 0; leg < legs; leg += 1) {
    const one = Math.max(LEAST_DENSITY, realCell(before.density, start + leg));
    const other = Math.max(LEAST_DENSITY, realCell(now.density, from + leg));
    if (one !== other) most = Math.max(most, Math.abs(Math.log(other / one)));
  }
  return most;
}

/** Each day that both tell of is worth the same in both. */
function hasSameRates(before: WorthByDay, now: WorthByDay): boolean {
  return before.worth.every((worth, place) => {
    const other = now.worth[before.firstDay + place - now.firstDay];
    return other === undefined || other === worth;
  });
}

/** The first place of a crossing's pairs with that money in. */
function placeOf({ crossing, into }: PairColumns, wanted: number, till: number): number {
  let [low, high] = [0, crossing.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [one, other] = [int(crossing, middle), int(into, middle)];
    if (one < wanted || (one === wanted && other < till)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAt({ crossing, into }: PairColumns, place: number, wanted: number, till: number): boolean {
  return crossing[place] === wanted && into[place] === till;
}
