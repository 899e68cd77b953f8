import { Button, Modal, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupDocument } from "../../../backend/api/contract/group.ts";
import { useGroups } from "../../state/community-queries.ts";
import { useSelection } from "../../state/selection.ts";
import { MemberForm } from "../communities/group-forms.tsx";
import { OpenGroup } from "../communities/groups-of-case.tsx";

interface AccountGroupsProps {
  readonly caseId: string;
  readonly account: string;
  readonly may: boolean;
}

/** The officers' groups that the account is held to belong to, and the way to put it into one from here. */
export function AccountGroups({ caseId, account, may }: AccountGroupsProps) {
  const { t } = useTranslation();
  const select = useSelection((selection) => selection.select);
  const [isAsking, setAsking] = useState(false);
  const groups = useGroups(caseId).data?.groups ?? [];
  const member = groups.flatMap((group) =>
    group.members.filter((one) => one.account === account).map(({ role }) => ({ group, role })),
  );
  return (
    <>
      {member.map(({ group, role }) => (
        <button
          key={group.id}
          type="button"
          className="plain-link basis-asserted"
          onClick={() => select({ kind: "group", id: group.id })}
        >
          {group.name}: {t(`groups.roles.${role}`)}
        </button>
      ))}
      {may && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t("groups.putThis")}
        </Button>
      )}
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={t("groups.putThis")}>
        <Choice
          caseId={caseId}
          account={account}
          groups={groups.filter(({ closed }) => closed === null)}
          done={() => setAsking(false)}
        />
      </Modal>
    </>
  );
}

interface ChoiceProps {
  readonly caseId: string;
  readonly account: string;
  readonly groups: readonly GroupDocument[];
  readonly done: () => void;
}

/** Which group, an open one or a new one; then in which role and on what basis. */
function Choice({ caseId, account, groups, done }: ChoiceProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  return (
    <div className="stack wide">
      <p className="second">{t("groups.hypothesis")}</p>
      {group && (
        <NativeSelect
          size="xs"
          label={t("groups.which")}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={group.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <OpenGroup caseId={caseId} opened={setChosen} />
      {group && <MemberForm caseId={caseId} group={group.id} account={account} done={done} />}
    </div>
  );
}
