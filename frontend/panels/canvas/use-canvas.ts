import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { ExpandBody } from "../../../backend/api/contract/canvas.ts";
import { call } from "../../state/api.ts";
import { type CanvasStore, createCanvasStore } from "../../state/canvas/canvas-store.ts";
import { withMap } from "../../state/canvas/community-layer.ts";
import { type CanvasContent, EMPTY_CONTENT, type Pill, withPart } from "../../state/canvas/content.ts";
import { readSavedCanvas, restored } from "../../state/canvas/saved-canvas.ts";
import { caseKey } from "../../state/queries.ts";

/** Over so many accounts a case opens at level 1. */
const MOST_ACCOUNTS = 300;

const NO_PART = { accounts: [], flows: [], transfers: [] };

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
  const hasStart = hasAny(start);
  const { data, error, isLoading } = useQuery({
    queryKey: [...caseKey(caseId), "canvas", start],
    queryFn: ({ signal }) => firstContent(caseId, start, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (!data || store.getState().content !== EMPTY_CONTENT) return;
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
    if (!hasAny(start)) return { content: await firstMap(caseId, signal), view: null };
    return { content: withPart(EMPTY_CONTENT, await call("canvas", { params, body: start, signal })), view: null };
  }
  const saved = readSavedCanvas((await call("view", { params: { ...params, view }, signal })).body);
  const { accounts, communities } = saved;
  const part = accounts.length === 0 ? NO_PART : await call("canvas", { params, body: { accounts: [...accounts] }, signal });
  const map = communities && (await call("communityMap", { params, body: { open: communities.open }, signal }));
  return { content: restored(saved, part, map), view: saved.view };
}

/** A large case opens on its communities; a small one waits for a start. */
async function firstMap(caseId: string, signal: AbortSignal): Promise<CanvasContent> {
  const params = { case: caseId };
  const home = await call("home", { params, signal });
  if (home.accounts <= MOST_ACCOUNTS) return EMPTY_CONTENT;
  return withMap({ ...EMPTY_CONTENT, level: 1 }, await call("communityMap", { params, body: { open: [] }, signal }));
}

function hasAny(start: CanvasStart): boolean {
  return Object.values(start).some((value) => value !== undefined);
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
