import { byArrival, compareIds, countOutOfOrder } from "./arrival-order.ts";
import { laneLayout } from "./lanes.ts";
import { columnHeld, columnX, type FlowLayout, type Link, NO_LAYOUT, type Placeable, ROW_GAP, type Slot } from "./placement.ts";

/** Rows kept free between the way of the money and the band beneath, so that later arrivals fit above it. */
const BAND_RESERVE = 2;
/** A newcomer's box with its margin stays off a lane that runs already. */
const LANE_CLEAR = 34;

/**
 * The layered layout of a money flow: column = layer, row = first arrival, ends in the last column at their payer's row,
 * unreached accounts in a band beneath. What stands in `before` stays where it is; new ones take the nearest free row of
 * their column at or below the row of the account they hang on, or, where all is laid out afresh, the next row in time order.
 * Same input, same output.
 */
export function layOut(
  placeables: readonly Placeable[],
  links: readonly Link[],
  before: FlowLayout = NO_LAYOUT,
  isFresh: boolean = Object.keys(before.slots).length === 0,
): FlowLayout {
  const here = new Set(placeables.map(({ id }) => id));
  const slots = new Map(Object.entries(before.slots).filter(([id]) => here.has(id)));
  const rows = rowsOf(slots.values());
  const neighbours = neighboursOf(links);
  const missing = byArrival(placeables.filter(({ id }) => !slots.has(id)));
  const lastColumn = lastColumnOf(placeables, slots);
  const kept = lanesByColumn(links, before);
  const place = (id: string, column: number, wanted: number, zone: Slot["zone"]) => {
    const slot = { column, x: columnX(column), y: freeRow(rows.get(column) ?? NO_ROWS, kept.get(column) ?? [], wanted), zone };
    slots.set(id, slot);
    noteRow(rows, slot);
  };

  const onWay = missing.filter(isOnWay).sort((a, b) => (a.layer ?? 0) - (b.layer ?? 0));
  for (const { id, layer } of onWay)
    place(id, layer ?? 0, isFresh ? nextRow(rows.get(layer ?? 0)) : payerRow(id, slots, neighbours), "way");
  for (const { id } of missing.filter(({ isEnd }) => isEnd)) place(id, lastColumn, payerRow(id, slots, neighbours), "end");
  placeBand(
    missing.filter((one) => !one.isEnd && one.layer === null && one.beside === undefined),
    slots,
    neighbours,
    place,
  );
  for (const { id, beside } of missing) {
    const host = beside === undefined ? undefined : slots.get(beside);
    if (host) place(id, (columnHeld(host) ?? host.column) + 1, host.y, "beside");
  }

  const placed = Object.fromEntries([...slots].sort(([a], [b]) => compareIds(a, b)));
  return { slots: placed, lanes: laneLayout(placed, links, before.lanes) };
}

/** Accounts that stand under one of the same column that arrived after them; 0 after a fresh layout. */
export function outOfOrder(placeables: readonly Placeable[], { slots }: FlowLayout): number {
  const columns = new Map<number, Placeable[]>();
  for (const placeable of placeables) {
    const slot = slots[placeable.id];
    if (slot?.zone === "way") columns.set(slot.column, [...(columns.get(slot.column) ?? []), placeable]);
  }
  const topDown = (a: Placeable, b: Placeable) => (slots[a.id]?.y ?? 0) - (slots[b.id]?.y ?? 0);
  return [...columns.values()].reduce((sum, column) => sum + countOutOfOrder(column.sort(topDown)), 0);
}

type Slots = Map<string, Slot>;
type Neighbours = ReadonlyMap<string, { readonly payers: readonly string[]; readonly payees: readonly string[] }>;

function isOnWay({ layer, isEnd, beside }: Placeable): boolean {
  return layer !== null && !isEnd && beside === undefined;
}

function neighboursOf(links: readonly Link[]): Neighbours {
  const found = new Map<string, { payers: string[]; payees: string[] }>();
  const of = (id: string) => {
    const known = found.get(id) ?? { payers: [], payees: [] };
    found.set(id, known);
    return known;
  };
  for (const { from, to } of [...links].sort((a, b) => a.earliest - b.earliest || compareIds(a.id, b.id))) {
    of(from).payees.push(to);
    of(to).payers.push(from);
  }
  return found;
}

