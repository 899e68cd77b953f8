import { Button } from "@mantine/core";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import { newcomers, outOfView } from "../../state/canvas/newcomers.ts";
import type { Scene } from "../../state/canvas/scene.ts";
import type { Said } from "./use-canvas-acts.ts";

const SHOWN_MS = 8_000;

interface ToastProps {
  readonly said: Said | null;
  readonly store: CanvasStore;
  readonly scene: Scene;
  readonly fit: () => void;
  readonly undo: () => void;
  readonly done: () => void;
}

/** What was just done, on the canvas's own ground so that it covers no control, with the way back, and to what came out of view. */
export function Toast({ said, store, scene, fit, undo, done }: ToastProps) {
  const { t } = useTranslation();
  const view = useStore(store, (state) => (said?.before ? state.view : null));
  const came = useMemo(() => (said?.before ? newcomers(scene, said.before) : []), [scene, said]);
  const unseen = outOfView(came, view);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(done, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, done]);
  return (
    <div role="status" className="lh-toast">
      {said !== null && (
        <>
          <span>
            {said.words}
            {unseen > 0 && ` ${t("canvas.toast.unseen", { count: unseen })}`}
          </span>
          {unseen > 0 && (
            <Button size="compact-sm" variant="default" onClick={fit}>
              {t("canvas.foot.show")}
            </Button>
          )}
          {said.isDone && (
            <Button size="compact-sm" variant="default" onClick={undo}>
              {t("canvas.toast.undo")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
