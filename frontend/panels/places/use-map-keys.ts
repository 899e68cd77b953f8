import { type KeyboardEvent, useState } from "react";
import { canvasKey } from "../../state/canvas/canvas-keys.ts";
import type { CanvasAct, CanvasKey } from "../../state/canvas/graph-port.ts";
import type { Step } from "../../state/canvas/neighbours.ts";
import { type Cluster, clusterToward } from "../../state/places/clusters.ts";
import { zoomed } from "../../state/places/map-view.ts";
import type { MapSight } from "./use-map-view.ts";

interface KeyedMap {
  readonly clusters: readonly Cluster[];
  readonly sight: MapSight;
  readonly singleKeys: boolean;
  readonly take: (cluster: Cluster) => void;
  /** Gives the choice up; null where nothing is chosen. */
  readonly leave: (() => void) | null;
  /** What a key asks that is not the map's own. */
  readonly act: (act: CanvasAct) => void;
}

const ZOOM_STEP = 1.25;

/** Arrows walk from mark to mark, Enter chooses, the camera's keys move the map; every other key is the canvas's. */
export function useMapKeys({ clusters, sight, singleKeys, take, leave, act }: KeyedMap) {
  const [active, setActive] = useState<string | null>(null);
  const here = clusters.find(({ id }) => id === active);
  const walk = (step: Step) => {
    const next = here ? clusterToward(clusters, here, step) : clusters[0];
    if (!next) return;
    setActive(next.id);
    const [first] = next.places;
    if (first?.point) sight.reveal(first.point);
  };
  const doAct = (name: CanvasAct) => {
    if (name === "enter" && here) take(here);
    else if (name === "leave" && leave) leave();
    else act(name);
  };
  const obey = (key: CanvasKey) => {
    if (key.kind === "step") walk(key.step);
    else if (key.kind === "act") doAct(key.act);
    else if (key.kind === "menu") return;
    else if (key.move === "fit") sight.fit();
    else sight.change((view) => zoomed(view, key.move === "zoom-in" ? ZOOM_STEP : 1 / ZOOM_STEP));
  };
  return {
    active,
    setActive,
    press: (event: KeyboardEvent) => {
      const key = canvasKey(event, singleKeys);
      if (key === null) return;
      event.preventDefault();
      obey(key);
    },
  };
}
