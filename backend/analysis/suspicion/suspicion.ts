import { batchesOf, OTHER_PAYEES } from "../detect/batches.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { spanOf } from "../flow-reading.ts";
import { hopLevels, surpriseOf } from "./amount-surprise.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import { commonAmounts } from "./common-amounts.ts";
import { type HopLinks, hopLinks, type Incidents, incidentsOf } from "./hop-links.ts";
import { type Hops, hopsOf } from "./hops.ts";
import { joinHops } from "./join-hops.ts";
import { float, type Groups, int } from "./numbers.ts";
import { addOpenness } from "./openness.ts";
import { transfersByPair } from "./pair-groups.ts";
import { strengthen, type Terms } from "./passes.ts";
import { type Shape, shapeOf } from "./shapes.ts";
import { WEIGHTS } from "./weights.ts";

/** A structure that strangers' payments make together. */
export interface Structure extends Shape {
  /** Candidates, rising. */
  readonly rows: readonly number[];
  readonly score: number;
}

/** What the engine makes of a graph; every score opens into its parts. Rows are candidates. */
export interface Suspicion {
  readonly hops: Hops;
  readonly candidates: Candidates;
  readonly incidents: Incidents;
  readonly links: HopLinks;
  readonly surprise: Float64Array;
  readonly batch: Float64Array;
  /** At most 0: what it says that an end meets strangers anyway. */
  readonly openness: Float64Array;
  readonly terms: Terms;
  /** By score, highest first. */
  readonly structures: readonly Structure[];
  /** The largest log-odds of a candidate that the account took part in, by account; −∞ for none. */
  readonly risk: Float64Array;
}

/**
 * Tells structures of strangers' payments from life, without labels: first contacts, amounts unusual for both sides,
 * money passed on, campaigns at hubs, each a log-likelihood, summed and passed around a few times.
 */
export function suspicionOf(
  graph: FlowGraph,
  isSameHolder: (a: string, b: string) => boolean,
  batches: Int32Array = batchesOf(graph),
  pairs: Groups = transfersByPair(graph),
): Suspicion {
  const hops = hopsOf(graph, pairs);
  const candidates = candidatesOf(graph, hops, isSameHolder);
  const levels = hopLevels(hops, commonAmounts(graph));
  const surprise = surpriseOf(graph, hops, candidates, levels);
  const batch = batchNats(batches, hops, candidates);
  const incidents = incidentsOf(graph, hops, candidates, levels);
  const days = daysOf(graph);
  const links = hopLinks(graph, incidents, days);
  const openness = new Float64Array(candidates.hops.length);
  for (const groups of [incidents.into, incidents.outOf]) addOpenness({ groups, start: incidents.start, days }, openness);
  const base = candidates.novelty.map(
    (nats, row) =>
      nats + WEIGHTS.surprise * float(surprise, row) - WEIGHTS.surpriseOffset + float(batch, row) + float(openness, row),
  );
  const terms = strengthen(incidents, links, base, candidates.prior, days);
  const structures = structuresOf(incidents, links, terms);
  return {
    hops,
    candidates,
    incidents,
    links,
    surprise,
    batch,
    openness,
    terms,
    structures,
    risk: riskOf(graph, incidents, terms),
  };
}

function daysOf(graph: FlowGraph): number {
  const span = spanOf(graph);
  return span === null ? 1 : Math.max(1, (span.until - span.from) / 86_400_000);
}

function batchNats(batches: Int32Array, hops: Hops, { hops: numbers }: Candidates): Float64Array {
  return new Float64Array(numbers.length).map((_, row) => {
    const hop = int(numbers, row);
    const others = int(batches, int(hops.transfers, int(hops.starts, hop)));
    return others === 0 ? 0 : WEIGHTS.batchNats - 2 * Math.log(others / OTHER_PAYEES);
  });
}

function structuresOf(incidents: Incidents, links: HopLinks, terms: Terms): readonly Structure[] {
  const structures = joinHops(incidents, links, terms).flatMap((rows) => {
    const shape = shapeOf(incidents, rows);
    const score = rows.reduce((sum, row) => sum + Math.log1p(Math.exp(float(terms.total, row))), 0);
    return shape === null || score < WEIGHTS.leastScore ? [] : [{ ...shape, rows, score }];
  });
  return structures.sort((a, b) => b.score - a.score || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

function riskOf(graph: FlowGraph, { from, to }: Incidents, { total }: Terms): Float64Array {
  const risk = new Float64Array(graph.accounts.length).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < total.length; row += 1) {
    const nats = float(total, row);
    for (const account of [int(from, row), int(to, row)]) if (nats > float(risk, account)) risk[account] = nats;
  }
  return risk;
}
