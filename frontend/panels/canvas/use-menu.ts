import { useState } from "react";
import type { Pointed } from "../../state/canvas/graph-port.ts";
import type { Point } from "../../state/canvas/hop-points.ts";
import { useSession } from "../../state/queries.ts";
import type { Focus } from "./use-focus.ts";

/** The menu of what was pointed at, which it selects, and the accounts that somebody is putting into a group from it. */
export function useMenu({ chosen, select }: Pick<Focus, "chosen" | "select">, accounts: readonly string[]) {
  const [at, setAt] = useState<Point | null>(null);
  const [gathering, setGathering] = useState<readonly string[] | null>(null);
  const { data: session } = useSession();
  const mayGather = session?.tasks.includes("manage-groups") === true && accounts.length > 0;
  return {
    at,
    /** Opens it; on one of several chosen together, all of them stay chosen. */
    open: (thing: Pointed | null, point: Point) => {
      if (thing === null) return setAt(null);
      if (!chosen.has(thing.id)) select(thing, false);
      setAt(point);
    },
    /** Shuts it and gives the keys back to the canvas. */
    close: () => {
      setAt(null);
      document.querySelector<HTMLElement>(".lh-graph")?.focus();
    },
    gather: mayGather ? () => setGathering(accounts) : null,
    gathering,
    gathered: () => setGathering(null),
  };
}
