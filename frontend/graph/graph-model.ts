import { MultiDirectedGraph } from "graphology";
import { floatColor } from "sigma/utils";
import type { Scene } from "../state/canvas/scene.ts";
import { type GraphTheme, mixed } from "./graph-theme.ts";
import { DIM } from "./node-colours.ts";

/** A scene as Sigma's graph: one node an account. Lines are drawn beside it. */
export function graphOf({ nodes }: Scene): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const node of nodes) {
    graph.addNode(node.id, { x: node.x, y: -node.y, size: node.radius, shape: node.shape, basis: node.outline, role: node.role });
  }
  return graph;
}

/** The two colours of a line, packed for the card: grey or ink, and the victims' money inside. */
export interface LineInk {
  readonly colour: number;
  readonly innerColour: number;
}

/** A line's colours in its four states, worked out once a theme and not once a line. */
export interface LineInks {
  readonly near: LineInk;
  readonly far: LineInk;
  readonly nearSelected: LineInk;
  readonly farSelected: LineInk;
}

export function lineInks({ edge, ink, victim, canvas }: GraphTheme): LineInks {
  const near = (colour: string): LineInk => ({ colour: floatColor(colour), innerColour: floatColor(victim) });
  const dim = (colour: string) => floatColor(mixed(colour, canvas, DIM));
  const far = (colour: string): LineInk => ({ colour: dim(colour), innerColour: dim(victim) });
  return { near: near(edge), far: far(edge), nearSelected: near(ink), farSelected: far(ink) };
}

export function lineInk(inks: LineInks, isNear: boolean, isSelected: boolean): LineInk {
  if (isSelected) return isNear ? inks.nearSelected : inks.farSelected;
  return isNear ? inks.near : inks.far;
}
