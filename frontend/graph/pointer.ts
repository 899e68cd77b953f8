import type { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { GraphEvents } from "../state/canvas/graph-port.ts";
import { flowOfHop } from "./graph-model.ts";

const HOVER_MS = 80;

/** Turns Sigma's pointer events into ours: a click selects, a double click expands, resting on an account hovers it. */
export function followPointer(
  renderer: Sigma,
  graph: MultiDirectedGraph,
  events: Pick<GraphEvents, "select" | "expand">,
  hover: (account: string | null) => void,
): () => void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const later = (account: string | null) => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(() => hover(account), HOVER_MS);
  };
  renderer.on("clickNode", ({ node }) => events.select({ kind: "account", id: node }));
  renderer.on("clickEdge", ({ edge }) => {
    const flow = flowOfHop(graph, edge);
    if (flow !== null) events.select({ kind: "flow", id: flow });
  });
  renderer.on("clickStage", () => events.select(null));
  renderer.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.expand(node);
  });
  renderer.on("enterNode", ({ node }) => later(node));
  renderer.on("leaveNode", () => later(null));
  return () => {
    if (waiting !== null) clearTimeout(waiting);
  };
}
