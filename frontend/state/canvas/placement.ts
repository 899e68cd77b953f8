/** Distances of the flow layout in layout units (CSS px at zoom 1); y grows downwards. */
export const COLUMN_GAP = 220;
export const ROW_GAP = 64;
export const LANE_GAP = 24;
export const LARGEST_RADIUS = 20;
export const BOX_MARGIN = 8;

/** An account or "more" pill as the layout sees it. */
export interface Placeable {
  readonly id: string;
  /** Column it belongs to; null when no traced money reaches it. */
  readonly layer: number | null;
  /** Where money left sight or is not followed: it stands in the last column. */
  readonly isEnd: boolean;
  /** First arrival as an interval of UTC milliseconds; null when unknown (ordered last). */
  readonly arrives: Interval | null;
  /** The account whose "more" pill this is; it stands one column after it. */
  readonly beside?: string;
}

export interface Interval {
  readonly earliest: number;
  readonly latest: number;
}

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly earliest: number;
}

export interface Slot {
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** "band": beneath the columns, not on the way of the money; "beside": a pill; "free": put there by hand or by force. */
  readonly zone: "way" | "end" | "band" | "beside" | "free";
}

/** Where everything stands. A lane list holds the y in each column between, or the gutter's y of a back edge. */
export interface FlowLayout {
  readonly slots: Readonly<Record<string, Slot>>;
  readonly lanes: Readonly<Record<string, readonly number[]>>;
}

export const NO_LAYOUT: FlowLayout = { slots: {}, lanes: {} };

/** How far beside a column's middle a freely placed account still stands in it. */
const IN_COLUMN = 60;

/** The column whose boxes and lanes an account keeps clear of; null for one between the columns. */
export function columnHeld({ column, x, zone }: Slot): number | null {
  if (zone !== "free") return column;
  const nearest = Math.round(x / COLUMN_GAP);
  return Math.abs(x - columnX(nearest)) < IN_COLUMN ? nearest : null;
}

export function columnX(column: number): number {
  return column * COLUMN_GAP;
}
