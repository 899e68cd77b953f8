import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";

/** Kind is shape; "community" is a ring with a count, "opened" the name at the rim of an open one; "lead" what is no part of the trace; "half" is an account whose statement is missing where the money went on. */
export type Shape =
  | "circle"
  | "rounded"
  | "hexagon"
  | "diamond"
  | "bar"
  | "partial"
  | "tag"
  | "half"
  | "pill"
  | "lead"
  | "community"
  | "opened";

const SHAPE_BY_KIND: Readonly<Record<CanvasAccount["kind"], Shape>> = {
  bank: "circle",
  card: "circle",
  wallet: "rounded",
  chain: "hexagon",
  clearing: "bar",
  alias: "tag",
  partial: "partial",
  end: "diamond",
};

const SMALLEST = 14;
const LARGEST = 40;
/** Amounts are seen against this many units of their currency, on nodes as on edges: a fixed scale never resizes. */
const UNIT = 1_000;

export function shapeOf({ kind, exit }: Pick<CanvasAccount, "kind" | "exit">): Shape {
  return exit === "statement-missing" && kind !== "end" ? "half" : SHAPE_BY_KIND[kind];
}

/** Radius in layout units, 7 to 20, by the larger of in and out; 7 when neither is known. */
export function radiusOf({ in: into, out }: Pick<CanvasAccount, "in" | "out">): number {
  const larger = Math.max(largest(into.sums), largest(out.sums));
  return clamp(SMALLEST + 5 * Math.log10(1 + larger / UNIT), SMALLEST, LARGEST) / 2;
}

/** Line width in layout units, 1 to 9, by the largest of the sums. */
export function widthOf(sums: readonly MoneyDocument[]): number {
  return widthOfUnits(largest(sums));
}

/** Line width of an amount in whole units; for drawing only, never for counting. */
export function widthOfUnits(units: number): number {
  return clamp(1 + 1.6 * Math.log10(1 + units / UNIT), 1, 9);
}

/** The largest of some sums in whole units; 0 for none. For drawing and ranking by eye, never for counting. */
export function largest(sums: readonly MoneyDocument[]): number {
  return Math.max(0, ...sums.map(({ amount }) => Math.abs(Number(amount))));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
