import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AuditPage } from "../../../backend/api/contract/session.ts";
import { useAudit } from "../../state/queries.ts";
import { VerifyPack } from "../evidence/verify-pack.tsx";
import { Answered } from "../parts/answered.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Frame } from "../parts/frame.tsx";
import { Caution } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";

/** Every act, chained by hash: ids only, never what was in a case. */
export function AuditScreen({ tasks }: { tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const query = useAudit();
  const check = (
    <Button loading={query.isFetching} onClick={() => void query.refetch()}>
      {t("audit.check")}
    </Button>
  );
  return (
    <Frame title={t("places.audit")} zone={times.label(new Date().toISOString())} actions={check}>
      <Answered query={query} rows={12}>
        {(page) => (
          <>
            <Chain page={page} />
            <Entries page={page} />
          </>
        )}
      </Answered>
      {tasks.includes("verify-pack") && <VerifyPack />}
    </Frame>
  );
}

function Chain({ page }: { page: AuditPage }) {
  const { t } = useTranslation();
  const { head, firstBreak } = page;
  if (firstBreak !== null) return <Caution>{t("audit.breaks", { number: firstBreak })}</Caution>;
  return (
    <p className="row says-ok">
      <IconCheck size={16} stroke={1.5} aria-hidden />
      <span>
        {t("audit.whole", { number: head.number })} <span className="mono">{head.hash.slice(0, 16)}…</span>
      </span>
    </p>
  );
}

function Entries({ page }: { page: AuditPage }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <DataTable
      label={t("places.audit")}
      lines={page.entries}
      lineKey={({ number }) => String(number)}
      columns={[
        { key: "number", head: "#", look: "right", cell: ({ number }) => number, sortBy: ({ number }) => number },
        { key: "at", head: t("words.time"), look: "nowrap", cell: ({ at }) => times.moment(at), sortBy: ({ at }) => at },
        { key: "actor", head: t("audit.actor"), cell: ({ actor }) => actor, sortBy: ({ actor }) => actor },
        {
          key: "act",
          head: t("audit.act"),
          cell: ({ act }) => t(`acts.${act}`, { defaultValue: act }),
          sortBy: ({ act }) => act,
        },
        { key: "case", head: t("audit.case"), cell: (entry) => entry.case ?? "" },
        { key: "outcome", head: t("audit.outcome"), cell: ({ outcome }) => t(`audit.outcomes.${outcome}`) },
        {
          key: "subjects",
          head: t("audit.subjects"),
          cell: ({ subjects }) => <span className="mono">{subjects.map((id) => id.slice(0, 12)).join(", ")}</span>,
        },
      ]}
    />
  );
}
