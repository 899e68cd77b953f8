import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { countryOf } from "../../../backend/domain/country.ts";
import { compareIds } from "./arrival-order.ts";
import type { CanvasContent } from "./content.ts";
import { laneLayout } from "./lanes.ts";
import { linksOf, placeablesOf } from "./placeables.ts";
import { columnX, type FlowLayout, type Placeable, ROW_GAP, type Slot } from "./placement.ts";

/** What a lane is for: a bank's accounts or a country's. */
export type LaneKind = "lanes" | "countries";

/** The lane of accounts of which no source names the bank, or no number tells the country. */
export const UNNAMED = "";

const LANE_OF: Readonly<Record<LaneKind, (account: CanvasAccount) => string>> = {
  lanes: ({ bank }) => bank ?? UNNAMED,
  countries: ({ id }) => countryOf(parseAccountId(id)) ?? UNNAMED,
};

/** Empty rows between two lanes. */
const LANE_AIR = 1;

/** Lanes in order of name, the unnamed last; inside a lane columns by layer and rows by first arrival. */
export function lanesBy(kind: LaneKind, content: CanvasContent): FlowLayout {
  const placeables = placeablesOf(content).sort((a, b) => arrival(a) - arrival(b) || compareIds(a.id, b.id));
  const laneOf = ({ id, beside }: Placeable) => {
    const account = content.accounts[beside ?? id];
    return account ? LANE_OF[kind](account) : UNNAMED;
  };
  const last = Math.max(0, ...placeables.map(({ layer }) => layer ?? 0)) + 1;
  const slots: Record<string, Slot> = {};
  let top = 0;
  for (const lane of laneNames(kind, Object.values(content.accounts))) {
    const rows = fillLane(
      placeables.filter((one) => laneOf(one) === lane),
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
    slots[placeable.id] = { column, x: columnX(column), y: top + row * ROW_GAP, zone: zoneOf(placeable) };
  }
  return Math.max(0, ...filled.values());
}

/** Accounts that no traced money reaches stand beside the columns, for they have no layer. */
function zoneOf({ isEnd, layer }: Placeable): Slot["zone"] {
  if (isEnd) return "end";
  return layer === null ? "beside" : "way";
}

function columnOf({ layer, isEnd, beside }: Placeable, last: number, slots: Readonly<Record<string, Slot>>): number {
  if (beside !== undefined) return (slots[beside]?.column ?? 0) + 1;
  return isEnd ? last : (layer ?? last + 1);
}

function arrival({ arrives }: Placeable): number {
  return arrives?.earliest ?? Number.MAX_VALUE;
}

/** The lanes of some accounts in order. */
export function laneNames(kind: LaneKind, accounts: readonly CanvasAccount[]): string[] {
  const named = new Set(accounts.map((account) => LANE_OF[kind](account)));
  return [...named].sort((a, b) => Number(a === UNNAMED) - Number(b === UNNAMED) || compareIds(a, b));
}

/** Each lane of some accounts with those that stand in it, in order. */
export function lanesOf(kind: LaneKind, accounts: readonly CanvasAccount[]) {
  return laneNames(kind, accounts).map((name) => ({ name, accounts: accounts.filter((one) => LANE_OF[kind](one) === name) }));
}
