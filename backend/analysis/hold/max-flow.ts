import { leastOf } from "../../domain/extremes.ts";

/** A directed edge with room for so many minor units. */
export interface FlowEdge {
  readonly from: number;
  readonly to: number;
  readonly room: bigint;
}

/** The most that can flow from source to sink, in minor units (Edmonds and Karp 1972). Nodes are 0 … nodes − 1. */
export function maxFlow(nodes: number, edges: readonly FlowEdge[], source: number, sink: number): bigint {
  return solved(nodes, edges, source, sink).flow;
}

/** The nodes on the source's side of a least cut. */
export function sourceSide(nodes: number, edges: readonly FlowEdge[], source: number, sink: number): ReadonlySet<number> {
  const { net } = solved(nodes, edges, source, sink);
  const by = arrivals(net, source);
  return new Set([source, ...[...by.keys()].filter((node) => (by[node] ?? -1) >= 0)]);
}

interface Net {
  readonly to: number[];
  readonly room: bigint[];
  /** Arcs leaving each node; arc n's way back is n ^ 1. */
  readonly out: readonly number[][];
}

function solved(nodes: number, edges: readonly FlowEdge[], source: number, sink: number): { net: Net; flow: bigint } {
  const net: Net = { to: [], room: [], out: Array.from({ length: nodes }, () => []) };
  for (const { from, to, room } of edges) {
    arc(net, from, to, room);
    arc(net, to, from, 0n);
  }
  let flow = 0n;
  for (let arcs = shortestPath(net, source, sink); arcs.length > 0; arcs = shortestPath(net, source, sink)) {
    const pushed = leastOf(arcs.map((number) => net.room[number] ?? 0n));
    for (const number of arcs) {
      net.room[number] = (net.room[number] ?? 0n) - pushed;
      net.room[number ^ 1] = (net.room[number ^ 1] ?? 0n) + pushed;
    }
    flow += pushed;
  }
  return { net, flow };
}

function arc({ to, room, out }: Net, from: number, target: number, capacity: bigint): void {
  out[from]?.push(to.length);
  to.push(target);
  room.push(capacity);
}

/** The arc by which each node is first reached; -1 where it is not. */
function arrivals({ to, room, out }: Net, source: number): readonly number[] {
  const by = new Array<number>(out.length).fill(-1);
  const seen = new Set([source]);
  for (const node of seen) {
    for (const number of out[node] ?? []) {
      const target = to[number] ?? -1;
      if ((room[number] ?? 0n) === 0n || seen.has(target)) continue;
      by[target] = number;
      seen.add(target);
    }
  }
  return by;
}

/** The arcs of a path with room, from the sink back; none when the sink is out of reach. */
function shortestPath(net: Net, source: number, sink: number): readonly number[] {
  const by = arrivals(net, source);
  const path: number[] = [];
  for (let node = sink; node !== source; ) {
    const number = by[node] ?? -1;
    if (number < 0) return [];
    path.push(number);
    node = net.to[number ^ 1] ?? source;
  }
  return path;
}
