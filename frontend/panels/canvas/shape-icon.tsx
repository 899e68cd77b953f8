import type { ReactNode } from "react";
import type { Shape } from "../../state/canvas/node-look.ts";

/** Outlines on a 14 px square, as the canvas draws each kind; kinds that never stand in a legend have none. */
const DRAWN: Readonly<Partial<Record<Shape, ReactNode>>> = {
  circle: <circle cx="7" cy="7" r="5.5" />,
  rounded: <rect x="1.5" y="1.5" width="11" height="11" rx="3" />,
  hexagon: <path d="M7 1L12.5 4V10L7 13L1.5 10V4Z" />,
  diamond: <path d="M7 0.8L13.2 7L7 13.2L0.8 7Z" />,
  bar: <rect x="0.8" y="5" width="12.4" height="4" rx="1" />,
  partial: <circle cx="7" cy="7" r="5.5" strokeDasharray="3 2" />,
  tag: <rect x="0.8" y="3.5" width="12.4" height="7" rx="1.5" />,
  half: <path d="M7 1.5A5.5 5.5 0 0 0 7 12.5Z" />,
};

/** The shape of a kind of account. */
export function ShapeIcon({ shape }: { shape: Shape }) {
  return (
    <svg width="14" height="14" aria-hidden="true" fill="none" stroke="var(--lh-ink-2)" strokeWidth="1.5">
      {DRAWN[shape]}
    </svg>
  );
}
