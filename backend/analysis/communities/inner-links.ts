import { entry, intCell } from "../columns.ts";
import type { FlowGraph, Incidence } from "../flow-graph.ts";
import { transfersIn } from "../flow-reading.ts";

/** Who deals with whom inside a set of accounts: for each member, by place in the list, the other members it deals with. */
export type InnerLinks = readonly ReadonlySet<number>[];

/** members: account numbers, each once. Self-transfers link nobody. */
export function innerLinks(graph: FlowGraph, members: readonly number[]): InnerLinks {
  const places = new Map(members.map((account, place) => [account, place]));
  const links = members.map(() => new Set<number>());
  const note = (place: number, incidence: Incidence, other: Int32Array): void => {
    for (const transfer of transfersIn(incidence, entry(members, place))) {
      const there = places.get(intCell(other, transfer));
      if (there !== undefined && there !== place) entry(links, place).add(there);
    }
  };
  for (const place of members.keys()) {
    note(place, graph.out, graph.to);
    note(place, graph.in, graph.from);
  }
  return links;
}

/** How many parts hang together when one member is away; null: all are there. */
export function partsWithout(links: InnerLinks, away: number | null): number {
  const seen = new Set(away === null ? [] : [away]);
  let parts = 0;
  for (const first of links.keys()) {
    if (seen.has(first)) continue;
    parts += 1;
    markFrom(links, first, seen);
  }
  return parts;
}

function markFrom(links: InnerLinks, first: number, seen: Set<number>): void {
  seen.add(first);
  const open = [first];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const other of entry(links, node)) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
}

/** A link whose loss leaves its two ends apart. */
export interface Bridge {
  readonly a: number;
  readonly b: number;
  /** Members on the smaller side. */
  readonly smaller: number;
}

/**
 * Every bridge, those that split most evenly first, then by a, then b. Linear in the links.
 * Source: Tarjan 1974, doi:10.1016/0020-0190(74)90003-9, without recursion.
 */
export function bridgesOf(links: InnerLinks): readonly Bridge[] {
  const found: Bridge[] = [];
  const walk = new BridgeWalk(links);
  for (const first of links.keys()) {
    const part = walk.from(first);
    for (const { a, b, below } of part.bridges) {
      found.push({ a: Math.min(a, b), b: Math.max(a, b), smaller: Math.min(below, part.size - below) });
    }
  }
  return found.sort((x, y) => y.smaller - x.smaller || x.a - y.a || x.b - y.b);
}

interface Step {
  readonly node: number;
  readonly parent: number;
  readonly rest: Iterator<number>;
}

class BridgeWalk {
  private readonly links: InnerLinks;
  /** When each was met; 0 for not yet. */
  private readonly met: Int32Array;
  /** The earliest met that it reaches without the link it was met by. */
  private readonly low: Int32Array;
  private readonly below: Int32Array;
  private clock = 0;

  constructor(links: InnerLinks) {
    this.links = links;
    this.met = new Int32Array(links.length);
    this.low = new Int32Array(links.length);
    this.below = new Int32Array(links.length).fill(1);
  }

  /** The bridges of the part of a member that was not met yet; size 0 for one that was. */
  from(first: number): { readonly size: number; readonly bridges: readonly { a: number; b: number; below: number }[] } {
    const bridges: { a: number; b: number; below: number }[] = [];
    if (intCell(this.met, first) !== 0) return { size: 0, bridges };
    const open = [this.meet(first, -1)];
    for (let step = open.at(-1); step; step = open.at(-1)) {
      const next = step.rest.next();
      if (next.done !== true) {
        const onward = this.look(step, next.value);
        if (onward) open.push(onward);
        continue;
      }
      open.pop();
      if (step.parent < 0) continue;
      this.low[step.parent] = Math.min(intCell(this.low, step.parent), intCell(this.low, step.node));
      this.below[step.parent] = intCell(this.below, step.parent) + intCell(this.below, step.node);
      if (intCell(this.low, step.node) <= intCell(this.met, step.parent)) continue;
      bridges.push({ a: step.parent, b: step.node, below: intCell(this.below, step.node) });
    }
    return { size: intCell(this.below, first), bridges };
  }

  private look({ node, parent }: Step, other: number): Step | null {
    if (other === parent) return null;
    if (intCell(this.met, other) === 0) return this.meet(other, node);
    this.low[node] = Math.min(intCell(this.low, node), intCell(this.met, other));
    return null;
  }

  private meet(node: number, parent: number): Step {
    this.clock += 1;
    this.met[node] = this.clock;
    this.low[node] = this.clock;
    return { node, parent, rest: entry(this.links, node).values() };
  }
}
