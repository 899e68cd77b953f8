import { type PointerEvent, useState } from "react";
import type { Point } from "../state/canvas/hop-points.ts";

interface LassoProps {
  /** The corners of the loop in CSS px of the canvas. */
  readonly done: (loop: readonly Point[]) => void;
}

const STEP = 4;

/** Lies over the canvas while a lasso is drawn: a loop by pointer, closed when it is let go. */
export function Lasso({ done }: LassoProps) {
  const [loop, setLoop] = useState<readonly Point[]>([]);
  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    const point = at(event);
    setLoop((before) => {
      const last = before.at(-1);
      return last && Math.hypot(point.x - last.x, point.y - last.y) < STEP ? before : [...before, point];
    });
  };
  return (
    <svg
      className="lh-graph-lasso"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLoop([at(event)]);
      }}
      onPointerMove={draw}
      onPointerUp={() => {
        done(loop);
        setLoop([]);
      }}
    >
      <polygon points={loop.map(({ x, y }) => `${x},${y}`).join(" ")} />
    </svg>
  );
}
