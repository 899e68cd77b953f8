import { Button, NativeSelect } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { UserRow } from "../../../backend/api/contract/session.ts";
import { useJobs } from "../../state/jobs.ts";
import { addressOfPlace } from "../../state/navigation.ts";
import { usePreferences, ZONES } from "../../state/preferences.ts";
import { zoneTimes } from "../../state/print-time.ts";
import { useEvidence } from "../../state/queries.ts";
import { useCaseZone } from "../parts/use-times.ts";
import { CaseSwitch } from "./case-switch.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { SchemeChoice } from "./scheme-choice.tsx";
import { SearchBox } from "./search-box.tsx";
import { UserMenu } from "./user-menu.tsx";

interface Props {
  readonly user: UserRow;
  readonly tasks: readonly string[];
  readonly caseId: string | null;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly showKeys: () => void;
}

export function TopBar({ user, tasks, caseId, search, showKeys }: Props) {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <Link href="/" className="mark" aria-label={t("shell.start")} style={{ color: "inherit", textDecoration: "none" }}>
        LH
      </Link>
      {tasks.includes("list-cases") && <CaseSwitch caseId={caseId} mayOpen={tasks.includes("open-case")} />}
      {caseId !== null && tasks.includes("search") && <SearchBox caseId={caseId} input={search} />}
      <span className="push" />
      <JobCount />
      {caseId !== null && tasks.includes("collect-evidence") && <EvidenceCount caseId={caseId} />}
      <ZoneChoice />
      <LanguageChoice />
      <SchemeChoice />
      <UserMenu user={user} showKeys={showKeys} />
    </header>
  );
}

function EvidenceCount({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data } = useEvidence(caseId);
  const count = data?.items.length ?? 0;
  return (
    <Button
      component={Link}
      href={addressOfPlace("evidence", caseId)}
      variant="subtle"
      size="xs"
      aria-label={t("shell.evidenceCount", { count })}
      leftSection={<IconPaperclip size={16} stroke={1.5} aria-hidden />}
    >
      {count}
    </Button>
  );
}

function JobCount() {
  const { t } = useTranslation();
  const running = useJobs(({ jobs }) => jobs.filter(({ job }) => job.state === "running").length);
  return running === 0 ? null : <span className="second nowrap">{t("shell.jobs", { count: running })}</span>;
}

/** The zone of every time on screen, said by its offset today. */
function ZoneChoice() {
  const { t } = useTranslation();
  const { zone, setZone } = usePreferences();
  const ofCase = useCaseZone();
  const now = new Date().toISOString();
  const offset = (value: string) => zoneTimes(value).label(now);
  const zoneName = (value: string) => {
    const place = value.split("/").at(-1);
    return `${offset(value)} ${t(`zones.${place}`)}`;
  };
  const own = t("shell.ownZone", { zone: offset(ofCase) });
  return (
    <NativeSelect
      size="xs"
      aria-label={t("shell.zone")}
      value={zone ?? ""}
      data={[{ value: "", label: own }, ...ZONES.map((value) => ({ value, label: zoneName(value) }))]}
      onChange={(event) => setZone(event.currentTarget.value || null)}
    />
  );
}
