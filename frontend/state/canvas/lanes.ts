import { compareIds } from "./arrival-order.ts";
import { BOX_MARGIN, columnHeld, LANE_GAP, LARGEST_RADIUS, type Link, ROW_GAP, type Slot } from "./placement.ts";

/** Centre of a lane to centre of an account: the largest box, its margin and half a usual line. */
const CLEAR = LARGEST_RADIUS + BOX_MARGIN + 2;
/** Room that an account's label takes under it; a lane keeps out of it unless that would cost too long a way round. */
const LABEL_ROOM = 18;
const DETOUR = 96;
const STEP = 2;
const GUTTER_DEPTH = 56;
const GUTTER_GAP = 14;

type Slots = Readonly<Record<string, Slot>>;
type Lanes = Readonly<Record<string, readonly number[]>>;

/**
 * The y at which each link crosses the columns between its ends, so that no line runs behind an account; for a link that
 * goes back, one y in the gutter under the lowest row. Lanes of `before` stay while they are clear.
 */
export function laneLayout(slots: Slots, links: readonly Link[], before: Lanes): Lanes {
  const columns = occupancy(slots);
  const lowest = Math.max(0, ...Object.values(slots).map(({ y }) => y));
  const lanes: Record<string, readonly number[]> = {};
  const kept = [...links].sort(
    (a, b) => Number(!before[a.id]) - Number(!before[b.id]) || a.earliest - b.earliest || compareIds(a.id, b.id),
  );
  let gutters = 0;
  for (const { id, from, to } of kept) {
    const [source, target] = [slots[from], slots[to]];
    if (!source || !target || source.zone === "free" || target.zone === "free") continue;
    if (target.column < source.column) lanes[id] = [lowest + GUTTER_DEPTH + GUTTER_GAP * gutters++];
    else if (target.column > source.column + 1) lanes[id] = crossings(source, target, columns, before[id]);
  }
  return lanes;
}

interface Column {
  readonly accounts: readonly number[];
  readonly lanes: number[];
}

function occupancy(slots: Slots): Map<number, Column> {
  const columns = new Map<number, { accounts: number[]; lanes: number[] }>();
  for (const slot of Object.values(slots)) {
    const [column, y] = [columnHeld(slot), slot.y];
    if (column === null) continue;
    const known = columns.get(column) ?? { accounts: [], lanes: [] };
    known.accounts.push(y);
    columns.set(column, known);
  }
  return columns;
}

function crossings(source: Slot, target: Slot, columns: Map<number, Column>, before: readonly number[] | undefined): number[] {
  const ys: number[] = [];
  for (let column = source.column + 1; column < target.column; column += 1) {
    const occupied = columns.get(column) ?? { accounts: [], lanes: [] };
    columns.set(column, occupied);
    const share = 1 / (target.column - column + 1);
    const last = ys.at(-1) ?? source.y;
    const kept = before?.[ys.length];
    const y = kept !== undefined && isClear(kept, occupied, CLEAR) ? kept : laneNear(last + (target.y - last) * share, occupied);
    occupied.lanes.push(y);
    ys.push(y);
  }
  return ys;
}

function laneNear(wanted: number, column: Column): number {
  const roomy = nearest(wanted, (y) => isClear(y, column, CLEAR + LABEL_ROOM), DETOUR);
  return roomy ?? nearest(wanted, (y) => isClear(y, column, CLEAR), Number.POSITIVE_INFINITY) ?? wanted;
}

function nearest(wanted: number, isFree: (y: number) => boolean, within: number): number | null {
  const start = Math.round(wanted / STEP) * STEP;
  for (let away = 0; away <= within; away += STEP) {
    if (isFree(start + away)) return start + away;
    if (isFree(start - away)) return start - away;
    if (away > 1_000 * ROW_GAP) return null;
  }
  return null;
}

function isClear(y: number, { accounts, lanes }: Column, below: number): boolean {
  const free = accounts.every((account) => y - account >= below || account - y >= CLEAR);
  return free && lanes.every((lane) => Math.abs(lane - y) >= LANE_GAP);
}
