import type { PlaceKind } from "../../../backend/domain/place.ts";
import type { Cluster } from "../../state/places/clusters.ts";
import type { MapPlace } from "../../state/places/map-places.ts";
import { metresThere } from "../../state/places/mercator.ts";
import type { MarkLabel } from "../../state/places/place-labels.ts";

interface PlaceMarkProps {
  readonly cluster: Cluster;
  readonly words: string;
  /** Where the words stand; undefined where there is no room. */
  readonly label: MarkLabel | undefined;
  /** CSS px to a map unit. */
  readonly zoom: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isOfAccount: boolean;
}

/** Kind is shape: 20 px round the middle. */
export const KIND_SHAPE: Readonly<Record<PlaceKind, string>> = {
  branch: "M-9 9V-3L0-9L9-3V9Z",
  terminal: "M-8-8H8V8H-8Z",
  cell: "M0-10L9 8H-9Z",
  crossing: "M-3-10H3V-3H10V3H3V10H-3V3H-10V-3H-3Z",
  address: "M0-10L10 0L0 10L-10 0Z",
  ip: "M-5-9H5L10 0L5 9H-5L-10 0Z",
};
/** CSS px: a smaller circle is under the mark, a larger one is all there is to see. */
const ACCURACY_SHOWN = { least: 14, most: 4_000 };

/** One place, or several that stand too near to be told apart at this zoom. */
export function PlaceMark({ cluster, words, label, zoom, isActive, isChosen, isOfAccount }: PlaceMarkProps) {
  const { x, y, places } = cluster;
  const [first, ...others] = places;
  if (!first) return null;
  const isOne = others.length === 0;
  return (
    <g className="mark" transform={`translate(${x} ${y})`}>
      {isOne && <Accuracy place={first} zoom={zoom} />}
      {isOfAccount && <circle r={15} className="ring" />}
      {isChosen && <circle r={16} className="ring chosen" />}
      {isActive && <rect x={-21} y={-21} width={42} height={42} className="ring active" />}
      {isOne ? <path d={KIND_SHAPE[first.place.kind]} className="shape" /> : <circle r={12} className="shape" />}
      {!isOne && (
        <text className="count" y={4}>
          {places.length}
        </text>
      )}
      {label && (
        <text className="label" x={label.x} y={label.y + 4} textAnchor={label.anchor}>
          {words}
        </text>
      )}
    </g>
  );
}

/** How far the place may be from where it is drawn. */
function Accuracy({ place: { place }, zoom }: { readonly place: MapPlace; readonly zoom: number }) {
  const position = place.known?.position;
  if (!position || position.accuracyM === null) return null;
  const radius = metresThere(position.accuracyM, Number(position.latitude)) * zoom;
  return radius < ACCURACY_SHOWN.least || radius > ACCURACY_SHOWN.most ? null : <circle r={radius} className="accuracy" />;
}
