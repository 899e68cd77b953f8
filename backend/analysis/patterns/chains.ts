import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { mustFollow } from "../transfer-order.ts";
import { isBetter } from "./better.ts";
import { type Links, linksIn } from "./links.ts";
import type { Coverage, Witness } from "./pattern.ts";
import type { Valued } from "./valued.ts";

/**
 * Chains: three hops through four different accounts, which every longer chain is made of. All three orders must be possible
 * together. Each middle hop is joined with its best partners, so no chain is enumerated.
 */
export function chainCoverage(graph: FlowGraph, valued: Valued, links: Links): Coverage {
  const best = new BestTriples(graph.size, valued);
  for (let middle = 0; middle < graph.size; middle += 1) {
    const [into, outOf] = [linksIn(links.byAfter, middle), linksIn(links.byBefore, middle)];
    if (into.length === 0 || outOf.length === 0) continue;
    joinAround(middle, endsOf(graph, into, links.before, graph.from), endsOf(graph, outOf, links.after, graph.to), best);
  }
  const witness = (transfer: number): Witness | null => {
    const triple = best.of(transfer);
    if (triple === null) return null;
    const [first, middle, last] = triple;
    return {
      kind: "chain",
      main: cell(graph.from, first),
      transfers: [...triple].sort((a, b) => a - b),
      value: moneyOf(valued, triple),
      isSure: mustFollow(graph, first, middle) && mustFollow(graph, middle, last),
    };
  };
  return { kind: "chain", covered: best.covered(), witness };
}

type Triple = readonly [first: number, middle: number, last: number];

/** A hop at an end of the chain: the account at its far side and its interval. */
interface End {
  readonly transfer: number;
  readonly account: number;
  readonly earliest: number;
  readonly latest: number;
}

function endsOf(graph: FlowGraph, links: Int32Array, transfers: Int32Array, accounts: Int32Array): readonly End[] {
  return Array.from(links, (link) => {
    const transfer = cell(transfers, link);
    const account = cell(accounts, transfer);
    return { transfer, account, earliest: cell(graph.earliest, transfer), latest: cell(graph.latest, transfer) };
  });
}

function joinAround(middle: number, firsts: readonly End[], lasts: readonly End[], best: BestTriples): void {
  const late = [...lasts].sort((a, b) => b.latest - a.latest || a.transfer - b.transfer);
  const early = [...firsts].sort((a, b) => a.earliest - b.earliest || a.transfer - b.transfer);
  const isPossible = (first: End, last: End): boolean => first.earliest <= last.latest;
  partners(
    early.toReversed(),
    late,
    (first, last) => isPossible(first, last),
    best,
    (one, other) => [one, middle, other],
  );
  partners(
    late.toReversed(),
    early,
    (last, first) => isPossible(first, last),
    best,
    (one, other) => [other, middle, one],
  );
}

/**
 * For each hop the best one of the others of a different account that it can be joined with. Both come so ordered that
 * what one hop can be joined with, the next can too.
 */
function partners(
  hops: readonly End[],
  others: readonly End[],
  isPossible: (hop: End, other: End) => boolean,
  best: BestTriples,
  triple: (hop: number, other: number) => Triple,
): void {
  const [top, second] = [new Top(), new Top()];
  let taken = 0;
  for (const hop of hops) {
    for (let other = others[taken]; other !== undefined && isPossible(hop, other); other = others[taken]) {
      place(top, second, other, best);
      taken += 1;
    }
    const partner = top.end?.account === hop.account ? second.end : top.end;
    if (partner) best.offer(triple(hop.transfer, partner.transfer));
  }
}

class Top {
  end: End | null = null;
}

/** Keeps the best hop, and the best one of another account. */
function place(top: Top, second: Top, end: End, best: BestTriples): void {
  if (top.end === null || best.isMore(end, top.end)) {
    if (top.end !== null && top.end.account !== end.account) second.end = top.end;
    top.end = end;
  } else if (end.account !== top.end.account && (second.end === null || best.isMore(end, second.end))) second.end = end;
}

function moneyOf(valued: Valued, transfers: readonly number[]): number {
  return transfers.reduce((sum, transfer) => sum + cell(valued.paid, transfer), 0);
}

/** The best triple of each transfer, three numbers in a row; −1 for none. */
class BestTriples {
  readonly #triples: Int32Array;
  readonly #valued: Valued;

  constructor(size: number, valued: Valued) {
    this.#triples = new Int32Array(3 * size).fill(-1);
    this.#valued = valued;
  }

  of(transfer: number): Triple | null {
    const [first = -1, middle = -1, last = -1] = this.#triples.subarray(3 * transfer, 3 * transfer + 3);
    return first < 0 ? null : [first, middle, last];
  }

  offer(triple: Triple): void {
    for (const transfer of triple) {
      const known = this.of(transfer);
      if (known === null || isBetter(this.#candidate(triple), this.#candidate(known))) this.#triples.set(triple, 3 * transfer);
    }
  }

  isMore(one: End, other: End): boolean {
    const [a, b] = [cell(this.#valued.paid, one.transfer), cell(this.#valued.paid, other.transfer)];
    return a > b || (a === b && one.transfer < other.transfer);
  }

  covered(): number {
    let count = 0;
    for (let place = 0; place < this.#triples.length; place += 3) if (cell(this.#triples, place) >= 0) count += 1;
    return count;
  }

  #candidate(triple: Triple) {
    return { transfers: [...triple].sort((a, b) => a - b), value: moneyOf(this.#valued, triple) };
  }
}
