import { Button, Menu, Modal, TextInput } from "@mantine/core";
import { IconBookmarks } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { call } from "../../state/api.ts";
import { caseKey } from "../../state/queries.ts";
import { useFailureWords } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { CompareDialog } from "./compare-dialog.tsx";

interface ViewMenuProps {
  readonly caseId: string;
  /** The canvas as text; null while it is empty. */
  readonly text: () => string | null;
  readonly saved: (name: string) => void;
  readonly exportPng: () => void;
  readonly exportSvg: () => void;
}

/** Saved canvases, each with its own address, and the picture as a file. */
export function ViewMenu({ caseId, text, saved, exportPng, exportSvg }: ViewMenuProps) {
  const { t } = useTranslation();
  const times = useTimes();
  const [, go] = useLocation();
  const [isNaming, setNaming] = useState(false);
  const [compared, setCompared] = useState<string | null>(null);
  const params = { case: caseId };
  const key = [...caseKey(caseId), "views"];
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => call("views", { params, signal }) });
  const to = (id: string) => go(`/case/${encodeURIComponent(caseId)}/canvas?view=${encodeURIComponent(id)}`);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-md" variant="default" leftSection={<IconBookmarks size={16} stroke={1.5} />}>
            {t("canvas.views.name")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming(true)}>{t("canvas.views.save")}</Menu.Item>
          <Menu.Item onClick={exportPng}>{t("canvas.views.png")}</Menu.Item>
          <Menu.Item onClick={exportSvg}>{t("canvas.views.svg")}</Menu.Item>
          {data && data.views.length > 0 && (
            <>
              <Menu.Item onClick={() => setCompared(text())}>{t("canvas.views.compare")}</Menu.Item>
              <Menu.Divider />
            </>
          )}
          {data?.views.map(({ id, name, at }) => (
            <Menu.Item key={id} onClick={() => to(id)} rightSection={times.moment(at)}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {compared !== null && data && (
        <CompareDialog caseId={caseId} views={data.views} text={compared} close={() => setCompared(null)} />
      )}
      {isNaming && <NameDialog caseId={caseId} text={text} saved={saved} close={() => setNaming(false)} />}
    </>
  );
}

type NameDialogProps = Pick<ViewMenuProps, "caseId" | "text" | "saved"> & { readonly close: () => void };

function NameDialog({ caseId, text, saved, close }: NameDialogProps) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const save = useMutation({
    mutationFn: (body: string) => call("saveView", { params: { case: caseId }, body: { name: name.trim(), body } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [...caseKey(caseId), "views"] });
      saved(name.trim());
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={t("canvas.views.save")} size="sm">
      <form
        className="lh-expand"
        onSubmit={(event) => {
          event.preventDefault();
          const body = text();
          if (body !== null && name.trim() !== "") save.mutate(body);
        }}
      >
        <TextInput
          label={t("canvas.views.title")}
          description={t("canvas.views.noNames")}
          value={name}
          maxLength={120}
          error={save.error && failureWords(save.error)}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" loading={save.isPending} disabled={name.trim() === ""}>
          {t("canvas.views.keep")}
        </Button>
      </form>
    </Modal>
  );
}
