import type { View } from "./canvas-store.ts";
import type { Step } from "./neighbours.ts";
import type { Scene } from "./scene.ts";

/** What the drawn canvas tells and asks. Ids of accounts and pills, or of flows. */
export interface GraphEvents {
  readonly select: (thing: { readonly kind: "account" | "flow"; readonly id: string } | null) => void;
  /** E, or a double click. */
  readonly expand: (account: string) => void;
  /** Enter: to the panel that tells more. */
  readonly enter: (account: string) => void;
  readonly hide: (account: string) => void;
  /** R: the next tracing rule for the lines inside the lines. */
  readonly nextRule: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** After every move of the camera. */
  readonly seen: (view: View) => void;
  /** WebGL2 is missing or was taken away: the table must do. */
  readonly failed: () => void;
}

export interface GraphPicture {
  readonly scene: Scene;
  /** Selected account, pill or flow. */
  readonly selected: string | null;
}

/** The moves that a person asks of the camera. Nothing else moves it. */
export interface GraphCamera {
  /** Everything in view, never larger than life. */
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly look: (view: View) => void;
  /** Brings an account into view if it is outside; else does nothing. */
  readonly reveal: (account: string) => void;
}

/** What the canvas screen hands to whatever draws. */
export interface GraphProps extends GraphPicture {
  readonly scheme: "light" | "dark";
  /** Name of the canvas for screen readers. */
  readonly name: string;
  /** Whether letters act without Ctrl. */
  readonly singleKeys: boolean;
  readonly events: GraphEvents;
  readonly camera: (camera: GraphCamera | null) => void;
}

/** Keys with a single act; arrows carry a step. */
export type CanvasKey =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "enter" | "expand" | "hide" | "leave" | "fit" | "zoom-in" | "zoom-out" | "next-rule" | "undo" | "redo" };
