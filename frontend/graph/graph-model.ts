import type { MultiDirectedGraph } from "graphology";
import type { Pointed } from "../state/canvas/graph-port.ts";
import { lengthOf } from "../state/canvas/hop-points.ts";
import type { Scene, SceneEdge, SceneNode } from "../state/canvas/scene.ts";
import { type GraphTheme, mixed } from "./graph-theme.ts";

const DIM = 0.25;
const HOLLOW: ReadonlySet<SceneNode["shape"]> = new Set(["bar", "partial", "pill"]);

/** Fills Sigma's graph anew from a scene: one node an account, one edge a hop that knows its flow. */
export function fillGraph(graph: MultiDirectedGraph, { nodes, edges }: Scene): void {
  graph.clear();
  for (const node of nodes) {
    graph.addNode(node.id, { x: node.x, y: -node.y, size: node.radius, shape: node.shape, basis: node.outline, role: node.role });
  }
  for (const edge of edges) addHops(graph, edge);
}

/** Which flow or single transfer a drawn hop belongs to; null for the line to a pill, or where the edge is gone. */
export function pointedByHop(graph: MultiDirectedGraph, hop: string): Pointed | null {
  if (!graph.hasEdge(hop)) return null;
  const { line, flow, kind } = graph.getEdgeAttributes(hop);
  if (kind === "pill") return null;
  return kind === "transfer" ? { kind, id: String(line) } : { kind: "flow", id: String(flow) };
}

export function nodeColours(node: SceneNode, isNear: boolean, theme: GraphTheme): { color: string; stroke: string } {
  const hollow = HOLLOW.has(node.shape);
  const hue = hollow ? theme.ink2 : theme.role[node.role];
  const ring = isNear ? hue : mixed(hue, theme.canvas, DIM);
  return { color: hollow ? theme.canvas : ring, stroke: ring };
}

export function edgeColours(isNear: boolean, isSelected: boolean, theme: GraphTheme) {
  const grey = isSelected ? theme.ink : theme.edge;
  const strength = (colour: string) => (isNear ? colour : mixed(colour, theme.canvas, DIM));
  return { color: strength(grey), innerColor: strength(theme.victim) };
}

function addHops(graph: MultiDirectedGraph, { id, flow, from, to, hops, width, inner, basis, kind }: SceneEdge): void {
  let before = 0;
  for (const [index, hop] of hops.entries()) {
    const length = lengthOf(hop);
    const hasArrow = kind !== "pill" && index === hops.length - 1;
    const ink = { line: id, flow, kind, hop, before, length, hasArrow, size: width, inner, basis };
    graph.addEdgeWithKey(`${id}#${kind}${index}`, from, to, ink);
    before += length;
  }
}
