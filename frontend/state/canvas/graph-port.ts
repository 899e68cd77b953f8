import type { View } from "./canvas-store.ts";
import type { Point } from "./hop-points.ts";
import type { Step } from "./neighbours.ts";
import type { Scene } from "./scene.ts";

/** A thing that can be pointed at. Accounts, pills and communities are nodes. */
export interface Pointed {
  readonly kind: "account" | "flow" | "transfer" | "failed";
  readonly id: string;
}

/** Where on the canvas something is pointed at, in CSS px from its upper left corner. */
export interface Tip extends Pointed {
  readonly x: number;
  readonly y: number;
}

/** What the drawn canvas tells and asks. */
export interface GraphEvents {
  /** isMore: beside what is chosen already (Shift). */
  readonly select: (thing: Pointed | null, isMore: boolean) => void;
  /** All accounts that a lasso went round. */
  readonly choose: (ids: readonly string[]) => void;
  /** A double click. */
  readonly expand: (account: string) => void;
  /** A right click, a long press or the menu key, and where; null for the ground. */
  readonly menu: (thing: Pointed | null, at: Point) => void;
  /** Where a hand put a node, in layout units. */
  readonly move: (places: Readonly<Record<string, Point>>) => void;
  /** What the pointer rests on; null when it left. */
  readonly rest: (tip: Tip | null) => void;
  /** A key on the canvas, on what is selected. */
  readonly act: (act: CanvasAct) => void;
  /** After every move of the camera. */
  readonly seen: (view: View) => void;
  /** WebGL2 is missing or was taken away: the table must do. */
  readonly failed: () => void;
}

/** What stays at full strength while all else is dimmed. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  /** Flows and single transfers. */
  readonly edges: ReadonlySet<string>;
}

export interface GraphPicture {
  readonly scene: Scene;
  /** Selected account, pill, flow or transfer. */
  readonly selected: string | null;
  /** Everything chosen together, the selected included. */
  readonly chosen: ReadonlySet<string>;
  /** null for no dimming. */
  readonly lit: Lit | null;
}

/** The moves that a person asks of the camera. Nothing else moves it. */
export interface GraphCamera {
  /** Everything in view, never larger than life. */
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly look: (view: View) => void;
  /** Brings an account into view if it is outside; else does nothing. */
  readonly reveal: (account: string) => void;
  /** Where an account or line is drawn, in CSS px of the canvas; null for what is not. */
  readonly where: (id: string) => Point | null;
  /** The picture as it stands, as a PNG with a caption beneath; null where it cannot be read. */
  readonly png: (caption: readonly string[]) => Promise<Blob | null>;
  /** Everything on the canvas as an SVG document with a caption beneath. */
  readonly svg: (caption: readonly string[]) => string;
}

/** What the canvas screen hands to whatever draws. */
export interface GraphProps extends GraphPicture {
  readonly scheme: "light" | "dark";
  /** Name of the canvas for screen readers. */
  readonly name: string;
  /** Whether letters act without Ctrl. */
  readonly singleKeys: boolean;
  /** While true the pointer draws a lasso instead of moving the canvas. */
  readonly isLassoing: boolean;
  /** Name of the small map of everything. */
  readonly mapName: string;
  readonly events: GraphEvents;
  readonly camera: (camera: GraphCamera | null) => void;
}

/** What a key asks of the screen. */
export type CanvasAct =
  | "enter"
  | "expand"
  | "toggle-open"
  | "path"
  | "trace"
  | "next-rule"
  | "hide"
  | "pin"
  | "lasso"
  | "level-1"
  | "level-2"
  | "level-3"
  | "play"
  | "earlier"
  | "later"
  | "finding-before"
  | "finding-after"
  | "add-evidence"
  | "copy"
  | "leave"
  | "undo"
  | "redo";

/** A key on the canvas: steps and camera moves are the graph's own, the rest goes to the screen. */
export type CanvasKey =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "camera"; readonly move: "fit" | "zoom-in" | "zoom-out" }
  | { readonly kind: "menu" }
  | { readonly kind: "act"; readonly act: CanvasAct };
