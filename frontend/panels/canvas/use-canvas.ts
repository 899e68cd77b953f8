import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { ExpandBody } from "../../../backend/api/contract/canvas.ts";
import { call } from "../../state/api.ts";
import { type CanvasStore, createCanvasStore } from "../../state/canvas/canvas-store.ts";
import { EMPTY_CONTENT, type Pill, withPart } from "../../state/canvas/content.ts";
import { readSavedCanvas, restored } from "../../state/canvas/saved-canvas.ts";
import { caseKey } from "../../state/queries.ts";

export interface CanvasStart {
  readonly report?: string;
  readonly finding?: string;
  readonly account?: string;
  /** A saved view's id. */
  readonly view?: string;
}

/** A canvas with its past, filled once with what it starts from. Without a start it stays empty. */
export function useCanvas(caseId: string, start: CanvasStart) {
  const [store] = useState(createCanvasStore);
  const hasStart = Object.values(start).some((value) => value !== undefined);
  const { data, error, isLoading } = useQuery({
    queryKey: [...caseKey(caseId), "canvas", start],
    queryFn: ({ signal }) => firstContent(caseId, start, signal),
    enabled: hasStart,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (!data || Object.keys(store.getState().content.accounts).length > 0) return;
    store.getState().change(() => data.content);
    store.getState().remember({ view: data.view });
    store.temporal.getState().clear();
  }, [data, store]);
  return { store, error, isLoading, hasStart, look: data?.view ?? null };
}

/** What a start brings, or a saved view with its accounts as they are known today. */
async function firstContent(caseId: string, { view, ...start }: CanvasStart, signal: AbortSignal) {
  const params = { case: caseId };
  if (view === undefined) {
    return { content: withPart(EMPTY_CONTENT, await call("canvas", { params, body: start, signal })), view: null };
  }
  const saved = readSavedCanvas((await call("view", { params: { ...params, view }, signal })).body);
  const part = await call("canvas", { params, body: { accounts: [...saved.accounts] }, signal });
  return { content: restored(saved, part), view: saved.view };
}

/** How many steps can be taken back and forth. */
export function usePast(store: CanvasStore) {
  const back = useStore(store.temporal, ({ pastStates }) => pastStates.length);
  const forth = useStore(store.temporal, ({ futureStates }) => futureStates.length);
  return { back, forth };
}

/** Asks for an account's transfers and puts them in as one step of undo; gives how many transfers came. */
export function useExpand(caseId: string, store: CanvasStore, done: (added: number) => void) {
  return useMutation({
    mutationFn: async (ask: Omit<ExpandBody, "shown">) => {
      const shown = Object.keys(store.getState().content.accounts).sort();
      const answer = await call("expand", { params: { case: caseId }, body: { ...ask, shown } });
      const pill: Pill = { account: ask.account, ...answer.rest, ask };
      const before = transfersOn(store);
      store.getState().change((content) => withPart(content, answer, pill));
      return transfersOn(store) - before;
    },
    onSuccess: done,
  });
}

function transfersOn(store: CanvasStore): number {
  return Object.values(store.getState().content.flows).reduce((sum, { transfers }) => sum + transfers, 0);
}
