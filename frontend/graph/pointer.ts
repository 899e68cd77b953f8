import type { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { GraphEvents, Pointed } from "../state/canvas/graph-port.ts";
import { pointedByHop } from "./graph-model.ts";

const HOVER_MS = 80;
const TIP_MS = 300;

type Heard = Pick<GraphEvents, "select" | "expand" | "rest">;

/** Turns Sigma's pointer events into ours: a click selects, a double click expands, resting lights up, then tells. */
export function followPointer(
  renderer: Sigma,
  graph: MultiDirectedGraph,
  events: Heard,
  hover: (account: string | null) => void,
): () => void {
  const [light, tell] = [timer(HOVER_MS), timer(TIP_MS)];
  const selectBy = (thing: Pointed | null, original: MouseEvent | TouchEvent) =>
    events.select(thing, "shiftKey" in original && original.shiftKey);
  const rest = (thing: Pointed, at: { x: number; y: number }) => {
    tell.start(() => events.rest({ ...thing, x: at.x, y: at.y }));
    light.start(() => hover(thing.kind === "account" ? thing.id : null));
  };
  const leave = () => {
    tell.stop();
    light.start(() => hover(null));
    events.rest(null);
  };
  renderer.on("clickNode", ({ node, event }) => selectBy({ kind: "account", id: node }, event.original));
  renderer.on("clickEdge", ({ edge, event }) => selectBy(pointedByHop(graph, edge), event.original));
  renderer.on("clickStage", () => events.select(null, false));
  renderer.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.expand(node);
  });
  renderer.on("enterNode", ({ node, event }) => rest({ kind: "account", id: node }, event));
  renderer.on("enterEdge", ({ edge, event }) => {
    const thing = pointedByHop(graph, edge);
    if (thing !== null) rest(thing, event);
  });
  renderer.on("leaveNode", leave);
  renderer.on("leaveEdge", leave);
  return () => {
    light.stop();
    tell.stop();
  };
}

function timer(ms: number) {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  };
  return {
    stop,
    start: (act: () => void) => {
      stop();
      waiting = setTimeout(act, ms);
    },
  };
}
