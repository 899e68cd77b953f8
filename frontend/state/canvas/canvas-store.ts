import { temporal } from "zundo";
import { create } from "zustand";
import type { Selected } from "../selection.ts";
import { type CanvasContent, EMPTY_CONTENT } from "./content.ts";

/** What the camera looks at: centre in layout units, and screen px a unit. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** The canvas it was seen on, in CSS px: on another, the upper left corner stays what it was. Absent: the centre stays. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** One moment of a canvas. Undo goes back to the content of before, seen and selected as it was then. */
export interface Moment {
  readonly content: CanvasContent;
  readonly view: View | null;
  readonly selected: Selected | null;
}

export interface CanvasState extends Moment {
  /** Changes what is on the canvas; one step of undo. */
  readonly change: (act: (content: CanvasContent) => CanvasContent) => void;
  /** Remembers camera and selection beside the content; no step of undo. */
  readonly remember: (seen: Partial<Pick<Moment, "view" | "selected">>) => void;
}

const STEPS = 200;

/** A canvas of its own with its own past: one for each open canvas. */
export function createCanvasStore() {
  return create<CanvasState>()(
    temporal(
      (set) => ({
        content: EMPTY_CONTENT,
        view: null,
        selected: null,
        change: (act) => set(({ content }) => ({ content: act(content) })),
        remember: (seen) => set(seen),
      }),
      {
        limit: STEPS,
        partialize: ({ content, view, selected }): Moment => ({ content, view, selected }),
        equality: (before, after) => before.content === after.content,
      },
    ),
  );
}

export type CanvasStore = ReturnType<typeof createCanvasStore>;
