import { IconAlertOctagon, IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { Verification } from "../../../backend/evidence/check-pack.d.mts";
import { type Answer, answersOf, type Wrong, wrongOf } from "../../state/pack/told.ts";
import { comeIntoView } from "../parts/come-into-view.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Truncated } from "../parts/truncated.tsx";

const ICON: Readonly<Record<Answer["look"], ComponentType<{ size: number; stroke: number; "aria-hidden": true }>>> = {
  ok: IconCheck,
  warning: IconAlertTriangle,
  error: IconAlertOctagon,
};
/** A damaged archive can have a fault in each of its files. */
const AT_ONCE = 200;

/** The three answers, each by itself, and every file that is not as it should be. */
export function Verdict({ verification, signer }: { verification: Verification; signer: string | null }) {
  const { t } = useTranslation();
  const wrong = wrongOf(verification);
  return (
    <section ref={comeIntoView} className="card stack wide" aria-label={t("check.result")} role="status">
      {answersOf(verification, signer).map(({ key, look, count, print }) => {
        const Icon = ICON[look];
        return (
          <p key={key} className={`row says-${look}`} style={{ flexWrap: "nowrap", alignItems: "flex-start" }}>
            <Icon size={20} stroke={1.5} aria-hidden />
            <span className="breaks">{t(`check.answers.${key}`, { count, print })}</span>
          </p>
        );
      })}
      {wrong.length > 0 && <WrongFiles wrong={wrong} />}
    </section>
  );
}

function WrongFiles({ wrong }: { wrong: readonly Wrong[] }) {
  const { t } = useTranslation();
  const shown = wrong.slice(0, AT_ONCE);
  return (
    <>
      <DataTable
        label={t("check.wrong")}
        lines={shown}
        lineKey={({ kind, path }) => `${kind} ${path}`}
        columns={[
          { key: "kind", head: t("check.wrong"), cell: ({ kind }) => t(`check.kinds.${kind}`) },
          { key: "path", head: t("check.file"), cell: ({ path }) => <bdi className="mono breaks">{printable(path)}</bdi> },
        ]}
      />
      <Truncated shown={shown.length} total={wrong.length} what="rows" />
    </>
  );
}

/** A name from a hostile archive must not act on the page's direction or hide in it. */
function printable(path: string): string {
  return path.replace(/\p{C}/gu, "?");
}
