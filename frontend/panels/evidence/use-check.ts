import { useEffect, useRef, useState } from "react";
import type { Verification } from "../../../backend/evidence/check-pack.d.mts";
import { askCheck } from "../../state/pack/ask-check.ts";
import type { DroppedPack, Refusal } from "../../state/pack/opened-pack.ts";

export type Check =
  | { readonly kind: "none" | "cancelled" | "failed" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "checked"; readonly verification: Verification }
  | { readonly kind: "refused"; readonly why: Refusal };

/** Checks one pack at a time; leaving the screen ends it. */
export function useCheck(): {
  readonly check: Check;
  readonly start: (dropped: DroppedPack) => void;
  readonly cancel: () => void;
} {
  const [check, setCheck] = useState<Check>({ kind: "none" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (dropped: DroppedPack): Promise<void> => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const tell = (next: Check) => {
      if (stop.current === own && !own.signal.aborted) setCheck(next);
    };
    tell({ kind: "running", done: 0, total: 0 });
    try {
      const answer = await askCheck(dropped, (done, total) => tell({ kind: "running", done, total }), own.signal);
      if (answer) tell(answer);
    } catch (error) {
      tell({ kind: "failed" });
      throw error;
    }
  };
  const cancel = (): void => {
    stop.current?.abort();
    setCheck({ kind: "cancelled" });
  };
  return { check, start: (dropped) => void start(dropped), cancel };
}
