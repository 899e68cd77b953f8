import type { FindingKind } from "../../domain/finding.ts";
import type { Incidents } from "./hop-links.ts";
import { float, int } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** What a joined set of candidates looks like, and the account at its centre. */
export interface Shape {
  readonly kind: FindingKind;
  readonly main: number;
}

/** Names the shape of joined candidates; null when they are too few to have one. */
export function shapeOf(incidents: Incidents, rows: readonly number[]): Shape | null {
  if (rows.length < 2) return null;
  const ins = hubs(rows, incidents.to);
  const outs = hubs(rows, incidents.from);
  return (
    gatherScatter(ins, outs) ??
    scatterGather(incidents, rows, ins, outs) ??
    fan(ins, outs, rows.length) ??
    cycle(incidents, rows) ??
    chain(incidents, rows, ins, outs)
  );
}

/** Candidates by the account on that side. */
function hubs(rows: readonly number[], column: Int32Array): ReadonlyMap<number, readonly number[]> {
  const byAccount = new Map<number, number[]>();
  for (const row of rows) {
    const account = int(column, row);
    byAccount.set(account, [...(byAccount.get(account) ?? []), row]);
  }
  return byAccount;
}

type Hubs = ReadonlyMap<number, readonly number[]>;

function largest(all: Hubs): readonly [number, readonly number[]] {
  let best: readonly [number, readonly number[]] = [-1, []];
  for (const [account, rows] of all) {
    if (rows.length > best[1].length || (rows.length === best[1].length && account < best[0])) best = [account, rows];
  }
  return best;
}

function gatherScatter(ins: Hubs, outs: Hubs): Shape | null {
  let best: { main: number; size: number } | null = null;
  for (const [account, rows] of ins) {
    const size = Math.min(rows.length, outs.get(account)?.length ?? 0);
    if (size >= 2 && (best === null || size > best.size)) best = { main: account, size };
  }
  return best && { kind: "gather-scatter", main: best.main };
}

/** One account's payees that pay one account, at least two of them. */
function scatterGather({ to, from }: Incidents, rows: readonly number[], ins: Hubs, outs: Hubs): Shape | null {
  const [source, spokes] = largest(outs);
  if (spokes.length < 2) return null;
  const middlemen = new Set(spokes.map((row) => int(to, row)));
  const ends = new Map<number, number>();
  for (const row of rows) {
    if (middlemen.has(int(from, row))) ends.set(int(to, row), (ends.get(int(to, row)) ?? 0) + 1);
  }
  const isShared = [...ends].some(([end, count]) => count >= 2 && end !== source && (ins.get(end)?.length ?? 0) >= 2);
  return isShared ? { kind: "scatter-gather", main: source } : null;
}

function fan(ins: Hubs, outs: Hubs, size: number): Shape | null {
  const [collector, incoming] = largest(ins);
  const [distributor, outgoing] = largest(outs);
  const most = Math.max(incoming.length, outgoing.length);
  if (most < WEIGHTS.leastFan || most * 2 < size) return null;
  return incoming.length >= outgoing.length ? { kind: "fan-in", main: collector } : { kind: "fan-out", main: distributor };
}

/** Money that comes back in time order to where it began. */
function cycle({ from, to, start }: Incidents, rows: readonly number[]): Shape | null {
  const sorted = [...rows].sort((a, b) => float(start, a) - float(start, b) || a - b);
  for (const [place, first] of sorted.entries()) {
    const reached = new Set([int(to, first)]);
    const origin = int(from, first);
    for (const row of sorted.slice(place + 1)) {
      if (!reached.has(int(from, row))) continue;
      if (int(to, row) === origin) return { kind: "cycle", main: origin };
      reached.add(int(to, row));
    }
  }
  return null;
}

function chain({ from, to }: Incidents, rows: readonly number[], ins: Hubs, outs: Hubs): Shape | null {
  const middle = rows.map((row) => int(to, row)).find((account) => outs.has(account));
  if (middle === undefined) return null;
  const source = rows.map((row) => int(from, row)).find((account) => !ins.has(account));
  return { kind: "chain", main: source ?? middle };
}
