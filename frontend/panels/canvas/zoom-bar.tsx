import { IconArrowsMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Tool } from "./canvas-bar.tsx";

interface ZoomBarProps {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
}

/** The camera, on the canvas's own ground as on a map. */
export function ZoomBar({ fit, zoom }: ZoomBarProps) {
  const { t } = useTranslation();
  return (
    <div className="lh-zoom" role="toolbar" aria-label={t("keys.zoom")}>
      <Tool name={t("canvas.bar.zoomIn")} icon={IconPlus} act={() => zoom(1.25)} />
      <Tool name={t("canvas.bar.zoomOut")} icon={IconMinus} act={() => zoom(0.8)} />
      <Tool name={t("canvas.bar.fit")} icon={IconArrowsMaximize} act={fit} />
    </div>
  );
}
