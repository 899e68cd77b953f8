import type { Point } from "../canvas/hop-points.ts";
import type { Step } from "../canvas/neighbours.ts";
import type { MapPlace } from "./map-places.ts";
import { type MapSize, type MapView, onMapScreen } from "./map-view.ts";

/** Places so near each other on the screen that one mark stands for them. */
export interface Cluster extends Point {
  /** The first place's. */
  readonly id: string;
  readonly places: readonly MapPlace[];
}

/** Centres nearer than this, in CSS px, are one mark: two of them would cover each other. */
const NEAR = 24;

/** The marks of a view: each place goes to the first mark near it, in the order given. Places without a point have none. */
export function clustersOf(places: readonly MapPlace[], view: MapView, size: MapSize): readonly Cluster[] {
  const clusters: { id: string; x: number; y: number; places: MapPlace[] }[] = [];
  for (const each of places) {
    if (each.point === null) continue;
    const { x, y } = onMapScreen(each.point, view, size);
    const near = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < NEAR);
    if (near) near.places.push(each);
    else clusters.push({ id: each.place.id, x, y, places: [each] });
  }
  return clusters;
}

const AHEAD: Readonly<Record<Step, (from: Point, to: Point) => readonly [along: number, beside: number]>> = {
  left: (from, to) => [from.x - to.x, from.y - to.y],
  right: (from, to) => [to.x - from.x, from.y - to.y],
  up: (from, to) => [from.y - to.y, from.x - to.x],
  down: (from, to) => [to.y - from.y, from.x - to.x],
};

/** The next mark in a direction: near ahead rather than far aside, ties by id. null at the edge. */
export function clusterToward(clusters: readonly Cluster[], from: Cluster, step: Step): Cluster | null {
  const ahead = clusters.flatMap((cluster) => {
    const [along, beside] = AHEAD[step](from, cluster);
    return cluster.id !== from.id && along > 0 ? [{ cluster, cost: along + 2 * Math.abs(beside) }] : [];
  });
  ahead.sort((a, b) => a.cost - b.cost || (a.cluster.id < b.cluster.id ? -1 : 1));
  return ahead[0]?.cluster ?? null;
}

/** The mark under a point of the screen: the nearest whose middle is within reach. */
export function clusterAt(clusters: readonly Cluster[], { x, y }: Point, reach: number): Cluster | null {
  const near = clusters.filter((cluster) => Math.hypot(cluster.x - x, cluster.y - y) <= reach);
  near.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y) || (a.id < b.id ? -1 : 1));
  return near[0] ?? null;
}
