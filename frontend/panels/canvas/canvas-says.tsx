import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { Failure } from "../parts/states.tsx";

interface CanvasSaysProps {
  readonly caseId: string;
  readonly error: Error | null;
  readonly isLoading: boolean;
  readonly hasStart: boolean;
  readonly isEmpty: boolean;
  readonly cannotDraw: boolean;
}

/** What stands on the canvas instead of a picture: a failure, the want of a start, or of WebGL. Nothing otherwise. */
export function CanvasSays({ caseId, error, isLoading, hasStart, isEmpty, cannotDraw }: CanvasSaysProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  if (error !== null) {
    return (
      <div className="lh-canvas-says">
        <Failure error={error} />
      </div>
    );
  }
  if (cannotDraw) return <div className="lh-canvas-says">{t("canvas.noWebgl")}</div>;
  if (isLoading || !isEmpty) return null;
  return (
    <div className="lh-canvas-says">
      <span>{t("canvas.empty")}</span>
      {!hasStart && <Button onClick={() => go(`/case/${encodeURIComponent(caseId)}/findings`)}>{t("canvas.toFindings")}</Button>}
    </div>
  );
}
