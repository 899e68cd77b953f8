import { Button, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { GROUP_ROLES } from "../../../backend/domain/group.ts";
import { useGatherGroup, useGroups } from "../../state/community-queries.ts";
import { useSelection } from "../../state/selection.ts";
import { useFailureWords } from "../parts/states.tsx";

interface GroupDialogProps {
  readonly caseId: string;
  /** Accounts to put in, the first chosen first. */
  readonly accounts: readonly string[];
  readonly labelOf: (account: string) => string;
  readonly close: () => void;
}

const NEW = "";

/** Puts the chosen accounts into an officer's group, old or new, with the role they are held to have and what that rests on. */
export function GroupDialog({ caseId, accounts, labelOf, close }: GroupDialogProps) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const { data } = useGroups(caseId);
  const [group, setGroup] = useState(NEW);
  const [name, setName] = useState("");
  const [role, setRole] = useState<(typeof GROUP_ROLES)[number]>("unknown");
  const [basis, setBasis] = useState("");
  const gather = useGatherGroup(caseId);
  const put = useMutation({
    mutationFn: () => gather({ group: group === NEW ? null : group, name: name.trim(), accounts, role, basis }),
    onSuccess: (id) => {
      close();
      useSelection.getState().select({ kind: "group", id });
    },
  });
  const isWhole = basis.trim() !== "" && (group !== NEW || name.trim() !== "");
  const open = (data?.groups ?? []).filter(({ closed }) => closed === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) put.mutate();
  };
  return (
    <Modal opened onClose={close} title={t("groups.gather")} size="md">
      <form className="lh-expand" onSubmit={submit}>
        <p>
          {t("groups.gathered")}: {accounts.map(labelOf).join(", ")}
        </p>
        <NativeSelect
          label={t("groups.title")}
          data={[{ value: NEW, label: t("groups.new") }, ...open.map((one) => ({ value: one.id, label: one.name }))]}
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
          data-autofocus
        />
        {group === NEW && (
          <TextInput
            label={t("groups.name")}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={t("groups.role")}
          data={GROUP_ROLES.map((value) => ({ value, label: t(`groups.roles.${value}`) }))}
          value={role}
          onChange={(event) => setRole(GROUP_ROLES.find((one) => one === event.currentTarget.value) ?? "unknown")}
        />
        <Textarea
          label={t("groups.basis")}
          value={basis}
          maxLength={2000}
          autosize
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <p role="status">{put.error ? failureWords(put.error) : t("groups.hypothesis")}</p>
        <Button type="submit" loading={put.isPending} disabled={!isWhole}>
          {t("groups.putIn")}
        </Button>
      </form>
    </Modal>
  );
}
