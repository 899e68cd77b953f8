import type { Lit } from "../state/canvas/graph-port.ts";
import { surroundings } from "../state/canvas/neighbours.ts";
import type { Scene, SceneEdge } from "../state/canvas/scene.ts";

export interface Focus {
  readonly isNode: (id: string) => boolean;
  readonly isEdge: (id: string, from: string, to: string) => boolean;
}

/** What stays at full strength: what a path or a time lights up, and of that the hovered account with all it deals with. */
export function focusOn(scene: Scene, lit: Lit | null, hovered: string | null): Focus {
  const near = hovered === null ? null : surroundings(scene, hovered);
  return {
    isNode: (id) => (near === null || near.has(id)) && (lit === null || lit.nodes.has(id)),
    isEdge: (id, from, to) => (near === null || from === hovered || to === hovered) && (lit === null || lit.edges.has(id)),
  };
}

/** Lines by id, for asking after one of them. */
export function edgesById({ edges }: Scene): ReadonlyMap<string, SceneEdge> {
  return new Map(edges.map((edge) => [edge.id, edge]));
}

/** The accounts at both ends of every line with victims' money inside. */
export function tracedIn({ edges }: Scene): ReadonlySet<string> {
  return new Set(edges.flatMap(({ inner, from, to }) => (inner > 0 ? [from, to] : [])));
}
