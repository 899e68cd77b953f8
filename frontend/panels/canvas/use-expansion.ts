import { useState } from "react";
import type { ExpandBody } from "../../../backend/api/contract/canvas.ts";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import { leadAt } from "../../state/canvas/leads.ts";
import { hostOfPill } from "../../state/canvas/placeables.ts";
import type { ZoneTimes } from "../../state/print-time.ts";
import { type ExpandFields, FIRST_FIELDS, fieldsAgain } from "./expand-ask.ts";
import { useExpand } from "./use-canvas.ts";

/** The expansion that is being asked for; null account while none is. */
export interface Expansion {
  readonly account: string | null;
  readonly currency: string;
  readonly first: ExpandFields;
  readonly isAdding: boolean;
  /** Accounts that are on the canvas already. */
  readonly drawn: number;
  /** For an account, or for the pill that holds the rest of one. */
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly add: (ask: Omit<ExpandBody, "shown">) => void;
}

export function useExpansion(
  caseId: string,
  store: CanvasStore,
  content: CanvasContent,
  times: ZoneTimes,
  done: (added: number) => void,
): Expansion {
  const [asked, setAsked] = useState<string | null>(null);
  const close = () => setAsked(null);
  const expand = useExpand(caseId, store, (added) => {
    close();
    done(added);
  });
  const host = asked === null ? null : hostOfPill(asked);
  const account = host ?? asked;
  const again = host === null ? undefined : content.pills[host];
  return {
    account,
    currency: currencyOf(content, account),
    first: again ? fieldsAgain(again.ask, times) : FIRST_FIELDS,
    isAdding: expand.isPending,
    drawn: Object.keys(content.accounts).length,
    open: (id) => setAsked(leadAt(id) === null ? id : null),
    close,
    add: (ask) => expand.mutate(ask),
  };
}

/** In what an account mostly deals: the first sum that went out, else in; empty where it has none. */
function currencyOf({ accounts }: CanvasContent, id: string | null): string {
  const account = id === null ? undefined : accounts[id];
  const sums = account ? [...account.out.sums, ...account.in.sums] : [];
  return sums[0]?.currency ?? "CNY";
}
