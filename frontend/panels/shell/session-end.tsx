import { IconClock } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { untilWarning, useSessionClock } from "../../state/session-end.ts";

/** Says two minutes before that the session ends, so that nothing typed is lost. */
export function SessionEnd() {
  const { t } = useTranslation();
  const endsAt = useSessionClock((clock) => clock.endsAt);
  const [due, setDue] = useState(false);
  useEffect(() => {
    setDue(false);
    const wait = untilWarning(endsAt, Date.now());
    if (wait === null) return;
    const timer = setTimeout(() => setDue(true), wait);
    return () => clearTimeout(timer);
  }, [endsAt]);
  if (!due) return null;
  return (
    <p className="offline row says-warning" role="alert">
      <IconClock size={16} stroke={1.5} aria-hidden />
      {t("states.sessionEnds")}
    </p>
  );
}
