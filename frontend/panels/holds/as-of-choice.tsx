import { Slider, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type HoldWindow, wholeMinute } from "../../state/hold-window.ts";
import { useTimes } from "../parts/use-times.ts";

interface Props {
  readonly asOf: string;
  readonly stretch: HoldWindow;
  readonly choose: (moment: string) => void;
}

/** The moment that the plan speaks of: typed, or slid over the hour that matters. */
export function AsOfChoice({ asOf, stretch, choose }: Props) {
  return (
    <div className="row" style={{ gap: 24, alignItems: "flex-end" }}>
      <MomentInput key={asOf} asOf={asOf} choose={choose} />
      <MomentSlider key={`slider ${asOf}`} asOf={asOf} stretch={stretch} choose={choose} />
    </div>
  );
}

function MomentInput({ asOf, choose }: Pick<Props, "asOf" | "choose">) {
  const { t } = useTranslation();
  const times = useTimes();
  const [text, setText] = useState(times.moment(asOf));
  const read = times.read(text);
  const take = () => {
    if (read !== null && read !== asOf) choose(read);
  };
  return (
    <TextInput
      label={t("holds.asOf", { zone: times.label(asOf) })}
      value={text}
      error={read === null ? t("holds.noTime") : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}

function MomentSlider({ asOf, stretch, choose }: Props) {
  const { t } = useTranslation();
  const times = useTimes();
  const [from, until] = [Date.parse(stretch.from), Date.parse(stretch.until)];
  const [at, setAt] = useState(Math.min(until, Math.max(from, Date.parse(asOf))));
  const clock = (ms: number) => times.moment(wholeMinute(ms)).slice(11, 16);
  return (
    <div style={{ flex: "1 1 240px", maxWidth: 520, padding: "0 24px 20px 8px" }}>
      <Slider
        thumbLabel={t("holds.slider")}
        min={from}
        max={until}
        step={60_000}
        value={at}
        label={clock}
        onChange={setAt}
        onChangeEnd={(ms) => choose(wholeMinute(ms))}
        marks={[
          { value: from, label: clock(from) },
          { value: Date.parse(stretch.start), label: clock(Date.parse(stretch.start)) },
          { value: until, label: clock(until) },
        ]}
      />
    </div>
  );
}
