import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GroupDocument } from "../../../backend/api/contract/group.ts";
import { useChangeGroup, useGroups } from "../../state/community-queries.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Answered } from "../parts/answered.tsx";
import { Officer } from "../parts/officer.tsx";
import { Empty, Failure } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { EvidenceForm, MemberForm } from "./group-forms.tsx";

interface GroupPanelProps {
  readonly caseId: string;
  readonly group: string;
  readonly tasks: readonly string[];
}

/** An officer's hypothesis: who is held to belong, in which role and on what basis, what speaks for and against, and every act on it. */
export function GroupPanel({ caseId, group, tasks }: GroupPanelProps) {
  const { t } = useTranslation();
  return (
    <Answered query={useGroups(caseId)}>
      {({ groups }) => {
        const found = groups.find(({ id }) => id === group);
        return found ? (
          <Card caseId={caseId} group={found} may={tasks.includes("manage-groups")} />
        ) : (
          <Empty says={t("states.notOpen")} />
        );
      }}
    </Answered>
  );
}

function Card({ caseId, group, may }: { caseId: string; group: GroupDocument; may: boolean }) {
  const { t } = useTranslation();
  const change = useChangeGroup(caseId, group.id, () => undefined);
  const isOpen = may && group.closed === null;
  return (
    <div className="stack wide">
      <p>
        <strong className="basis-asserted">{group.name}</strong>
      </p>
      <p className="second">{t("groups.hypothesis")}</p>
      {group.closed !== null && <p className="says-warning">{t("groups.closedBecause", { reason: group.closed })}</p>}
      <Members group={group} />
      {isOpen && <MemberForm caseId={caseId} group={group.id} />}
      <Evidence group={group} side="for" />
      <Evidence group={group} side="against" />
      {isOpen && <EvidenceForm caseId={caseId} group={group.id} />}
      {change.error && <Failure error={change.error} />}
      <History group={group} />
      {may && group.canTakeBack && (
        <Button variant="default" size="xs" loading={change.isPending} onClick={() => change.mutate({ kind: "take-back" })}>
          {t("groups.takeBack")}
        </Button>
      )}
    </div>
  );
}

function Members({ group }: { group: GroupDocument }) {
  const { t } = useTranslation();
  return (
    <section className="stack wide">
      <h3>{t("groups.members", { count: group.members.length })}</h3>
      <ul className="lines">
        {group.members.map(({ account, role, basis, by, at }) => (
          <li key={account}>
            <AccountLink account={account} /> <span className="basis-asserted">{t(`groups.roles.${role}`)}</span>
            <p>{basis}</p>
            <WhoAndWhen by={by} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Evidence({ group, side }: { group: GroupDocument; side: "for" | "against" }) {
  const { t } = useTranslation();
  const items = group.evidence.filter((item) => item.side === side);
  return (
    <section className="stack wide">
      <h3>{t(`groups.${side}`, { count: items.length })}</h3>
      {items.length === 0 && <p className="third">{t("groups.nothing")}</p>}
      <ul className="lines">
        {items.map(({ id, text, transfers, by, at }) => (
          <li key={id}>
            {text}
            {transfers.length > 0 && <p className="third">{t("words.transfers", { count: transfers.length })}</p>}
            <WhoAndWhen by={by} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ group }: { group: GroupDocument }) {
  const { t } = useTranslation();
  return (
    <section className="stack wide">
      <h3>{t("groups.history")}</h3>
      <ul className="lines">
        {group.history.map(({ id, kind, about, isTakenBack, by, at }) => (
          <li key={id}>
            {isTakenBack ? <s>{t(`groups.acts.${kind}`)}</s> : t(`groups.acts.${kind}`)} {about}
            <WhoAndWhen by={by} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhoAndWhen({ by, at }: { by: string; at: string }) {
  const times = useTimes();
  return (
    <p className="third number">
      {times.moment(at)} · <Officer id={by} />
    </p>
  );
}
