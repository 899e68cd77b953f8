import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGroups, useOpenGroup } from "../../state/community-queries.ts";
import { useSelection } from "../../state/selection.ts";
import { Answered } from "../parts/answered.tsx";
import { Failure } from "../parts/states.tsx";

/** The officers' own groups, beside what is computed, and the way to open one. */
export function GroupsOfCase({ caseId, may }: { caseId: string; may: boolean }) {
  const { t } = useTranslation();
  const select = useSelection((selection) => selection.select);
  return (
    <>
      <Answered query={useGroups(caseId)} rows={2}>
        {({ groups }) =>
          groups.length === 0 ? (
            <p className="third">{t("groups.none")}</p>
          ) : (
            <ul className="lines">
              {groups.map(({ id, name, closed, members }) => (
                <li key={id}>
                  <button type="button" className="plain-link basis-asserted" onClick={() => select({ kind: "group", id })}>
                    {name}
                  </button>{" "}
                  <span className="third">
                    {closed === null ? t("groups.members", { count: members.length }) : t("groups.closed")}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {may && <OpenGroup caseId={caseId} opened={(id) => select({ kind: "group", id })} />}
    </>
  );
}

/** Opens a group without a member, and says which it is. */
export function OpenGroup({ caseId, opened }: { caseId: string; opened: (group: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const open = useOpenGroup(caseId, ({ groups }) => {
    setName("");
    const newest = groups.at(-1);
    if (newest) opened(newest.id);
  });
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") open.mutate(name.trim());
      }}
    >
      <TextInput
        size="xs"
        aria-label={t("groups.name")}
        placeholder={t("groups.name")}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" loading={open.isPending} disabled={name.trim() === ""}>
        {t("groups.open")}
      </Button>
      {open.error && <Failure error={open.error} />}
    </form>
  );
}
