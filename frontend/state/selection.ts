import { create } from "zustand";

export type SelectedKind = "account" | "flow" | "transfer" | "finding" | "report" | "community" | "group" | "lead";

/** One thing that canvas, tables and panel show together. A flow's id is "from>to". */
export interface Selected {
  readonly kind: SelectedKind;
  readonly id: string;
}

export interface Selection {
  readonly selected: Selected | null;
  /** What the panel showed before, newest last. */
  readonly before: readonly Selected[];
  readonly select: (next: Selected | null) => void;
  readonly back: () => void;
}

const DEPTH = 50;

/** What is selected, with the way back. Selecting nothing closes the panel and forgets the way. */
export const useSelection = create<Selection>()((set) => ({
  selected: null,
  before: [],
  select: (next) => set((state) => (next === null ? { selected: null, before: [] } : stepTo(state, next))),
  back: () => set(({ before }) => ({ selected: before.at(-1) ?? null, before: before.slice(0, -1) })),
}));

/** The state after selecting next; selecting the same thing again adds no step. */
export function stepTo({ selected, before }: Pick<Selection, "selected" | "before">, next: Selected) {
  if (selected?.kind === next.kind && selected.id === next.id) return { selected, before };
  return { selected: next, before: selected === null ? before : [...before, selected].slice(-DEPTH) };
}
