import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMaximize,
  IconColumns3,
  IconEyeOff,
  IconMinus,
  IconPlus,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { OVERLAY_RULES, type OverlayRule } from "../../state/canvas/traced-flows.ts";

export interface CanvasBarProps {
  readonly back: number;
  readonly forth: number;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly tidy: () => void;
  /** null while no account is selected. */
  readonly expand: (() => void) | null;
  readonly hide: (() => void) | null;
  /** null while there is no trace to show. */
  readonly rule: OverlayRule | null;
  readonly setRule: (rule: OverlayRule) => void;
}

/** Undo, camera, layout and the rule of the trace, left; the primary action, right. */
export function CanvasBar({ back, forth, undo, redo, fit, zoom, tidy, expand, hide, rule, setRule }: CanvasBarProps) {
  const { t } = useTranslation();
  const rules = OVERLAY_RULES.map((value) => ({ value, label: t(`canvas.rule.${value}`) }));
  return (
    <div className="lh-canvas-bar" role="toolbar" aria-label={t("canvas.name")}>
      <Tool name={t("canvas.bar.undo")} icon={IconArrowBackUp} act={back > 0 ? undo : null} />
      <Tool name={t("canvas.bar.redo")} icon={IconArrowForwardUp} act={forth > 0 ? redo : null} />
      <span className="lh-canvas-gap" />
      <Tool name={t("canvas.bar.zoomOut")} icon={IconMinus} act={() => zoom(0.8)} />
      <Tool name={t("canvas.bar.zoomIn")} icon={IconPlus} act={() => zoom(1.25)} />
      <Tool name={t("canvas.bar.fit")} icon={IconArrowsMaximize} act={fit} />
      <Tool name={t("canvas.bar.tidy")} icon={IconColumns3} act={tidy} />
      <Tool name={t("canvas.bar.hide")} icon={IconEyeOff} act={hide} />
      {rule !== null && (
        <SegmentedControl
          size="xs"
          aria-label={t("canvas.bar.rule")}
          data={rules}
          value={rule}
          onChange={(value) => setRule(OVERLAY_RULES.find((one) => one === value) ?? rule)}
        />
      )}
      <span className="lh-canvas-push" />
      <Tooltip label={t("canvas.bar.pickFirst")} disabled={expand !== null}>
        <Button
          size="compact-md"
          aria-disabled={expand === null}
          variant={expand === null ? "default" : "filled"}
          onClick={expand ?? undefined}
        >
          {t("canvas.bar.expand")}
        </Button>
      </Tooltip>
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly act: (() => void) | null;
}

function Tool({ name, icon: Icon, act }: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="subtle" color="gray" aria-label={name} disabled={act === null} onClick={act ?? undefined}>
        <Icon size={20} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
