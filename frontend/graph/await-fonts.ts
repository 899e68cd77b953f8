import type { Scene } from "../state/canvas/scene.ts";
import { FONT } from "./draw-ground.ts";

/**
 * Loads the fonts of every script that a scene writes, then calls `then`; a canvas does not wait for fonts by itself.
 * A script without a font of its own is drawn with the system's.
 */
export function awaitFonts(fonts: FontFaceSet, { nodes, edges, heads }: Scene, then: () => void): void {
  const signs = new Set<number>();
  for (const { label, second } of nodes) addSigns(signs, label + second);
  for (const { label } of edges) addSigns(signs, label);
  for (const { text } of heads) addSigns(signs, text);
  const text = String.fromCodePoint(...signs);
  if (text === "" || fonts.check(`12px ${FONT}`, text)) return;
  fonts.load(`12px ${FONT}`, text).then(then, then);
}

function addSigns(signs: Set<number>, text: string): void {
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.codePointAt(at) ?? 0;
    signs.add(sign);
    if (sign > 0xffff) at += 1;
  }
}
