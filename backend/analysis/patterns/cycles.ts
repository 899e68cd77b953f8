import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { mustFollow } from "../transfer-order.ts";
import { type Candidate, isBetter } from "./better.ts";
import { type Links, linksIn } from "./links.ts";
import type { Coverage, PatternRules, Witness } from "./pattern.ts";
import type { Valued } from "./valued.ts";

const LEAST_HOPS = 3;

interface Cycle extends Candidate {
  /** Transfers in the order of the walk. */
  readonly way: readonly number[];
}

/**
 * Cycles: three hops or more through different accounts back to where they began, all orders possible together. The search
 * walks along links only, so time and amounts prune it; from each transfer it takes so many steps at most, and the
 * accounts from which it was cut short are answered: for all others the coverage is exact.
 */
export function cycleCoverage(
  graph: FlowGraph,
  valued: Valued,
  links: Links,
  rules: PatternRules,
): { readonly coverage: Coverage; readonly cutShort: readonly number[] } {
  const best = new Map<number, Cycle>();
  const cutShort = new Set<number>();
  for (let start = 0; start < graph.size; start += 1) {
    if (linksIn(links.byBefore, start).length === 0) continue;
    const search = new Search(graph, valued, links, rules, best);
    if (!search.from(start)) cutShort.add(cell(graph.from, start));
  }
  const witness = (transfer: number): Witness | null => {
    const cycle = best.get(transfer);
    if (cycle === undefined) return null;
    const { way, transfers, value } = cycle;
    const isSure = way.every((hop, place) => place === 0 || mustFollow(graph, way[place - 1] ?? -1, hop));
    return { kind: "cycle", main: cell(graph.from, way[0] ?? -1), transfers, value, isSure };
  };
  const coverage = { kind: "cycle", covered: best.size, witness } as const;
  return { coverage, cutShort: [...cutShort].sort((a, b) => a - b) };
}

class Search {
  readonly #graph: FlowGraph;
  readonly #valued: Valued;
  readonly #links: Links;
  readonly #rules: PatternRules;
  readonly #best: Map<number, Cycle>;
  readonly #way: number[] = [];
  readonly #passed = new Set<number>();
  #steps = 0;

  constructor(graph: FlowGraph, valued: Valued, links: Links, rules: PatternRules, best: Map<number, Cycle>) {
    this.#graph = graph;
    this.#valued = valued;
    this.#links = links;
    this.#rules = rules;
    this.#best = best;
  }

  /** Offers every cycle that begins with the transfer; false when it was cut short. */
  from(start: number): boolean {
    this.#way.push(start);
    this.#passed.add(cell(this.#graph.to, start));
    return this.#walk(cell(this.#graph.from, start), cell(this.#graph.earliest, start));
  }

  /** latestStart: the latest of the way's earliest moments; a hop must not end before it. */
  #walk(origin: number, latestStart: number): boolean {
    const last = this.#way.at(-1) ?? -1;
    for (const link of linksIn(this.#links.byBefore, last)) {
      this.#steps += 1;
      if (this.#steps > this.#rules.mostSteps) return false;
      const next = cell(this.#links.after, link);
      const to = cell(this.#graph.to, next);
      if (cell(this.#graph.latest, next) < latestStart || this.#passed.has(to)) continue;
      this.#way.push(next);
      if (to === origin) this.#offer();
      else if (!this.#goOn(origin, to, Math.max(latestStart, cell(this.#graph.earliest, next)))) return false;
      this.#way.pop();
    }
    return true;
  }

  #goOn(origin: number, to: number, latestStart: number): boolean {
    if (this.#way.length >= this.#rules.mostHops) return true;
    this.#passed.add(to);
    const isWhole = this.#walk(origin, latestStart);
    this.#passed.delete(to);
    return isWhole;
  }

  #offer(): void {
    if (this.#way.length < LEAST_HOPS) return;
    const transfers = [...this.#way].sort((a, b) => a - b);
    const value = transfers.reduce((sum, transfer) => sum + cell(this.#valued.paid, transfer), 0);
    const cycle = { way: [...this.#way], transfers, value };
    for (const transfer of transfers) if (isBetter(cycle, this.#best.get(transfer) ?? null)) this.#best.set(transfer, cycle);
  }
}
