import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import type { ZoneTimes } from "../../state/print-time.ts";

/** How far two banks' clocks disagree about a transfer: "±2 s"; empty where they agree or one alone tells. */
export function apartText({ apart }: Pick<CanvasTransfer, "apart">): string {
  return apart === 0 ? "" : `±${apart} s`;
}

/** When a transfer was, with how far two banks' clocks disagree about it. */
export function clockText(transfer: Pick<CanvasTransfer, "at" | "apart">, times: ZoneTimes): string {
  return `${times.instant(transfer.at)} ${apartText(transfer)}`.trimEnd();
}
