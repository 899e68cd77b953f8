import { Button, Modal, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { failureWords } from "../parts/states.tsx";
import type { PathAsk } from "./use-path.ts";

interface PathDialogProps {
  readonly accounts: readonly CanvasAccount[];
  readonly labelOf: (account: string) => string;
  readonly first: PathAsk;
  readonly isAsking: boolean;
  readonly error: Error | null;
  readonly find: (ask: PathAsk) => void;
  readonly close: () => void;
}

/** Between which two accounts of the canvas a way is looked for. */
export function PathDialog({ accounts, labelOf, first, isAsking, error, find, close }: PathDialogProps) {
  const { t } = useTranslation();
  const [ask, setAsk] = useState(first);
  const options = accounts.map(({ id, number }) => ({ value: id, label: `${labelOf(id)} · ${number}` }));
  const isReady = ask.from !== "" && ask.to !== "" && ask.from !== ask.to;
  const pick = (side: "from" | "to", autoFocus: boolean) => (
    <Select
      label={t(`canvas.path.${side}`)}
      data={options}
      value={ask[side] === "" ? null : ask[side]}
      onChange={(value) => setAsk((before) => ({ ...before, [side]: value ?? "" }))}
      searchable
      limit={50}
      data-autofocus={autoFocus || undefined}
    />
  );
  return (
    <Modal opened onClose={close} title={t("canvas.path.title")} size="md">
      <form
        className="lh-expand"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) find(ask);
        }}
      >
        {pick("from", first.from === "")}
        {pick("to", first.from !== "")}
        <p role="status">{error ? failureWords(error, t) : ""}</p>
        <Button type="submit" loading={isAsking} disabled={!isReady}>
          {t("canvas.path.find")}
        </Button>
      </form>
    </Modal>
  );
}
