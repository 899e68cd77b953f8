import { ActionIcon, Button, NativeSelect, SegmentedControl, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconColumns3,
  IconEyeOff,
  IconLasso,
  IconPin,
  IconRoute,
  IconTable,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Layout, Level } from "../../state/canvas/content.ts";
import { OVERLAY_RULES, type OverlayRule } from "../../state/canvas/traced-flows.ts";

export interface CanvasBarProps {
  readonly back: number;
  readonly forth: number;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly tidy: () => void;
  /** null while no account is selected. */
  readonly expand: (() => void) | null;
  readonly hide: (() => void) | null;
  readonly pin: (() => void) | null;
  readonly path: () => void;
  readonly isLassoing: boolean;
  readonly lasso: () => void;
  readonly isTableOpen: boolean;
  readonly table: () => void;
  readonly level: Level;
  readonly levels: readonly Level[];
  readonly setLevel: (level: Level) => void;
  readonly layout: Layout;
  readonly arrange: (layout: Layout) => void;
  /** null while there is no trace to show. */
  readonly rule: OverlayRule | null;
  readonly setRule: (rule: OverlayRule) => void;
  /** Views and export. */
  readonly children: ReactNode;
}

const LAYOUTS: readonly Layout[] = ["flow", "lanes", "countries", "force", "places"];

/** Undo, what is drawn and how, and the rule of the trace, left; the primary action, right. */
export function CanvasBar(props: CanvasBarProps) {
  const { t } = useTranslation();
  const { back, forth, expand, rule } = props;
  return (
    <div className="lh-canvas-bar" role="toolbar" aria-label={t("canvas.name")}>
      <Tool name={t("canvas.bar.undo")} icon={IconArrowBackUp} act={back > 0 ? props.undo : null} />
      <Tool name={t("canvas.bar.redo")} icon={IconArrowForwardUp} act={forth > 0 ? props.redo : null} />
      <span className="lh-canvas-gap" />
      <Tool name={t("canvas.bar.tidy")} icon={IconColumns3} act={props.tidy} />
      <Tool name={t("canvas.bar.lasso")} icon={IconLasso} act={props.lasso} isOn={props.isLassoing} />
      <Tool name={t("canvas.bar.hide")} icon={IconEyeOff} act={props.hide} />
      <Tool name={t("canvas.bar.pin")} icon={IconPin} act={props.pin} />
      <Tool name={t("canvas.bar.path")} icon={IconRoute} act={props.path} />
      <Tool name={t("canvas.bar.table")} icon={IconTable} act={props.table} isOn={props.isTableOpen} />
      <LevelChoice {...props} />
      <Choice
        name={t("canvas.bar.layout")}
        options={LAYOUTS.map((value) => ({ value, label: t(`canvas.layout.${value}`) }))}
        value={props.layout}
        pick={(value) => props.arrange(LAYOUTS.find((one) => one === value) ?? "flow")}
      />
      {rule !== null && (
        <Choice
          name={t("canvas.bar.rule")}
          options={OVERLAY_RULES.map((value) => ({ value, label: t(`canvas.rule.${value}`) }))}
          value={rule}
          pick={(value) => props.setRule(OVERLAY_RULES.find((one) => one === value) ?? rule)}
        />
      )}
      {props.children}
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

/** The levels side by side, or as a list to pick from where a panel leaves no room for their words. */
function LevelChoice({ level, levels, setLevel }: Pick<CanvasBarProps, "level" | "levels" | "setLevel">) {
  const { t } = useTranslation();
  const options = levels.map((each) => ({ value: String(each), label: t(`canvas.level.${each}`) }));
  const pick = (value: string) => setLevel(levels.find((each) => String(each) === value) ?? 2);
  return (
    <>
      <SegmentedControl
        className="lh-bar-wide"
        size="xs"
        aria-label={t("canvas.bar.level")}
        data={options}
        value={String(level)}
        onChange={pick}
      />
      <span className="lh-bar-narrow">
        <Choice name={t("canvas.bar.level")} options={options} value={String(level)} pick={pick} />
      </span>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly pick: (value: string) => void;
}

function Choice({ name, options, value, pick }: ChoiceProps) {
  return (
    <Tooltip label={name}>
      <NativeSelect
        size="xs"
        aria-label={name}
        data={options}
        value={value}
        onChange={(event) => pick(event.currentTarget.value)}
      />
    </Tooltip>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly act: (() => void) | null;
  readonly isOn?: boolean;
}

/** One act of the bar: an icon with its word as name and tooltip. */
export function Tool({ name, icon: Icon, act, isOn }: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant={isOn ? "light" : "subtle"}
        color="gray"
        aria-label={name}
        aria-pressed={isOn}
        disabled={act === null}
        onClick={act ?? undefined}
      >
        <Icon size={20} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
