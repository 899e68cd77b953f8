import { cell } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";

/** The second may have come after the first, or at the same moment: no clock says otherwise. */
export function mayFollow(graph: FlowGraph, first: number, second: number): boolean {
  return cell(graph.earliest, first) <= cell(graph.latest, second);
}

/** The second came after the first whatever the unknown parts of both instants are. */
export function mustFollow(graph: FlowGraph, first: number, second: number): boolean {
  return cell(graph.latest, first) < cell(graph.earliest, second);
}

/** The longest time, in ms, that can lie from the first to the second: below zero when it must have come before. */
export function longestGapMs(graph: FlowGraph, first: number, second: number): number {
  return cell(graph.latest, second) - cell(graph.earliest, first);
}
