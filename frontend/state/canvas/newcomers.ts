import type { View } from "./canvas-store.ts";
import type { CanvasContent } from "./content.ts";
import { leadAt } from "./leads.ts";
import { hostOfPill } from "./placeables.ts";
import type { Scene, SceneNode } from "./scene.ts";

/** Screen px from the canvas's edge within which something counts as not seen: half of it and its name would be cut. */
const EDGE = 24;

/** What is drawn now and belongs to no account of before, but for pills of accounts that were there: new accounts and their leads. */
export function newcomers({ nodes }: Pick<Scene, "nodes">, { accounts }: Pick<CanvasContent, "accounts">): readonly SceneNode[] {
  return nodes.filter(({ id }) => accounts[leadAt(id)?.account ?? hostOfPill(id) ?? id] === undefined);
}

/** How many of them lie outside what a view shows; 0 for a view whose size nobody knows. */
export function outOfView(nodes: readonly Pick<SceneNode, "x" | "y">[], view: View | null): number {
  const size = view?.size;
  if (!view || !size) return 0;
  const isFar = (away: number, length: number) => Math.abs(away) * view.zoom > length / 2 - EDGE;
  return nodes.filter(({ x, y }) => isFar(x - view.x, size.width) || isFar(y - view.y, size.height)).length;
}
