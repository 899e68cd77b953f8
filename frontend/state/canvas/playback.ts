import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { startOf } from "./single-transfers.ts";

/** Transfers of one instant: they are shown together, for nothing says which was first. */
export interface PlayedMoment {
  readonly at: number;
  readonly transfers: readonly CanvasTransfer[];
}

/** Seconds of the case a second of watching. */
export const SPEEDS = [0.1, 1, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** Nobody waits longer than this for the next transfer: a longer gap is jumped, and said. */
const LONGEST_WAIT_MS = 2_000;

/** The moments of some transfers in time order, each once. */
export function momentsOf(transfers: readonly CanvasTransfer[]): PlayedMoment[] {
  const moments: { at: number; transfers: CanvasTransfer[] }[] = [];
  for (const transfer of transfers) {
    const at = startOf(transfer);
    const last = moments.at(-1);
    if (last?.at === at) last.transfers.push(transfer);
    else moments.push({ at, transfers: [transfer] });
  }
  return moments;
}

/** How long to wait from one moment to the next, and whether the gap between them is jumped. */
export function waitBetween(
  before: PlayedMoment,
  next: PlayedMoment,
  speed: Speed,
): { readonly ms: number; readonly isJump: boolean } {
  const ms = (next.at - before.at) / speed;
  return { ms: Math.min(ms, LONGEST_WAIT_MS), isJump: ms > LONGEST_WAIT_MS };
}

/** Everything that happened up to and with a moment. */
export function playedUntil(moments: readonly PlayedMoment[], index: number): CanvasTransfer[] {
  return moments.slice(0, index + 1).flatMap(({ transfers }) => transfers);
}
