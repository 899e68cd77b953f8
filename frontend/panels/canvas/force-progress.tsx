import { Button, Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Force } from "./use-force.ts";

/** How far a force layout is, and the way to stop it; everything stays where it stands until it is done. */
export function ForceProgress({ share, cancel }: Force) {
  const { t } = useTranslation();
  if (share === null) return null;
  const percent = Math.round(share * 100);
  return (
    <div role="status" className="lh-toast">
      <span>{t("canvas.force.running", { percent })}</span>
      <Progress value={percent} w={96} color="gray" aria-label={t("canvas.force.running", { percent })} />
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {t("canvas.force.cancel")}
      </Button>
    </div>
  );
}
