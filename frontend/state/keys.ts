import type { Place, PlaceName } from "./navigation.ts";

export type KeyAct =
  | { readonly kind: "search" }
  | { readonly kind: "show-keys" }
  | { readonly kind: "wait-for-letter" }
  | { readonly kind: "region"; readonly by: 1 | -1 }
  | { readonly kind: "go"; readonly to: PlaceName }
  | { readonly kind: "out" };

/** A key as it was pressed, and where. */
export interface Pressed {
  readonly key: string;
  readonly control: boolean;
  readonly other: boolean;
  readonly shift: boolean;
  readonly typing: boolean;
}

/** What a key of the shell does; null leaves it to the screen. G waits for one letter, which names a screen. */
export function keyAct(pressed: Pressed, waiting: boolean, places: readonly Place[], singleKeys: boolean): KeyAct | null {
  const key = pressed.key.toLowerCase();
  if (key === "f6") return { kind: "region", by: pressed.shift ? -1 : 1 };
  if (pressed.control) return key === "k" ? { kind: "search" } : null;
  if (pressed.typing || pressed.other) return null;
  if (key === "escape") return { kind: "out" };
  if (!singleKeys) return null;
  return waiting ? placeOf(key, places) : (SINGLE[key] ?? null);
}

function placeOf(key: string, places: readonly Place[]): KeyAct | null {
  const place = places.find(({ letter }) => letter === key);
  return place ? { kind: "go", to: place.name } : null;
}

const SINGLE: Readonly<Record<string, KeyAct>> = {
  "/": { kind: "search" },
  "?": { kind: "show-keys" },
  g: { kind: "wait-for-letter" },
};
