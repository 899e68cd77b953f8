import { useEffect, useRef, useState } from "react";
import { askForce, forceAskOf } from "../../state/canvas/ask-force.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import type { Point } from "../../state/canvas/hop-points.ts";

export interface Force {
  /** How much of a layout is done, 0 to 1; null while none is worked out. */
  readonly share: number | null;
  readonly start: (content: CanvasContent) => void;
  readonly cancel: () => void;
}

/** Force layouts beside the page, one at a time: a new one, a cancel and leaving the canvas each end the one before. */
export function useForce(arrived: (places: Readonly<Record<string, Point>>) => void): Force {
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setShare(null);
  };
  useEffect(() => () => running.current?.abort(), []);
  const start = (content: CanvasContent) => {
    cancel();
    const run = new AbortController();
    running.current = run;
    setShare(0);
    const hear = (next: number) => {
      if (running.current === run) setShare(next);
    };
    void askForce(forceAskOf(content), hear, run.signal).then((places) => {
      if (places === null || running.current !== run) return;
      cancel();
      arrived(places);
    });
  };
  return { share, start, cancel };
}
