import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import { type CanvasContent, type Layout, type Level, withAllShown, withHidden } from "../../state/canvas/content.ts";
import {
  tidied,
  withArrangement,
  withFailedToggled,
  withFlowToggled,
  withLevel,
  withMoved,
  withOverlay,
  withPath,
  withPinToggled,
  withPlaces,
  withStretch,
} from "../../state/canvas/content-acts.ts";
import type { GraphCamera } from "../../state/canvas/graph-port.ts";
import type { Point } from "../../state/canvas/hop-points.ts";
import type { Stretch } from "../../state/canvas/stretch.ts";
import { type OverlayRule, ruleAfter } from "../../state/canvas/traced-flows.ts";
import { useSelection } from "../../state/selection.ts";
import { useForce } from "./use-force.ts";

/** What was just done; and what the canvas held before, where that tells what came. */
export interface Said {
  readonly words: string;
  readonly before: CanvasContent | null;
  /** Whether the canvas changed, so that it can be taken back. */
  readonly isDone: boolean;
}

/** What changes the canvas, each with a toast that says it and takes it back. */
export function useCanvasActs(store: CanvasStore, camera: () => GraphCamera | null, labelOf: (account: string) => string) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Said | null>(null);
  const say = (words: string) => setSaid({ words, before: null, isDone: false });
  const did = (words: string) => setSaid({ words, before: null, isDone: true });
  const read = useCallback(() => setSaid(null), []);
  const change = (act: (content: CanvasContent) => CanvasContent) => {
    read();
    store.getState().change(act);
  };
  const restore = () => {
    const { view, selected } = store.getState();
    if (view) camera()?.look(view);
    useSelection.getState().select(selected);
    read();
  };
  const undo = () => {
    if (store.temporal.getState().pastStates.length === 0) return;
    store.temporal.getState().undo();
    restore();
  };
  const redo = () => {
    if (store.temporal.getState().futureStates.length === 0) return;
    store.temporal.getState().redo();
    restore();
  };
  /** Once the new places are drawn. */
  const fitNext = () => requestAnimationFrame(() => camera()?.fit());
  const force = useForce((places) => {
    change((content) => withMoved({ ...content, arrangement: "force", isMap: false }, places));
    did(t("canvas.toast.tidied"));
    fitNext();
  });
  const startForce = () => force.start(store.getState().content);
  const named = (ids: readonly string[]) =>
    ids.length === 1 ? labelOf(ids[0] ?? "") : t("canvas.accounts", { count: ids.length });
  return {
    /** What the last act did, until it is taken back or read; null for nothing. */
    said,
    say,
    did,
    read,
    undo,
    redo,
    force,
    added: (count: number) => {
      const words = count === 0 ? t("canvas.toast.addedNone") : t("canvas.toast.added", { count });
      setSaid({ words, before: store.temporal.getState().pastStates.at(-1)?.content ?? null, isDone: true });
    },
    hide: (ids: readonly string[]) => {
      if (ids.length === 0) return;
      change((content) => withHidden(content, ids));
      useSelection.getState().select(null);
      did(t("canvas.toast.hidden", { label: named(ids) }));
    },
    show: () => change(withAllShown),
    tidy: () => {
      if (store.getState().content.arrangement === "force") return startForce();
      change(tidied);
      did(t("canvas.toast.tidied"));
    },
    move: (places: Readonly<Record<string, Point>>) => {
      change((content) => withMoved(content, places));
      did(t("canvas.toast.moved", { label: named(Object.keys(places)) }));
    },
    pin: (ids: readonly string[]) => {
      if (ids.length === 0) return;
      change((content) => withPinToggled(content, ids));
      const isPinned = store.getState().content.pinned.includes(ids[0] ?? "");
      say(t(isPinned ? "canvas.toast.pinned" : "canvas.toast.unpinned", { label: named(ids) }));
    },
    setRule: (rule: OverlayRule) => change((content) => withOverlay(content, { rule })),
    nextRule: () => change((content) => withOverlay(content, { rule: ruleAfter(content.rule) })),
    /** One report's money, or null for every victim's. */
    setReport: (report: string | null) => change((content) => withOverlay(content, { report })),
    brush: (stretch: Stretch | null) => change((content) => withStretch(content, stretch)),
    setLevel: (level: Level) => change((content) => withLevel(content, level)),
    toggleFlow: (flow: string) => change((content) => withFlowToggled(content, flow)),
    toggleFailed: () => change(withFailedToggled),
    leavePath: () => change((content) => withPath(content, null)),
    arrange: (layout: Layout) => {
      const { arrangement, isMap } = store.getState().content;
      if (layout === "force" && !(isMap && arrangement === "force")) return startForce();
      force.cancel();
      if (layout === "places") return change(withPlaces);
      change((content) => withArrangement(content, layout));
      fitNext();
    },
  };
}

export type CanvasActs = ReturnType<typeof useCanvasActs>;
