import { Button, Modal, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../state/api.ts";
import { Failure } from "../parts/states.tsx";

const ROLES = ["investigator", "supervisor", "prosecutor", "uploader", "auditor", "administrator"] as const;
type InvitedRole = (typeof ROLES)[number];
const LEAST_SIGNS = 12;

/** Makes a user with a first password, handed over in person; an uploader belongs to a bank. */
export function InviteDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={close} title={t("users.invite")}>
      <InviteForm done={close} />
    </Modal>
  );
}

function InviteForm({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [role, setRole] = useState<InvitedRole>("investigator");
  const [bank, setBank] = useState("");
  const invite = useMutation({
    mutationFn: () => call("addUser", { body: { name, password, role, bank: role === "uploader" ? bank : null } }),
    onSuccess: (list) => {
      client.setQueryData(["users"], list);
      done();
    },
  });
  return (
    <form
      className="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate();
      }}
    >
      <TextInput
        label={t("users.name")}
        required
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("users.role")}
        value={role}
        data={ROLES.map((value) => ({ value, label: t(`userRoles.${value}`) }))}
        onChange={(event) => setRole(ROLES.find((known) => known === event.currentTarget.value) ?? "investigator")}
      />
      {role === "uploader" && (
        <TextInput label={t("users.bank")} required value={bank} onChange={(event) => setBank(event.currentTarget.value)} />
      )}
      <PasswordInput
        label={t("door.password")}
        description={t("door.passwordRule", { count: LEAST_SIGNS })}
        required
        minLength={LEAST_SIGNS}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {invite.error && <Failure error={invite.error} />}
      <Button type="submit" loading={invite.isPending}>
        {t("users.invite")}
      </Button>
    </form>
  );
}
