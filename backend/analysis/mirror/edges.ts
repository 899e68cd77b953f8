import type { GraphChange } from "../graph-change.ts";
import { int } from "../suspicion/numbers.ts";
import { type KeptPairs, type KnownCrossing, type KnownPair, type PairColumns, PairsBefore } from "./kept-pairs.ts";
import { type LegIndex, legIndex } from "./leg-index.ts";
import { type Crossing, numbersOfTills, type Tills, tillsIn } from "./legs.ts";
import { MatchGroup } from "./match-group.ts";
import { isPromising, pairNats } from "./pair-nats.ts";
import { ChainRoom, rateGrid } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";

/** How much speaks for one hidden rate between money into one till and money out of another, in nats. */
export interface Edge {
  readonly crossing: number;
  readonly into: number;
  readonly outOf: number;
  readonly nats: number;
}

/** Pairs of an earlier search and what of its graph is as it was. */
export interface EarlierPairs {
  readonly kept: KeptPairs;
  readonly change: GraphChange;
}

/**
 * Every pair of tills for which more speaks than against, in the order of crossings and tills, and what the next search may use.
 * outs: all legs out of a currency. Pairs of an earlier search are looked into again only where either account's payments changed or the
 * amounts became so much more or less common that the answer might be another.
 */
export function edgesOf(
  tills: Tills,
  crossings: readonly Crossing[],
  outs: (currency: number) => LegIndex,
  earlier: EarlierPairs | null,
): { readonly edges: readonly Edge[]; readonly kept: KeptPairs } {
  const looks = new PairLooks(tills);
  const before = earlier && new PairsBefore(earlier.kept, earlier.change, tills);
  const found: Found[] = [];
  for (const [number, crossing] of crossings.entries()) {
    const all = outs(crossing.second);
    const known = before?.across(crossing) ?? null;
    const pairsOf = known === null ? (into: number) => looks.between(crossing, all, into) : looks.beside(crossing, all, known);
    for (const into of tillsIn(tills, crossing.first)) {
      for (const pair of pairsOf(into)) found.push({ crossing: number, into, ...pair });
    }
  }
  return { edges: found.filter(({ nats }) => nats > 0), kept: keptOf(tills, crossings, found, looks.looked) };
}

interface Found extends Edge {
  readonly room: number;
}

type LookedInto = Pick<Found, "outOf" | "nats" | "room">;

/** Looks into pairs of tills one after the other. */
class PairLooks {
  readonly #tills: Tills;
  readonly #chain = new ChainRoom(rateGrid(SETTINGS.band[0], SETTINGS.band[1], 0.001));
  readonly #group: MatchGroup;
  /** Indexes of one till's legs alone. */
  readonly #single = new Map<number, LegIndex>();
  looked = 0;

  constructor(tills: Tills) {
    this.#tills = tills;
    this.#group = new MatchGroup(tills.size);
  }

  /** The promising pairs of money into a till with money out of those that the index holds. */
  between(crossing: Crossing, index: LegIndex, into: number): readonly LookedInto[] {
    const tills = this.#tills;
    this.#group.gather(tills, crossing, index, into);
    const found: LookedInto[] = [];
    for (const [outOf, matches] of this.#group.byTill()) {
      if (int(tills.account, into) === int(tills.account, outOf) || !isPromising(matches.margin)) continue;
      this.looked += 1;
      found.push({ outOf, ...pairNats(tills, into, outOf, matches, this.#chain) });
    }
    return found;
  }

  /** The same beside an earlier search: of known tills with each other what is known, all others looked into. By the till of the money out. */
  beside(crossing: Crossing, all: LegIndex, known: KnownCrossing): (into: number) => readonly LookedInto[] {
    const { outs } = this.#tills;
    const others = tillsIn(this.#tills, crossing.second).filter((till) => !known.isKnown(till));
    const changed = legIndex(outs, numbersOfTills(outs, others));
    return (into) => {
      if (!known.isKnown(into)) return this.between(crossing, all, into);
      const pairs = [...this.between(crossing, changed, into), ...this.#again(crossing, into, known.pairsOf(into))];
      return pairs.sort((a, b) => a.outOf - b.outOf);
    };
  }

  /** Known pairs: as they are while their room lasts, else looked into. */
  #again(crossing: Crossing, into: number, known: Iterable<KnownPair>): readonly LookedInto[] {
    const found: LookedInto[] = [];
    for (const { outOf, room } of known) {
      if (room > 0) found.push({ outOf, nats: 0, room });
      else found.push(...this.between(crossing, this.#legsOf(outOf), into));
    }
    return found;
  }

  #legsOf(till: number): LegIndex {
    const { outs } = this.#tills;
    const index = this.#single.get(till) ?? legIndex(outs, numbersOfTills(outs, [till]));
    this.#single.set(till, index);
    return index;
  }
}

function keptOf(tills: Tills, crossings: readonly Crossing[], found: readonly Found[], looked: number): KeptPairs {
  const column = (of: "crossing" | "into" | "outOf"): Int32Array => Int32Array.from(found, (pair) => pair[of]);
  const pairs: PairColumns = {
    crossing: column("crossing"),
    into: column("into"),
    outOf: column("outOf"),
    room: Float64Array.from(found, ({ room }) => room),
  };
  const { account, currency, ins, outs } = tills;
  return {
    tills: {
      account,
      currency,
      ins: { starts: ins.starts, density: ins.density },
      outs: { starts: outs.starts, density: outs.density },
    },
    crossings: crossings.map(({ first, second, worths }) => ({ first, second, worths })),
    pairs,
    looked,
  };
}