/** What stands in one column: every row kept, and the lowest on the way of the money. */
interface Rows {
  readonly taken: number[];
  lowestOnWay: number | null;
}

const NO_ROWS: Rows = { taken: [], lowestOnWay: null };

function rowsOf(slots: Iterable<Slot>): Map<number, Rows> {
  const rows = new Map<number, Rows>();
  for (const slot of slots) noteRow(rows, slot);
  return rows;
}

function noteRow(rows: Map<number, Rows>, slot: Slot): void {
  const column = columnHeld(slot);
  if (column === null) return;
  const known = rows.get(column) ?? { taken: [], lowestOnWay: null };
  rows.set(column, known);
  known.taken.push(slot.y);
  if (slot.zone === "way") known.lowestOnWay = Math.max(known.lowestOnWay ?? slot.y, slot.y);
}

/** A fresh column fills from the top in time order; in a grown canvas a newcomer looks for its payer's row. */
function nextRow(rows: Rows | undefined): number {
  const lowest = rows?.lowestOnWay ?? null;
  return lowest === null ? 0 : lowest + ROW_GAP;
}

function lastColumnOf(placeables: readonly Placeable[], slots: Slots): number {
  let last = 1;
  for (const one of placeables) if (isOnWay(one)) last = Math.max(last, (one.layer ?? 0) + 1);
  for (const { zone, column } of slots.values()) if (zone === "end") last = Math.max(last, column);
  return last;
}

function payerRow(id: string, slots: Slots, neighbours: Neighbours): number {
  const { payers = [], payees = [] } = neighbours.get(id) ?? {};
  const known = [...payers, ...payees].flatMap((other) => slots.get(other) ?? []);
  const onWay = known.find(({ zone }) => zone === "way");
  return (onWay ?? known[0])?.y ?? 0;
}

/** The first y at or below `wanted` that no account and no lane of the column keeps. */
function freeRow({ taken }: Rows, lanes: readonly number[], wanted: number): number {
  const blocked = (y: number) =>
    taken.some((other) => Math.abs(other - y) < ROW_GAP) || lanes.some((lane) => Math.abs(lane - y) < LANE_CLEAR);
  let y = wanted;
  while (blocked(y)) y += ROW_GAP / 4;
  return y;
}

function lanesByColumn(links: readonly Link[], { slots, lanes }: FlowLayout): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { id, from, to } of links) {
    const [source, target] = [slots[from], slots[to]];
    if (!source || !target || target.column <= source.column) continue;
    for (const [index, y] of (lanes[id] ?? []).entries()) {
      const column = source.column + 1 + index;
      const known = found.get(column);
      if (known) known.push(y);
      else found.set(column, [y]);
    }
  }
  return found;
}

function placeBand(
  unreached: readonly Placeable[],
  slots: Slots,
  neighbours: Neighbours,
  place: (id: string, column: number, wanted: number, zone: "band") => void,
): void {
  const standing = [...slots.values()];
  const bandTops = standing.filter(({ zone }) => zone === "band").map(({ y }) => y);
  const lowest = standing.reduce((most, { zone, y }) => (zone === "band" ? most : Math.max(most, y)), 0);
  const top = bandTops.length > 0 ? Math.min(...bandTops) : lowest + (BAND_RESERVE + 1) * ROW_GAP;
  for (const { id } of unreached) place(id, bandColumn(id, slots, neighbours), top, "band");
}

/** One column after the first known payer, else one before the first known payee, never left of the victims. */
function bandColumn(id: string, slots: Slots, neighbours: Neighbours): number {
  const { payers = [], payees = [] } = neighbours.get(id) ?? {};
  const payer = payers.map((other) => slots.get(other)).find((slot) => slot !== undefined);
  if (payer) return payer.column + 1;
  const payee = payees.map((other) => slots.get(other)).find((slot) => slot !== undefined);
  return Math.max(0, (payee?.column ?? 1) - 1);
}
