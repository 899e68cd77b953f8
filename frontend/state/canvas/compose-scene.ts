import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { unorderedIds } from "./arrival-order.ts";
import { badgesOf, NO_MARKS } from "./badges.ts";
import { communityScene } from "./compose-communities.ts";
import { type CanvasContent, shownAccounts } from "./content.ts";
import { failedLines } from "./failed-lines.ts";
import { withLeads } from "./lead-scene.ts";
import { stubsOf } from "./leads.ts";
import { radiusOf, shapeOf } from "./node-look.ts";
import { pillId, placeablesOf } from "./placeables.ts";
import type { Slot } from "./placement.ts";
import type { Scene, SceneFacts, SceneNode, SceneWords } from "./scene.ts";
import { edgesOf } from "./scene-edges.ts";
import { frameOf } from "./scene-frame.ts";

const NO_FACTS: SceneFacts = { traced: {}, marks: NO_MARKS, leads: [] };
const PILL_RADIUS = 11;

/** The drawn picture of a content. */
export function sceneOf(content: CanvasContent, words: SceneWords, facts: SceneFacts = NO_FACTS): Scene {
  if (content.level === 1 && content.communities) return communityScene(content, content.communities, words, facts);
  const pills = shownPills(content);
  const nodes = [...accountNodes(content, words, facts), ...pillNodes(content, pills, words)];
  const radii = new Map(nodes.map(({ id, radius }) => [id, radius]));
  const radiusAt = (id: string) => radii.get(id) ?? PILL_RADIUS;
  const edges = [...edgesOf(content, pills, radiusAt, words, facts), ...failedLines(content, radiusAt, words)];
  const scene = { nodes, edges, ...frameOf(content, nodes, words), outlines: [] };
  const drawn = new Set(nodes.map(({ id }) => id));
  const stubs = stubsOf(facts.leads, (account) => drawn.has(account));
  return withLeads(scene, stubs, content.arrangement === "flow", words);
}

function accountNodes(content: CanvasContent, words: SceneWords, { marks }: SceneFacts): SceneNode[] {
  const ties = tiesIn(content);
  return shownAccounts(content).flatMap((account) => {
    const slot = content.layout.slots[account.id];
    if (!slot) return [];
    return [
      {
        id: account.id,
        x: slot.x,
        y: slot.y,
        radius: radiusOf(account),
        shape: shapeOf(account),
        role: account.role,
        outline: account.roleBasis,
        label: words.label(account),
        second: [words.second(account), ...laterLayer(account, slot, words)].filter((line) => line !== "").join(", "),
        near: words.near(account, marks.held.get(account.id)),
        findings: account.findings.length,
        badges: badgesOf(account, content.pinned, marks),
        isTied: ties.has(account.id),
        spoken: words.spoken(account),
      },
    ];
  });
}

/** What was placed stays where it is, also where a later record leads to it by more or fewer hops. */
function laterLayer({ layer }: CanvasAccount, { column, zone }: Slot, words: SceneWords): string[] {
  return zone === "way" && layer !== null && layer !== column ? [words.nowLayer(layer)] : [];
}

/** Ties within one column of the way of the money. */
function tiesIn(content: CanvasContent): ReadonlySet<string> {
  if (Object.values(content.layout.slots).every(({ zone }) => zone !== "way")) return new Set();
  const columns = new Map<number, ReturnType<typeof placeablesOf>>();
  for (const placeable of placeablesOf(content)) {
    const slot = content.layout.slots[placeable.id];
    if (slot?.zone !== "way") continue;
    const column = columns.get(slot.column);
    if (column) column.push(placeable);
    else columns.set(slot.column, [placeable]);
  }
  return new Set([...columns.values()].flatMap((column) => [...unorderedIds(column)]));
}

function shownPills({ pills, hidden }: CanvasContent): CanvasContent["pills"] {
  return Object.fromEntries(Object.entries(pills).filter(([account]) => !hidden.includes(account)));
}

function pillNodes(content: CanvasContent, pills: CanvasContent["pills"], words: SceneWords): SceneNode[] {
  return Object.values(pills).flatMap(({ account, transfers, sums }) => {
    const id = pillId(account);
    const [slot, host] = [content.layout.slots[id], content.accounts[account]];
    if (!slot || !host) return [];
    const text = { label: words.more(transfers), second: words.moreSecond(sums), spoken: words.moreSpoken(transfers, host) };
    const quiet = { findings: 0, badges: [], isTied: false } as const;
    return [{ id, x: slot.x, y: slot.y, radius: PILL_RADIUS, shape: "pill", role: "none", outline: "record", ...text, ...quiet }];
  });
}
