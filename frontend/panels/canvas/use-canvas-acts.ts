import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import { tidied, withAllShown, withHidden } from "../../state/canvas/content.ts";
import type { GraphCamera } from "../../state/canvas/graph-port.ts";
import { useSelection } from "../../state/selection.ts";

/** What changes the canvas, each with a toast that says it and takes it back. */
export function useCanvasActs(store: CanvasStore, camera: () => GraphCamera | null, labelOf: (account: string) => string) {
  const { t } = useTranslation();
  const [said, say] = useState<string | null>(null);
  const read = useCallback(() => say(null), []);
  const restore = () => {
    const { view, selected } = store.getState();
    if (view) camera()?.look(view);
    useSelection.getState().select(selected);
    say(null);
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
  return {
    /** What the last act did, until it is taken back or read; null for nothing. */
    said,
    read,
    undo,
    redo,
    added: (count: number) => say(count === 0 ? t("canvas.toast.addedNone") : t("canvas.toast.added", { count })),
    hide: (account: string) => {
      store.getState().change((content) => withHidden(content, account));
      useSelection.getState().select(null);
      say(t("canvas.toast.hidden", { label: labelOf(account) }));
    },
    show: () => store.getState().change(withAllShown),
    tidy: () => {
      store.getState().change(tidied);
      say(t("canvas.toast.tidied"));
    },
  };
}
