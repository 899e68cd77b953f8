import type { SceneNode } from "../state/canvas/scene.ts";
import { type GraphTheme, mixed } from "./graph-theme.ts";

/** What is dimmed keeps this share of its strength. */
export const DIM = 0.25;
const HOLLOW: ReadonlySet<SceneNode["shape"]> = new Set(["bar", "partial", "pill", "lead", "community", "opened"]);

/** A node's fill and outline; a hollow shape is filled with the ground. */
export function nodeColours(node: SceneNode, isNear: boolean, theme: GraphTheme): { color: string; stroke: string } {
  const hollow = HOLLOW.has(node.shape);
  const hue = hollow ? theme.ink2 : theme.role[node.role];
  const ring = isNear ? hue : mixed(hue, theme.canvas, DIM);
  return { color: hollow ? theme.canvas : ring, stroke: ring };
}
