import type { CanvasContent } from "./content.ts";
import { COLUMN_GAP, columnX, ROW_GAP } from "./placement.ts";
import type { Scene, SceneNode, SceneWords } from "./scene.ts";

const MARGIN = 44;

/** What stands behind the accounts: column heads, the double rule after the last column, the line over the band. */
export function frameOf(
  content: CanvasContent,
  nodes: readonly SceneNode[],
  words: SceneWords,
): Pick<Scene, "rule" | "heads" | "band"> {
  const slots = nodes.flatMap(({ id }) => content.layout.slots[id] ?? []);
  const way = slots.filter(({ zone }) => zone !== "band");
  const banded = slots.filter(({ zone }) => zone === "band");
  const ends = slots.filter(({ zone }) => zone === "end");
  const top = Math.min(0, ...slots.map(({ y }) => y)) - MARGIN;
  const bottom = Math.max(0, ...way.map(({ y }) => y)) + MARGIN;
  const xs = slots.map(({ x }) => x);
  const last = Math.max(...ends.map(({ column }) => column));
  const layers = [...new Set(way.filter(({ zone }) => zone === "way").map(({ column }) => column))].sort((a, b) => a - b);
  const heads = layers.map((layer) => ({ x: columnX(layer), y: top, text: words.head(layer) }));
  return {
    rule: ends.length === 0 ? null : { x: columnX(last) + COLUMN_GAP / 2, top, bottom, text: words.beyond },
    heads:
      ends.length === 0
        ? heads
        : [...heads.filter(({ x }) => x !== columnX(last)), { x: columnX(last), y: top, text: words.head("ends") }],
    band:
      banded.length === 0
        ? null
        : {
            y: Math.min(...banded.map(({ y }) => y)) - ROW_GAP * 0.75,
            left: Math.min(...xs) - MARGIN,
            right: Math.max(...xs) + MARGIN,
            text: words.band,
          },
  };
}
