import { Button, Skeleton } from "@mantine/core";
import { IconAlertOctagon, IconAlertTriangle, IconClock } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sentence } from "../../../backend/domain/sentence.ts";
import { CallFailure } from "../../state/problem.ts";
import { useSentences } from "./use-sentences.ts";

const PATIENCE_MS = 300;

/** Rows of true height, after 300 ms: a quick answer never flashes. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={t("states.loading")}>
      {late && Array.from({ length: rows }, (_, row) => `row ${row}`).map((key) => <Skeleton key={key} height={20} mb={8} />)}
    </div>
  );
}

/** One sentence and the primary button. */
export function Empty({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className="stack">
      <p className="second">{says}</p>
      {children}
    </div>
  );
}

/** What of a file the server will not take, and what to do instead. */
export function Refused({ name, said }: { name: string; said: readonly Sentence[] }) {
  const print = useSentences();
  return (
    <p role="alert" className="row says-error">
      <IconAlertOctagon size={20} stroke={1.5} aria-hidden />
      <span className="breaks">
        {name}: {print(said)}
      </span>
    </p>
  );
}

/** What failed, what is safe, the next step. */
export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  return (
    <div role="alert" className="stack">
      <p className="row says-error">
        <IconAlertOctagon size={20} stroke={1.5} aria-hidden />
        <span>{failureWords(error)}</span>
      </p>
      {again && (
        <Button variant="default" onClick={again}>
          {t("states.tryAgain")}
        </Button>
      )}
    </div>
  );
}

/** A failure in a sentence or two, worded the same everywhere; the server's own in the reader's language where it has words. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useTranslation();
  const print = useSentences();
  return (error) => {
    if (!(error instanceof CallFailure)) return t("states.broken");
    if (error.kind === "offline") return t("states.offline");
    if (error.kind === "not-open") return t("states.notOpen");
    if (error.kind === "not-signed-in") return t("states.signedOut");
    const { said, detail } = error.problem ?? {};
    return said ? print(said) : (detail ?? t("states.broken"));
  };
}

/** A limit or doubt, said beside what it is about. */
export function Caution({ children }: { children: ReactNode }) {
  return (
    <p className="row says-warning" style={{ flexWrap: "nowrap", alignItems: "flex-start" }}>
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden style={{ flex: "none", marginTop: 2 }} />
      <span>{children}</span>
    </p>
  );
}

/** The figure stays, with a clock, and the way to a new one. */
export function Outdated({ changes, again, busy }: { changes: number; again: (() => void) | null; busy: boolean }) {
  const { t } = useTranslation();
  if (changes === 0) return null;
  return (
    <p className="row says-warning">
      <IconClock size={16} stroke={1.5} aria-hidden />
      <span>{t("states.outdated", { count: changes })}</span>
      {again && (
        <Button variant="default" size="xs" onClick={again} loading={busy}>
          {t("states.runAgain")}
        </Button>
      )}
    </p>
  );
}
