import { useEffect, useState } from "react";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import type { GraphEvents } from "../../state/canvas/graph-port.ts";
import { hostOfPill } from "../../state/canvas/placeables.ts";
import { type Selected, useSelection } from "../../state/selection.ts";

export interface Focus {
  /** What the graph rings: an account, a flow or a "more" pill. */
  readonly ringed: string | null;
  /** The selected account that is on this canvas. */
  readonly account: string | null;
  readonly select: GraphEvents["select"];
}

/** The selection that canvas, tables and panel share; a "more" pill is selected here alone, for no panel knows it. */
export function useFocus(store: CanvasStore, { accounts }: CanvasContent): Focus {
  const { selected, select } = useSelection();
  const [pill, setPill] = useState<string | null>(null);
  useEffect(() => store.getState().remember({ selected }), [store, selected]);
  return {
    ringed: pill ?? drawnId(selected),
    account: selected?.kind === "account" && accounts[selected.id] ? selected.id : null,
    select: (thing) => {
      const isPill = thing !== null && hostOfPill(thing.id) !== null;
      setPill(isPill ? thing.id : null);
      select(isPill ? null : thing);
    },
  };
}

function drawnId(selected: Selected | null): string | null {
  return selected?.kind === "account" || selected?.kind === "flow" ? selected.id : null;
}
