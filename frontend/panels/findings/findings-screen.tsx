import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FindingList } from "../../../backend/api/contract/detection.ts";
import { byChanceSentence } from "../../../backend/domain/by-chance.ts";
import { call } from "../../state/api.ts";
import { isOpen } from "../../state/finding-state.ts";
import { useJobs } from "../../state/jobs.ts";
import { useFindings } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { Frame } from "../parts/frame.tsx";
import { JobCard } from "../parts/job-card.tsx";
import { Empty, Failure, Outdated } from "../parts/states.tsx";
import { useSentences } from "../parts/use-sentences.ts";
import { useStartJobs } from "../parts/use-start-job.ts";
import { useTimes } from "../parts/use-times.ts";
import { Capped } from "./capped.tsx";
import { FindingInbox } from "./finding-inbox.tsx";

/** The findings that wait for a decision, and those that have one. */
export function FindingsScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const query = useFindings(caseId);
  const detect = useStartJobs(caseId, "detect");
  const jobs = useJobs((list) => list.jobs);
  const mine = jobs.filter((entry) => entry.purpose === "detect" && entry.caseId === caseId);
  const busy = detect.isPending || mine.some(({ job }) => job.state === "running");
  const run = () => detect.mutate([{ name: t("findings.run"), start: () => call("detect", { params: { case: caseId } }) }]);
  const mayRun = tasks.includes("run-detection");
  return (
    <Frame title={t("places.findings")} caseId={caseId} zone={times.label(new Date().toISOString())}>
      {detect.error && <Failure error={detect.error} />}
      {mine.map((entry) => (
        <JobCard key={entry.id} entry={entry} />
      ))}
      <Answered query={query} rows={10}>
        {(list) =>
          list.ran ? (
            <>
              <Outdated changes={list.changesSince} again={mayRun ? run : null} busy={busy} />
              <Found list={list} />
            </>
          ) : (
            <Empty says={t("findings.neverRan")}>
              {mayRun && (
                <Button onClick={run} loading={busy}>
                  {t("findings.run")}
                </Button>
              )}
            </Empty>
          )
        }
      </Answered>
    </Frame>
  );
}

function Found({ list }: { list: FindingList }) {
  const { t } = useTranslation();
  const say = useSentences();
  const [which, setWhich] = useState("open");
  const open = list.findings.filter(({ id }) => isOpen(list, id));
  const shown = which === "open" ? open : list.findings;
  return (
    <>
      <div className="row spread">
        <SegmentedControl
          size="xs"
          value={which}
          onChange={setWhich}
          data={[
            { value: "open", label: t("findings.open", { count: open.length }) },
            { value: "all", label: t("findings.all", { count: list.findings.length }) },
          ]}
        />
      </div>
      {shown.length === 0 ? <Empty says={t("findings.none")} /> : <FindingInbox list={list} findings={shown} />}
      <Capped capped={list.capped} />
      {list.byChance && <p className="second">{say([byChanceSentence(list.byChance)])}</p>}
    </>
  );
}
