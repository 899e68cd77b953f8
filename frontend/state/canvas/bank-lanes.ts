import { compareIds } from "./arrival-order.ts";
import type { CanvasContent } from "./content.ts";
import { laneLayout } from "./lanes.ts";
import { linksOf, placeablesOf } from "./placeables.ts";
import { columnX, type FlowLayout, type Placeable, ROW_GAP, type Slot } from "./placement.ts";

/** The name of a lane for accounts whose bank no source names. */
export const NO_BANK = "";

/** Empty rows between two lanes. */
const LANE_AIR = 1;

/** Lanes by bank, in order of name, the unnamed last; inside a lane columns by layer and rows by first arrival. */
export function bankLanes(content: CanvasContent): FlowLayout {
  const placeables = placeablesOf(content).sort((a, b) => arrival(a) - arrival(b) || compareIds(a.id, b.id));
  const bankOf = ({ id, beside }: Placeable) => content.accounts[beside ?? id]?.bank ?? NO_BANK;
  const last = Math.max(0, ...placeables.map(({ layer }) => layer ?? 0)) + 1;
  const slots: Record<string, Slot> = {};
  let top = 0;
  for (const bank of banksOf(content)) {
    const rows = fillLane(
      placeables.filter((one) => bankOf(one) === bank),
      top,
      last,
      slots,
    );
    top += (rows + LANE_AIR) * ROW_GAP;
  }
  return { slots, lanes: laneLayout(slots, linksOf(content), {}) };
}

/** Puts a lane's accounts into their columns from `top` on; gives how many rows it took. */
function fillLane(placeables: readonly Placeable[], top: number, last: number, slots: Record<string, Slot>): number {
  const filled = new Map<number, number>();
  for (const placeable of placeables) {
    const column = columnOf(placeable, last, slots);
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    slots[placeable.id] = { column, x: columnX(column), y: top + row * ROW_GAP, zone: "way" };
  }
  return Math.max(0, ...filled.values());
}

function columnOf({ layer, isEnd, beside }: Placeable, last: number, slots: Readonly<Record<string, Slot>>): number {
  if (beside !== undefined) return (slots[beside]?.column ?? 0) + 1;
  return isEnd ? last : (layer ?? last);
}

function arrival({ arrives }: Placeable): number {
  return arrives?.earliest ?? Number.MAX_VALUE;
}

/** The banks on a canvas in the order of their lanes. */
export function banksOf({ accounts }: Pick<CanvasContent, "accounts">): string[] {
  const named = new Set(Object.values(accounts).map(({ bank }) => bank ?? NO_BANK));
  return [...named].sort((a, b) => Number(a === NO_BANK) - Number(b === NO_BANK) || compareIds(a, b));
}
