import { lazy, type ReactNode, Suspense } from "react";
import type { GraphProps } from "../../state/canvas/graph-port.ts";
import type { Stretch } from "../../state/canvas/stretch.ts";
import { Loading } from "../parts/states.tsx";

/** The map of places; loaded when it is first asked for. */
const PlacesStage = lazy(async () => ({ default: (await import("../places/places-stage.tsx")).PlacesStage }));

interface CanvasDrawingProps {
  readonly isMap: boolean;
  readonly graph: GraphProps;
  readonly renderGraph: (props: GraphProps) => ReactNode;
  readonly caseId: string;
  /** Accounts on the canvas, ordered. */
  readonly accounts: readonly string[];
  readonly account: string | null;
  readonly labelOf: (account: string) => string;
  readonly stretch: Stretch | null;
}

/** The accounts and their lines, or the places where they were seen. */
export function CanvasDrawing({ isMap, graph, renderGraph, ...seen }: CanvasDrawingProps) {
  if (!isMap) return renderGraph(graph);
  const { singleKeys, camera, events } = graph;
  return (
    <Suspense fallback={<Loading />}>
      <PlacesStage {...seen} singleKeys={singleKeys} camera={camera} act={events.act} />
    </Suspense>
  );
}
