import { useTranslation } from "react-i18next";
import { spanOf } from "../../state/print-span.ts";

/** How long after the payment in the payment out came, in words; before it where seconds are negative. */
export function useLag(): (seconds: number) => string {
  const { t } = useTranslation();
  return (seconds) => {
    const span = spanOf(Math.abs(seconds));
    const told = t(span.key, { ...span });
    return t(seconds < 0 ? "leads.earlier" : "leads.later", { span: told });
  };
}
