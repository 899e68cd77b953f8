import type { Scene } from "../state/canvas/scene.ts";
import { FONT } from "./draw-ground.ts";

/**
 * Loads the fonts of every script that a scene writes, then calls `then`; a canvas does not wait for fonts by itself.
 * A script without a font of its own is drawn with the system's.
 */
export function awaitFonts(fonts: FontFaceSet, { nodes, edges, heads }: Scene, then: () => void): void {
  const texts = [
    ...nodes.flatMap(({ label, second }) => [label, second]),
    ...edges.map(({ label }) => label),
    ...heads.map(({ text }) => text),
  ];
  const signs = [...new Set(texts.join(""))].join("");
  if (signs === "" || fonts.check(`12px ${FONT}`, signs)) return;
  fonts.load(`12px ${FONT}`, signs).then(then, then);
}
