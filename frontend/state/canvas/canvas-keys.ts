import type { CanvasAct, CanvasKey } from "./graph-port.ts";

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const act = (name: CanvasAct): CanvasKey => ({ kind: "act", act: name });

const SINGLE: Readonly<Record<string, CanvasKey>> = {
  ArrowLeft: { kind: "step", step: "left" },
  ArrowRight: { kind: "step", step: "right" },
  ArrowUp: { kind: "step", step: "up" },
  ArrowDown: { kind: "step", step: "down" },
  Enter: act("enter"),
  Escape: act("leave"),
  " ": act("play"),
  e: act("expand"),
  o: act("toggle-open"),
  p: act("path"),
  t: act("trace"),
  r: act("next-rule"),
  x: act("hide"),
  l: act("lasso"),
  b: act("add-evidence"),
  c: act("copy"),
  "1": act("level-1"),
  "2": act("level-2"),
  "3": act("level-3"),
  ",": act("earlier"),
  ".": act("later"),
  "[": act("finding-before"),
  "]": act("finding-after"),
  "0": { kind: "camera", move: "fit" },
  "+": { kind: "camera", move: "zoom-in" },
  "=": { kind: "camera", move: "zoom-in" },
  "-": { kind: "camera", move: "zoom-out" },
  "−": { kind: "camera", move: "zoom-out" },
};

const NAMED = /^(Arrow|Enter|Escape)/;
const MENU: CanvasKey = { kind: "menu" };

/** What a key pressed on the canvas asks for; null where it is not the canvas's. Single keys act only where they are on. */
export function canvasKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, singleKeys: boolean): CanvasKey | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (name === "ContextMenu" || (name === "F10" && shiftKey)) return MENU;
  if (ctrlKey || metaKey) return withControl(name, shiftKey);
  if (altKey || (!singleKeys && !NAMED.test(name))) return null;
  if (name === "p" && shiftKey) return act("pin");
  return SINGLE[name] ?? null;
}

function withControl(name: string, shiftKey: boolean): CanvasKey | null {
  if (name !== "z") return null;
  return act(shiftKey ? "redo" : "undo");
}
