import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";

/** Transfers into one account (numbers, in time order) of which every one lies in a window with enough different payers. */
export interface FanEpisode {
  readonly transfers: readonly number[];
  /** Most different payers within one window, and where that window lies in transfers. */
  readonly most: number;
  readonly densest: { readonly first: number; readonly end: number };
}

/**
 * The maximal episodes of a hub's incoming transfers (in time order). A window begins with one of them and holds all that
 * begin at most windowMs later; windows with at least leastPayers different payers that share a transfer are one episode.
 */
export function fanInEpisodes(
  graph: FlowGraph,
  transfers: readonly number[],
  windowMs: number,
  leastPayers: number,
): readonly FanEpisode[] {
  if (transfers.length < leastPayers) return [];
  const episodes: { first: number; end: number; most: number; densest: { first: number; end: number } }[] = [];
  for (const { first, end, payers } of windows(graph, transfers, windowMs)) {
    if (payers < leastPayers) continue;
    const open = episodes.at(-1);
    if (open === undefined || first >= open.end) episodes.push({ first, end, most: payers, densest: { first, end } });
    else {
      open.end = end;
      if (payers > open.most) Object.assign(open, { most: payers, densest: { first, end } });
    }
  }
  return episodes.map(({ first, end, most, densest }) => ({
    transfers: transfers.slice(first, end),
    most,
    densest: { first: densest.first - first, end: densest.end - first },
  }));
}

/** Every window with its number of different payers, by its first transfer. */
function windows(
  graph: FlowGraph,
  transfers: readonly number[],
  windowMs: number,
): readonly { readonly first: number; readonly end: number; readonly payers: number }[] {
  const payers = new Map<number, number>();
  let end = 0;
  return transfers.map((transfer, first) => {
    const until = cell(graph.earliest, transfer) + windowMs;
    for (; end < transfers.length && cell(graph.earliest, cell(transfers, end)) <= until; end += 1) {
      const payer = cell(graph.from, cell(transfers, end));
      payers.set(payer, (payers.get(payer) ?? 0) + 1);
    }
    const found = { first, end, payers: payers.size };
    drop(payers, cell(graph.from, transfer));
    return found;
  });
}

function drop(payers: Map<number, number>, payer: number): void {
  const left = (payers.get(payer) ?? 1) - 1;
  if (left === 0) payers.delete(payer);
  else payers.set(payer, left);
}
