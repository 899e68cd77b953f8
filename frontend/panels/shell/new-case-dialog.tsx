import { Button, Modal, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { call } from "../../state/api.ts";
import { addressOfPlace } from "../../state/navigation.ts";
import { Failure } from "../parts/states.tsx";

/** Opens a case under the agency's own number. */
export function NewCaseDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [, go] = useLocation();
  const [id, setId] = useState("");
  const [title, setTitle] = useState("");
  const open = useMutation({
    mutationFn: () => call("openCase", { body: { id: id.trim(), title } }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ["cases"] });
      close();
      go(addressOfPlace("home", made.id));
    },
  });
  return (
    <Modal opened={opened} onClose={close} title={t("cases.new")}>
      <form
        className="stack wide"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate();
        }}
      >
        <TextInput label={t("cases.number")} required maxLength={64} value={id} onChange={(e) => setId(e.currentTarget.value)} />
        <TextInput
          label={t("cases.title")}
          required
          maxLength={200}
          value={title}
          onChange={(e) => setTitle(e.currentTarget.value)}
        />
        {open.error && <Failure error={open.error} />}
        <Button type="submit" loading={open.isPending}>
          {t("cases.open")}
        </Button>
      </form>
    </Modal>
  );
}
