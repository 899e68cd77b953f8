import { useEffect, useMemo, useState } from "react";
import { bubbleId, communityOf, restId } from "../../state/canvas/bubbles.ts";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import type { Pointed } from "../../state/canvas/graph-port.ts";
import { leadAt } from "../../state/canvas/leads.ts";
import { hostOfPill } from "../../state/canvas/placeables.ts";
import { type Selected, useSelection } from "../../state/selection.ts";

export interface Focus {
  /** What the graph rings first: an account, a flow, a transfer or a "more" pill. */
  readonly ringed: string | null;
  /** The selected account that is on this canvas. */
  readonly account: string | null;
  /** Everything chosen together, the ringed first. */
  readonly chosen: ReadonlySet<string>;
  readonly select: (thing: Pointed | null, isMore: boolean) => void;
  /** These accounts together; the first is the one that panels show. */
  readonly choose: (accounts: readonly string[]) => void;
}

/** The selection that canvas, tables and panel share; what is chosen beside it, and "more" pills, the canvas alone knows. */
export function useFocus(store: CanvasStore, { accounts }: CanvasContent): Focus {
  const { selected, select } = useSelection();
  const [pill, setPill] = useState<string | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => store.getState().remember({ selected }), [store, selected]);
  const ringed = pill ?? drawnId(selected);
  const belongs = ringed !== null && (others.length === 0 || others.includes(ringed));
  const chosen = useMemo(
    () => new Set([...(ringed === null ? [] : [ringed]), ...(belongs ? others : [])]),
    [ringed, others, belongs],
  );
  const show = (thing: Pointed | null) => {
    setPill(thing !== null && (isPill(thing.id) || leadAt(thing.id) !== null) ? thing.id : null);
    select(thing && panelThing(thing));
  };
  return {
    ringed,
    account: selected?.kind === "account" && accounts[selected.id] ? selected.id : null,
    chosen,
    select: (thing, isMore) => {
      const together = isMore && thing?.kind === "account" && ringed !== null;
      setOthers(together ? [...new Set([...chosen, thing.id])] : []);
      show(thing);
    },
    choose: (ids) => {
      const [first] = ids;
      setOthers(ids);
      show(first === undefined ? null : { kind: "account", id: first });
    },
  };
}

function drawnId(selected: Selected | null): string | null {
  if (selected?.kind === "community") return bubbleId(Number(selected.id));
  return selected && ["account", "flow", "transfer"].includes(selected.kind) ? selected.id : null;
}

/** A "more" pill of an account, or the pill inside an open community. */
function isPill(id: string): boolean {
  return hostOfPill(id) !== null || id === restId(communityOf(id) ?? 0);
}

/** What the panel shows for a thing on the canvas: a community for its bubble and for the pill inside, nothing for other pills. */
function panelThing({ kind, ...pointed }: Pointed): Selected | null {
  if (kind === "failed") return null;
  const thing = { kind, ...pointed };
  const community = communityOf(thing.id);
  if (community !== null) return { kind: "community", id: String(community) };
  if (leadAt(thing.id) !== null) return { kind: "lead", id: thing.id };
  return isPill(thing.id) ? null : thing;
}
