import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { startOf } from "./single-transfers.ts";
import type { Stretch } from "./stretch.ts";

/** One bar: from is inside, until is not, but for the last bar. units are whole, of one currency and for drawing only. */
export interface Bar extends Stretch {
  readonly transfers: number;
  readonly units: number;
}

/** The time from the first to the last of some transfers in time order; null for none. */
export function extentOf(transfers: readonly CanvasTransfer[]): Stretch | null {
  const [first, last] = [transfers[0], transfers.at(-1)];
  return first && last ? { from: startOf(first), until: startOf(last) } : null;
}

/**
 * Bars of equal width over a stretch; every transfer inside it is in exactly one. Only amounts of the one currency are added
 * up: currencies never add.
 */
export function histogram(
  transfers: readonly CanvasTransfer[],
  { from, until }: Stretch,
  count: number,
  currency: string | null,
): Bar[] {
  const width = Math.max(1, (until - from) / count);
  const bars = Array.from({ length: count }, (_, index) => ({
    from: from + index * width,
    until: from + (index + 1) * width,
    transfers: 0,
    units: 0,
  }));
  for (const transfer of transfers) {
    const start = startOf(transfer);
    const bar = start < from || start > until ? undefined : bars[Math.min(count - 1, Math.floor((start - from) / width))];
    if (!bar) continue;
    bar.transfers += 1;
    if (transfer.paid.currency === currency) bar.units += Math.abs(Number(transfer.paid.amount));
  }
  return bars;
}
