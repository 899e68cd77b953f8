import { type RefObject, useEffect, useRef, useState } from "react";
import type { GraphCamera } from "../../state/canvas/graph-port.ts";
import type { Point } from "../../state/canvas/hop-points.ts";
import { type MapSize, type MapView, onMapScreen, viewOver, zoomed, zoomedAt } from "../../state/places/map-view.ts";
import { mapPng, mapSvg } from "./map-picture.ts";

const START: MapSize = { width: 640, height: 420 };
const ZOOM_A_PIXEL = 1.0015;
const EDGE = 24;

/** What part of the map is seen: everything until a hand, a key or the bar moved it. It never moves by itself. */
export function useMapView(
  drawing: RefObject<SVGSVGElement | null>,
  points: readonly Point[],
  camera: (camera: GraphCamera | null) => void,
) {
  const [size, setSize] = useState(START);
  const [held, setHeld] = useState<MapView | null>(null);
  const view = held ?? viewOver(points, size);
  const change = (act: (view: MapView) => MapView) => setHeld((before) => act(before ?? viewOver(points, size)));
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    const drawn = drawing.current;
    if (!drawn) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(drawn);
    camera({
      fit: () => setHeld(null),
      zoom: (factor) => latest.current((before) => zoomed(before, factor)),
      look: () => undefined,
      reveal: () => undefined,
      where: () => null,
      png: (caption) => mapPng(drawn, caption),
      svg: (caption) => mapSvg(drawn, caption),
    });
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { width, height, left, top } = drawn.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      latest.current((before) => zoomedAt(before, ZOOM_A_PIXEL ** -event.deltaY, at, { width, height }));
    };
    drawn.addEventListener("wheel", wheel, { passive: false });
    return () => {
      observer.disconnect();
      drawn.removeEventListener("wheel", wheel);
      camera(null);
    };
  }, [drawing, camera]);
  return {
    view,
    size,
    change,
    fit: () => setHeld(null),
    /** Brings a point of the map into view if it is outside; else does nothing. */
    reveal: (point: Point) => {
      const { x, y } = onMapScreen(point, view, size);
      const isInside = x > EDGE && y > EDGE && x < size.width - EDGE && y < size.height - EDGE;
      if (!isInside) change((before) => ({ ...point, zoom: before.zoom }));
    },
  };
}

export type MapSight = ReturnType<typeof useMapView>;
