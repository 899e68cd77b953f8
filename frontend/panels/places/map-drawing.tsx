import { useQuery } from "@tanstack/react-query";
import { type PointerEvent, type RefObject, useRef } from "react";
import { type Cluster, clusterAt } from "../../state/places/clusters.ts";
import { type MapPlace, wayOf } from "../../state/places/map-places.ts";
import { onMapScreen, panned } from "../../state/places/map-view.ts";
import { outlinePath } from "../../state/places/outline.ts";
import { markLabels } from "../../state/places/place-labels.ts";
import { PlaceMark } from "./place-mark.tsx";
import type { MapSight } from "./use-map-view.ts";

interface MapDrawingProps {
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly sight: MapSight;
  readonly places: readonly MapPlace[];
  readonly clusters: readonly Cluster[];
  /** What is written beside a mark. */
  readonly wordsOf: (cluster: Cluster) => string;
  /** Codes of the countries that alone are known of some place. */
  readonly told: ReadonlySet<string>;
  readonly active: string | null;
  readonly chosen: readonly string[];
  readonly account: string | null;
  readonly take: (cluster: Cluster) => void;
}

/** CSS px from a mark's middle that still hit it; a press that moved farther is a drag. */
const REACH = 20;
const DRAG = 4;

/** The drawn map: outlines, the way of the selected account between its places, and the marks. */
export function MapDrawing({ drawing, sight, places, clusters, wordsOf, told, ...marks }: MapDrawingProps) {
  const { active, chosen, account, take } = marks;
  const { view, size, change } = sight;
  const moved = useRef(0);
  const { data: outlines } = useOutlines();
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    moved.current += Math.abs(event.movementX) + Math.abs(event.movementY);
    change((before) => panned(before, event.movementX, event.movementY));
  };
  const release = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const hit = moved.current > DRAG ? null : clusterAt(clusters, { x: clientX - left, y: clientY - top }, REACH);
    if (hit) take(hit);
  };
  const way = account === null ? [] : wayOf(account, places).map((point) => onMapScreen(point, view, size));
  const labels = markLabels(clusters, wordsOf, size);
  const turn = `translate(${size.width / 2} ${size.height / 2}) scale(${view.zoom}) translate(${-view.x} ${-view.y})`;
  return (
    <svg
      ref={drawing}
      aria-hidden="true"
      onPointerDown={(event) => {
        moved.current = 0;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={release}
    >
      <g transform={turn}>
        {outlines?.map(({ country, path }) => (
          <path key={country} d={path} className={told.has(country) ? "country told" : "country"} />
        ))}
      </g>
      {way.length > 1 && <polyline className="way" points={way.map(({ x, y }) => `${x},${y}`).join(" ")} />}
      {clusters.map((cluster) => (
        <PlaceMark
          key={cluster.id}
          cluster={cluster}
          words={wordsOf(cluster)}
          label={labels.get(cluster.id)}
          zoom={view.zoom}
          isActive={cluster.id === active}
          isChosen={cluster.places.some(({ place }) => chosen.includes(place.id))}
          isOfAccount={cluster.places.some(({ sightings }) => sightings.some((each) => each.account === account))}
        />
      ))}
    </svg>
  );
}

/** The outlines as paths; loaded when the map is first shown. */
function useOutlines() {
  return useQuery({
    queryKey: ["outlines"],
    queryFn: async () => {
      const { default: outlines } = await import("../../state/places/outlines.json");
      return outlines.map((outline) => ({ country: outline.country, path: outlinePath(outline) }));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
