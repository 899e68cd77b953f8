import { useTranslation } from "react-i18next";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import { compactAmount } from "../../state/canvas/compact-money.ts";
import { EMPTY_CONTENT, shownAccounts } from "../../state/canvas/content.ts";
import type { GraphCamera } from "../../state/canvas/graph-port.ts";
import { extentOf } from "../../state/canvas/histogram.ts";
import { savedText } from "../../state/canvas/saved-canvas.ts";
import { shownTransfers } from "../../state/canvas/shown-transfers.ts";
import { useTimes } from "../parts/use-times.ts";
import { saveBlob } from "./save-blob.ts";
import type { useOverlay } from "./use-overlay.ts";

/** The canvas as text to keep, and as a picture to hand on with what it shows, as of when, in which zone, and its limits. */
export function useCanvasFiles(
  caseId: string,
  store: CanvasStore,
  camera: () => GraphCamera | null,
  overlay: ReturnType<typeof useOverlay>,
) {
  const { t, i18n } = useTranslation();
  const widthSample = (units: number) => compactAmount({ amount: String(units) }, i18n.language);
  const times = useTimes();
  const caption = (): string[] => {
    const { content } = store.getState();
    const transfers = shownTransfers(content);
    const extent = extentOf(transfers);
    const iso = (ms: number) => new Date(ms).toISOString();
    const waiting = Object.values(content.pills).reduce((sum, pill) => sum + pill.transfers, 0);
    return [
      t("canvas.caption.what", { case: caseId, accounts: shownAccounts(content).length, transfers: transfers.length }),
      ...(extent
        ? [t("canvas.caption.asOf", { at: times.moment(iso(extent.until)), zone: times.label(iso(extent.until)) })]
        : []),
      ...(overlay.hasTrace
        ? [t("canvas.caption.rule", { victims: overlay.victims.join(", "), rule: t(`canvas.rule.${overlay.rule}`) })]
        : []),
      t("canvas.caption.scale", { few: widthSample(1_000), many: widthSample(10_000_000) }),
      t("canvas.caption.limits", { hidden: content.hidden.length, waiting }),
    ];
  };
  return {
    text: () => {
      const { content, view } = store.getState();
      return content === EMPTY_CONTENT ? null : savedText(content, view);
    },
    exportPng: () => {
      void camera()
        ?.png(caption())
        .then((picture) => picture && saveBlob(`${caseId}-canvas.png`, picture));
    },
    exportSvg: () => {
      const svg = camera()?.svg(caption());
      if (svg !== undefined) saveBlob(`${caseId}-canvas.svg`, new Blob([svg], { type: "image/svg+xml" }));
    },
  };
}
