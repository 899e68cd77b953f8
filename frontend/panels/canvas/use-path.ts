import { useMutation } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import type { PathsDocument } from "../../../backend/api/contract/account.ts";
import type { PathOrder } from "../../../backend/domain/path-order.ts";
import { call } from "../../state/api.ts";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import { withPart } from "../../state/canvas/content.ts";
import { withPath } from "../../state/canvas/content-acts.ts";
import type { ZoneTimes } from "../../state/print-time.ts";

export interface PathAsk {
  /** Accounts; money goes from any of them to any of the others. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly best: PathOrder;
  /** From the first payment to the arrival, at most; null is any. */
  readonly hours: number | null;
}

/** Looks for ways between accounts, puts those that are not on the canvas onto it, and dims the rest: one step of undo. */
export function usePath(caseId: string, store: CanvasStore, done: (found: PathsDocument) => void) {
  const [asked, open] = useState<PathAsk | null>(null);
  const search = useMutation({
    mutationFn: async (ask: PathAsk) => {
      const params = { case: caseId };
      const found = await call("paths", { params, query: queryOf(ask) });
      const shown = Object.keys(store.getState().content.accounts).sort();
      const hops = found.paths.flatMap((path) => path.hops);
      const missing = [...new Set(hops.flatMap(({ from, to }) => [from, to]))].filter((id) => !shown.includes(id)).sort();
      const part = missing.length === 0 ? null : await call("canvas", { params, body: { accounts: missing, shown } });
      const ways = found.paths.map((path) => path.hops.map(({ transfer }) => transfer));
      store.getState().change((content) => {
        const grown = part ? withPart(content, part) : content;
        return withPath(grown, ways.length === 0 ? null : { ways });
      });
      return found;
    },
    onSuccess: (found) => {
      open(null);
      done(found);
    },
  });
  return {
    asked,
    isAsking: search.isPending,
    error: search.error,
    find: (ask: PathAsk) => search.mutate(ask),
    /** Asks for both ends; of accounts that are chosen already the first is the start, the others are where money may have gone. */
    open: (chosen: readonly string[] = []) => {
      search.reset();
      open({ from: chosen.slice(0, 1), to: chosen.slice(1), best: "earliest", hours: null });
    },
    close: () => open(null),
  };
}

function queryOf({ from, to, best, hours }: PathAsk): Record<string, string> {
  return { from: from.join(","), to: to.join(","), best, ...(hours === null ? {} : { hours: String(hours) }) };
}

/** "3 paths. Earliest arrives 14:03:05. Rest dimmed.", or that there is none within the server's steps. */
export function pathWords({ paths, maxHops, truncated }: PathsDocument, times: ZoneTimes, t: TFunction): string {
  const [first] = paths;
  if (!first) return t("canvas.path.none", { steps: maxHops });
  const more = truncated ? ` ${t("canvas.path.shown", { shown: truncated.shown, total: truncated.total })}` : "";
  return `${t("canvas.path.found", { count: paths.length })} ${t("canvas.path.arrives", { at: times.instant(first.arrives) })}${more}`;
}
