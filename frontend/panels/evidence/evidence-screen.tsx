import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { EvidenceRow } from "../../../backend/api/contract/evidence.ts";
import { call } from "../../state/api.ts";
import { type TrackedJob, useJobs } from "../../state/jobs.ts";
import { moved } from "../../state/moved.ts";
import { addressOfPlace, type PlaceName } from "../../state/navigation.ts";
import { caseKey, useEvidence } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Frame, Section } from "../parts/frame.tsx";
import { JobCard } from "../parts/job-card.tsx";
import { Officer } from "../parts/officer.tsx";
import { Empty, Failure } from "../parts/states.tsx";
import { useExhibitName } from "../parts/use-exhibit-name.ts";
import { useStartJobs } from "../parts/use-start-job.ts";
import { useTimes } from "../parts/use-times.ts";
import { PackReceipt } from "./pack-receipt.tsx";
import { VerifyPack } from "./verify-pack.tsx";

/** Screens on which most of a pack is found. */
const COLLECT_FROM: readonly PlaceName[] = ["findings", "canvas", "trace", "holds"];

/** The tray, what a pack of it will hold, and the pack itself. */
export function EvidenceScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const query = useEvidence(caseId);
  const jobs = useJobs((list) => list.jobs).filter((entry) => entry.purpose === "export" && entry.caseId === caseId);
  return (
    <Frame title={t("places.evidence")} caseId={caseId} zone={times.label(new Date().toISOString())}>
      <Answered query={query}>
        {({ items }) => (
          <>
            <Section title={t("evidence.tray", { count: items.length })}>
              {items.length === 0 ? (
                <Empty says={t("evidence.empty")}>
                  <p className="row">
                    {t("evidence.how", { add: t("evidence.add") })}
                    {COLLECT_FROM.map((name) => (
                      <Link key={name} href={addressOfPlace(name, caseId)} className="plain-link">
                        {t(`places.${name}`)}
                      </Link>
                    ))}
                  </p>
                </Empty>
              ) : (
                <Tray caseId={caseId} items={items} mayChange={tasks.includes("collect-evidence")} />
              )}
            </Section>
            {tasks.includes("export-pack") && <Export caseId={caseId} items={items} jobs={jobs} />}
          </>
        )}
      </Answered>
      {jobs.map((entry) => (
        <PackReceipt key={entry.id} entry={entry} />
      ))}
      {tasks.includes("verify-pack") && <VerifyPack />}
    </Frame>
  );
}

function Tray({ caseId, items, mayChange }: { caseId: string; items: readonly EvidenceRow[]; mayChange: boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameOf = useExhibitName();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (item: string) => call("removeEvidence", { params: { case: caseId, item } }),
    onSuccess: (list) => client.setQueryData([...caseKey(caseId), "evidence"], list),
  });
  const order = new Map(items.map(({ id }, index) => [id, index + 1]));
  const sort = useMutation({
    mutationFn: (ids: readonly string[]) => call("orderEvidence", { params: { case: caseId }, body: { items: [...ids] } }),
    onSuccess: (list) => client.setQueryData([...caseKey(caseId), "evidence"], list),
    onError: () => client.invalidateQueries({ queryKey: [...caseKey(caseId), "evidence"] }),
  });
  const move = (id: string, by: -1 | 1) =>
    sort.mutate(
      moved(
        items.map((item) => item.id),
        id,
        by,
      ),
    );
  return (
    <>
      {remove.error && <Failure error={remove.error} />}
      {sort.error && <Failure error={sort.error} />}
      <DataTable
        label={t("evidence.tray", { count: items.length })}
        lines={items}
        lineKey={({ id }) => id}
        columns={[
          { key: "number", head: t("evidence.number"), look: "right", cell: ({ id }) => order.get(id) },
          { key: "kind", head: t("evidence.kind"), look: "nowrap", cell: ({ kind }) => t(`evidence.kinds.${kind}`) },
          { key: "label", head: t("evidence.label"), cell: (item) => nameOf(item) },
          { key: "by", head: t("evidence.by"), cell: ({ by }) => <Officer id={by} /> },
          { key: "at", head: t("evidence.at"), look: "nowrap", cell: ({ at }) => times.moment(at) },
          {
            key: "remove",
            head: "",
            look: "right",
            cell: ({ id, ...item }) =>
              mayChange && (
                <span className="row" style={{ gap: 0, flexWrap: "nowrap", justifyContent: "flex-end" }}>
                  <Step
                    label={t("evidence.earlier", { label: nameOf(item) })}
                    up
                    end={order.get(id) === 1}
                    act={() => move(id, -1)}
                  />
                  <Step
                    label={t("evidence.later", { label: nameOf(item) })}
                    up={false}
                    end={order.get(id) === items.length}
                    act={() => move(id, 1)}
                  />
                  <Tooltip label={t("evidence.remove")}>
                    <ActionIcon
                      variant="subtle"
                      color="ink"
                      size="sm"
                      aria-label={t("evidence.removeNamed", { label: nameOf(item) })}
                      onClick={() => remove.mutate(id)}
                    >
                      <IconX size={16} stroke={1.5} />
                    </ActionIcon>
                  </Tooltip>
                </span>
              ),
          },
        ]}
      />
    </>
  );
}

/** One place up or down in the tray. */
function Step({ label, up, end, act }: { label: string; up: boolean; end: boolean; act: () => void }) {
  const Icon = up ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon variant="subtle" color="ink" size="sm" aria-label={label} title={label} disabled={end} onClick={act}>
      <Icon size={16} stroke={1.5} />
    </ActionIcon>
  );
}

function Export({ caseId, items, jobs }: { caseId: string; items: readonly EvidenceRow[]; jobs: readonly TrackedJob[] }) {
  const { t } = useTranslation();
  const start = useStartJobs(caseId, "export");
  const busy = start.isPending || jobs.some(({ job }) => job.state === "running");
  const name = t("evidence.pack", { id: caseId });
  const counted = ["finding", "account", "transfers", "trace", "hold-plan"].flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${t(`evidence.kinds.${kind}`)} ${count}`];
  });
  return (
    <Section title={t("evidence.preview")}>
      <div className="card stack wide">
        <p className="number">{[t("evidence.exhibits", { count: items.length }), ...counted].join(" · ")}</p>
        <p className="second">{t("evidence.contains")}</p>
        {start.error && <Failure error={start.error} />}
        {jobs.map((entry) => (
          <JobCard key={entry.id} entry={entry} />
        ))}
        <div className="row">
          <Button
            disabled={items.length === 0}
            loading={busy}
            onClick={() => start.mutate([{ name, start: () => call("exportPack", { params: { case: caseId }, body: {} }) }])}
          >
            {t("evidence.export")}
          </Button>
          {items.length === 0 && <span className="third">{t("evidence.emptyFirst")}</span>}
        </div>
      </div>
    </Section>
  );
}
