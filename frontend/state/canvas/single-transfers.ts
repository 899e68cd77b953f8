import type { CanvasFlow, CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { earliest, instantFromJson } from "../../../backend/domain/instant.ts";
import { compareIds } from "./arrival-order.ts";
import type { CanvasContent } from "./content.ts";
import type { Hop, Route } from "./routes.ts";

/** More single transfers than this stay one line until somebody opens it. */
const FANNED = 7;
/** So many curves can still be told apart; the rest stays one line with its count. */
export const MOST_CURVES = 40;
const CURVE_GAP = 13;
const WIDEST_FAN = 84;

/** Whether a flow is drawn as its single transfers: by level, or the other way round where it was opened or closed. */
export function isFanned({ level, opened }: Pick<CanvasContent, "level" | "opened">, { id, transfers }: CanvasFlow): boolean {
  return (level === 3 && transfers <= FANNED) !== opened.includes(id);
}

/** Transfers by flow id, each list in time order, ties by id. */
export function singlesByFlow(singles: CanvasContent["singles"]): ReadonlyMap<string, readonly CanvasTransfer[]> {
  const found = new Map<string, CanvasTransfer[]>();
  for (const transfer of Object.values(singles)) {
    const flow = `${transfer.from}>${transfer.to}`;
    const known = found.get(flow);
    if (known) known.push(transfer);
    else found.set(flow, [transfer]);
  }
  for (const list of found.values()) list.sort(inTimeOrder);
  return found;
}

export function inTimeOrder(a: CanvasTransfer, b: CanvasTransfer): number {
  return startOf(a) - startOf(b) || compareIds(a.id, b.id);
}

export function startOf({ at }: Pick<CanvasTransfer, "at">): number {
  return earliest(instantFromJson(at));
}

/** The way of each of `count` lines that share both ends: curves beside each other, the first on top or to the left. */
export function fanOut(hops: Route["hops"], count: number): Route["hops"][] {
  const gap = count < 2 ? 0 : Math.min(CURVE_GAP, WIDEST_FAN / (count - 1));
  const bent = hops.length === 1 ? 0 : 1;
  return Array.from({ length: count }, (_, index) => {
    const off = (index - (count - 1) / 2) * gap;
    const [first, ...others] = hops;
    const moved = others.map((hop, at) => (at + 1 === bent ? bowed(hop, off) : hop));
    return [bent === 0 ? bowed(first, off) : first, ...moved];
  });
}

/** The hop with its middle pushed aside; its ends and its heading there stay. */
function bowed(hop: Hop, off: number): Hop {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = hop;
  const push = (off * 4) / 3;
  const isUpright = Math.abs(x3 - x0) < Math.abs(y3 - y0) / 4;
  const [px, py] = isUpright ? [push, 0] : [0, push];
  return [x0, y0, x1 + px, y1 + py, x2 + px, y2 + py, x3, y3];
}
