import { type CanvasContent, shownAccounts } from "./content.ts";
import { lanesOf } from "./lanes-by.ts";
import { COLUMN_GAP, columnX, ROW_GAP, type Slot } from "./placement.ts";
import type { Scene, SceneNode, SceneWords } from "./scene.ts";

const MARGIN = 44;
/** Column heads stand so far over the line of the first lane. */
const HEAD_ROOM = 20;

/** What stands behind the accounts: column heads, the double rule after the last column, the line over the band. */
export function frameOf(
  content: CanvasContent,
  nodes: readonly SceneNode[],
  words: SceneWords,
): Pick<Scene, "rule" | "heads" | "bands"> {
  const slots = nodes.flatMap(({ id }) => content.layout.slots[id] ?? []);
  const way = slots.filter(({ zone }) => zone !== "band");
  const banded = slots.filter(({ zone }) => zone === "band");
  const ends = slots.filter(({ zone }) => zone === "end");
  const lanes = laneBands(content, slots, words);
  const top = Math.min(0, ...slots.map(({ y }) => y)) - MARGIN - (lanes.length > 0 ? HEAD_ROOM : 0);
  const bottom = Math.max(0, ...way.map(({ y }) => y)) + MARGIN;
  const last = Math.max(...ends.map(({ column }) => column));
  const layers = [...new Set(way.filter(({ zone }) => zone === "way").map(({ column }) => column))].sort((a, b) => a - b);
  const heads = layers.map((layer) => ({ x: columnX(layer), y: top, text: words.head(layer) }));
  return {
    rule: ends.length === 0 ? null : { x: columnX(last) + COLUMN_GAP / 2, top, bottom, text: words.beyond },
    heads:
      ends.length === 0
        ? heads
        : [...heads.filter(({ x }) => x !== columnX(last)), { x: columnX(last), y: top, text: words.head("ends") }],
    bands: [...lanes, ...(banded.length === 0 ? [] : [bandOver(banded, slots, words.band)])],
  };
}

/** One named line over each lane; nothing in the layouts without lanes. */
function laneBands(content: CanvasContent, slots: readonly Slot[], words: SceneWords): Scene["bands"] {
  const { arrangement, layout } = content;
  if (arrangement !== "lanes" && arrangement !== "countries") return [];
  return lanesOf(arrangement, shownAccounts(content)).flatMap(({ name, accounts }) => {
    const inLane = accounts.flatMap(({ id }) => layout.slots[id] ?? []);
    return inLane.length === 0 ? [] : [bandOver(inLane, slots, words.lane(arrangement, name))];
  });
}

function bandOver(inside: readonly Slot[], slots: readonly Slot[], text: string): Scene["bands"][number] {
  const xs = slots.map(({ x }) => x);
  const y = Math.min(...inside.map((slot) => slot.y)) - ROW_GAP * 0.75;
  return { y, left: Math.min(...xs) - MARGIN, right: Math.max(...xs) + MARGIN, text };
}
