import { Button, Modal, MultiSelect, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { PATH_ORDERS } from "../../../backend/domain/path-order.ts";
import { useFailureWords } from "../parts/states.tsx";
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

/** Between which accounts of the canvas a way is looked for, or round through one, and which way is best. */
export function PathDialog({ accounts, labelOf, first, isAsking, error, find, close }: PathDialogProps) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const [ask, setAsk] = useState(first);
  const options = accounts.map(({ id, number }) => ({ value: id, label: `${labelOf(id)} · ${number}` }));
  const isReady = ask.from.length > 0 && ask.to.length > 0;
  const pick = (side: "from" | "to", autoFocus: boolean) => (
    <MultiSelect
      label={t(`canvas.path.${side}`)}
      data={options}
      value={[...ask[side]]}
      onChange={(value) => setAsk((before) => ({ ...before, [side]: value }))}
      searchable
      hidePickedOptions
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
        {pick("from", first.from.length === 0)}
        {pick("to", first.from.length > 0)}
        <Select
          label={t("canvas.path.best")}
          data={PATH_ORDERS.map((value) => ({ value, label: t(`canvas.path.order.${value}`) }))}
          value={ask.best}
          onChange={(value) =>
            setAsk((before) => ({ ...before, best: PATH_ORDERS.find((order) => order === value) ?? "earliest" }))
          }
          allowDeselect={false}
        />
        <NumberInput
          label={t("canvas.path.hours")}
          value={ask.hours ?? ""}
          onChange={(value) => setAsk((before) => ({ ...before, hours: Number(value) > 0 ? Number(value) : null }))}
          min={1}
          hideControls
        />
        <p className="third">{t("canvas.path.round")}</p>
        <p role="status">{error ? failureWords(error) : ""}</p>
        <Button type="submit" loading={isAsking} disabled={!isReady}>
          {t("canvas.path.find")}
        </Button>
      </form>
    </Modal>
  );
}
