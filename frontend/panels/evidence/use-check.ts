import { useEffect, useRef, useState } from "react";
import type { Verification } from "../../../backend/evidence/check-pack.d.mts";
import { askCheck } from "../../state/pack/ask-check.ts";
import type { DroppedPack, Refusal } from "../../state/pack/opened-pack.ts";

export type Check =
  | { readonly kind: "none" | "cancelled" | "failed" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "checked"; readonly verification: Verification }
  | { readonly kind: "refused"; readonly why: Refusal };

export interface Checking {
  readonly check: Check;
  /** null: nothing was dropped. */
  readonly start: (dropping: Promise<DroppedPack | null>) => void;
  readonly cancel: () => void;
}

/** Checks one pack at a time; leaving the screen ends it. */
export function useCheck(): Checking {
  const [check, setCheck] = useState<Check>({ kind: "none" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (dropping: Promise<DroppedPack | null>): Promise<void> => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const tell = (next: Check) => {
      if (!own.signal.aborted) setCheck(next);
    };
    tell({ kind: "running", done: 0, total: 0 });
    try {
      const dropped = await dropping;
      const progress = (done: number, total: number) => tell({ kind: "running", done, total });
      const answer = dropped && (await askCheck(dropped, progress, own.signal));
      tell(answer ?? { kind: "none" });
    } catch (error) {
      tell({ kind: "failed" });
      // What was dropped went away while it was read.
      if (!(error instanceof DOMException)) throw error;
    }
  };
  const cancel = (): void => {
    stop.current?.abort();
    setCheck({ kind: "cancelled" });
  };
  return { check, start: (dropping) => void start(dropping), cancel };
}
