import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { LIMIT_FIELDS, type LimitField, limitIn } from "../../state/trace-limits.ts";

/** Where the trace stops, as an officer sets it; what is set stands in the address. Empty is the usual limit, or none. */
export function LimitsForm() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const set = (field: LimitField, value: number | string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === "") next.delete(field);
        else next.set(field, String(value));
        return next;
      },
      { replace: true },
    );
  return (
    <fieldset className="row" style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className="third">{t("trace.stopAt.title")}</legend>
      {LIMIT_FIELDS.map((field) => (
        <NumberInput
          key={field}
          size="xs"
          w={170}
          label={t(`trace.stopAt.${field}`)}
          value={limitIn(params, field) ?? ""}
          onChange={(value) => set(field, value)}
          min={field === "share" ? 0.01 : 1}
          step={field === "share" ? 0.1 : 1}
          decimalScale={field === "share" ? 2 : 0}
          hideControls
        />
      ))}
    </fieldset>
  );
}
