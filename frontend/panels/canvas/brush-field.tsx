import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Stretch } from "../../state/canvas/stretch.ts";
import type { ZoneTimes } from "../../state/print-time.ts";
import { useTimes } from "../parts/use-times.ts";
import { timeIn } from "./expand-ask.ts";

interface BrushFieldProps {
  readonly extent: Stretch;
  readonly stretch: Stretch | null;
  readonly brush: (stretch: Stretch | null) => void;
}

/** The brushed stretch in writing: what the pointer pulled, or what somebody types instead of pulling. */
export function BrushField({ extent, stretch, brush }: BrushFieldProps) {
  const { t } = useTranslation();
  const times = useTimes();
  const shown = stretch ?? extent;
  return (
    <>
      <Moment
        key={`f${shown.from}`}
        name={t("canvas.expand.from")}
        at={shown.from}
        times={times}
        set={(from) => brush({ ...shown, from })}
      />
      <span aria-hidden="true">–</span>
      <Moment
        key={`u${shown.until}`}
        name={t("canvas.expand.until")}
        at={shown.until}
        times={times}
        set={(until) => brush({ ...shown, until })}
      />
    </>
  );
}

interface MomentProps {
  readonly name: string;
  readonly at: number;
  readonly times: ZoneTimes;
  readonly set: (at: number) => void;
}

function Moment({ name, at, times, set }: MomentProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => times.moment(new Date(Math.round(at)).toISOString()));
  const read = timeIn(text, times);
  const isBad = read === undefined || read === null;
  return (
    <TextInput
      size="xs"
      w={148}
      aria-label={name}
      value={text}
      error={isBad && t("canvas.expand.badTime")}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => !isBad && Date.parse(read) !== Math.floor(at / 1000) * 1000 && set(Date.parse(read))}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}
