import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CommunityCard } from "../../../backend/api/contract/community-card.ts";
import { call } from "../../state/api.ts";
import { useCommunity } from "../../state/community-queries.ts";
import { useJobs } from "../../state/jobs.ts";
import { Answered } from "../parts/answered.tsx";
import { JobCard } from "../parts/job-card.tsx";
import { Failure } from "../parts/states.tsx";
import { useStartJobs } from "../parts/use-start-job.ts";
import { CommunityFigures } from "./community-figures.tsx";
import { CommunitySplit } from "./community-split.tsx";
import { GroupsOfCase } from "./groups-of-case.tsx";
import { NearAccounts } from "./near-accounts.tsx";

/** A computed community in words: near each other, nobody is called a member. */
export function CommunityPanel({ caseId, community, tasks }: { caseId: string; community: number; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const query = useCommunity(caseId, community);
  return (
    <Answered query={query}>
      {(card) => (
        <div className="stack wide">
          <p>
            <strong className="basis-computed">{t("communities.name", { number: card.id })}</strong>{" "}
            {t("communities.near", { count: card.size })}
          </p>
          <p className="second">{t("communities.computed")}</p>
          <CommunityFigures card={card} />
          <Stability caseId={caseId} card={card} may={tasks.includes("run-communities")} />
          <NearAccounts card={card} />
          <CommunitySplit card={card} />
          <section className="stack wide">
            <h3>{t("groups.title")}</h3>
            <GroupsOfCase caseId={caseId} may={tasks.includes("manage-groups")} />
          </section>
        </div>
      )}
    </Answered>
  );
}

function Stability({ caseId, card, may }: { caseId: string; card: CommunityCard; may: boolean }) {
  const { t } = useTranslation();
  const measure = useStartJobs(caseId, "communities");
  const running = useJobs((list) => list.jobs).filter((entry) => entry.purpose === "communities" && entry.caseId === caseId);
  const run = () =>
    measure.mutate([{ name: t("communities.measuring"), start: () => call("measureStability", { params: { case: caseId } }) }]);
  const isBusy = measure.isPending || running.some(({ job }) => job.state === "running");
  return (
    <section className="stack wide">
      <h3>{t("communities.stability")}</h3>
      {card.stability ? (
        <p>{t("communities.again", { ...card.stability })}</p>
      ) : (
        <p className="row">
          <span className="third">{t("communities.notMeasured")}</span>
          {may && (
            <Button variant="default" size="xs" onClick={run} loading={isBusy}>
              {t("communities.measure")}
            </Button>
          )}
        </p>
      )}
      {measure.error && <Failure error={measure.error} />}
      {running.map((entry) => (
        <JobCard key={entry.id} entry={entry} />
      ))}
    </section>
  );
}
