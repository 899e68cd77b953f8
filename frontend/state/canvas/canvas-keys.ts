import type { CanvasKey } from "./graph-port.ts";

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const SINGLE: Readonly<Record<string, CanvasKey>> = {
  ArrowLeft: { kind: "step", step: "left" },
  ArrowRight: { kind: "step", step: "right" },
  ArrowUp: { kind: "step", step: "up" },
  ArrowDown: { kind: "step", step: "down" },
  Enter: { kind: "enter" },
  e: { kind: "expand" },
  r: { kind: "next-rule" },
  x: { kind: "hide" },
  Escape: { kind: "leave" },
  "0": { kind: "fit" },
  "+": { kind: "zoom-in" },
  "=": { kind: "zoom-in" },
  "-": { kind: "zoom-out" },
  "−": { kind: "zoom-out" },
};

/** What a key pressed on the canvas asks for; null where it is not the canvas's. Letters act only where single keys are on. */
export function canvasKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, singleKeys: boolean): CanvasKey | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) return name === "z" ? { kind: shiftKey ? "redo" : "undo" } : null;
  if (altKey || (!singleKeys && /^[a-z]$/.test(name))) return null;
  return SINGLE[name] ?? null;
}
