import { MultiDirectedGraph } from "graphology";
import { isStraight, lengthOf } from "../state/canvas/hop-points.ts";
import type { Scene, SceneEdge } from "../state/canvas/scene.ts";
import { CHORDS, type MoneyProgramName } from "./edge-program.ts";
import { type GraphTheme, mixed } from "./graph-theme.ts";
import { DIM } from "./node-colours.ts";

/** From so many lines on the bend of a single one is not looked at. */
const MANY_LINES = 2_000;

/** A scene as Sigma's graph: one node an account, one edge a hop that knows its line. */
export function graphOf({ nodes, edges }: Scene): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const node of nodes) {
    graph.addNode(node.id, { x: node.x, y: -node.y, size: node.radius, shape: node.shape, basis: node.outline, role: node.role });
  }
  const bend = edges.length > MANY_LINES ? "coarse" : "fine";
  for (const edge of edges) addHops(graph, edge, bend);
  return graph;
}

/** The two colours of a line: grey or ink, and the victims' money inside. */
export interface LineInk {
  readonly color: string;
  readonly innerColor: string;
}

/** A line's colours in its four states, worked out once a theme and not once a line. */
export interface LineInks {
  readonly near: LineInk;
  readonly far: LineInk;
  readonly nearSelected: LineInk;
  readonly farSelected: LineInk;
}

export function lineInks({ edge, ink, victim, canvas }: GraphTheme): LineInks {
  const far = (colour: string) => mixed(colour, canvas, DIM);
  return {
    near: { color: edge, innerColor: victim },
    far: { color: far(edge), innerColor: far(victim) },
    nearSelected: { color: ink, innerColor: victim },
    farSelected: { color: far(ink), innerColor: far(victim) },
  };
}

export function lineInk(inks: LineInks, isNear: boolean, isSelected: boolean): LineInk {
  if (isSelected) return isNear ? inks.nearSelected : inks.farSelected;
  return isNear ? inks.near : inks.far;
}

type Bend = Exclude<MoneyProgramName, "straight">;

function addHops(graph: MultiDirectedGraph, { id, from, to, hops, width, inner, basis, kind }: SceneEdge, bend: Bend): void {
  let before = 0;
  for (const [index, hop] of hops.entries()) {
    const type = isStraight(hop) ? "straight" : bend;
    const length = lengthOf(hop, CHORDS[type]);
    const hasArrow = kind !== "pill" && index === hops.length - 1;
    const ink = { type, line: id, hop, before, length, hasArrow, isOpen: kind === "lead", size: width, inner, basis };
    graph.addEdgeWithKey(`${id}#${kind}${index}`, from, to, ink);
    before += length;
  }
}
