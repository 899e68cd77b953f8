import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

const SHOWN_MS = 8_000;

interface ToastProps {
  readonly said: string | null;
  readonly undo: () => void;
  readonly done: () => void;
}

/** What was just done, on the canvas's own ground so that it covers no control, with the way back. */
export function Toast({ said, undo, done }: ToastProps) {
  const { t } = useTranslation();
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(done, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, done]);
  return (
    <div role="status" className="lh-toast">
      {said !== null && (
        <>
          <span>{said}</span>
          <Button size="compact-sm" variant="default" onClick={undo}>
            {t("canvas.toast.undo")}
          </Button>
        </>
      )}
    </div>
  );
}
