import { Modal, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ViewRow } from "../../../backend/api/contract/view.ts";
import { call } from "../../state/api.ts";
import { compareViews, type ViewDifference } from "../../state/canvas/compare-views.ts";
import { readSavedCanvas } from "../../state/canvas/saved-canvas.ts";
import { accountText } from "../../state/print-account.ts";
import { caseKey } from "../../state/queries.ts";
import { useFailureWords } from "../parts/states.tsx";

interface CompareDialogProps {
  readonly caseId: string;
  readonly views: readonly ViewRow[];
  /** The canvas that is open, as text. */
  readonly text: string;
  readonly close: () => void;
}

/** What the open canvas and a saved view do not both show. */
export function CompareDialog({ caseId, views, text, close }: CompareDialogProps) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const [other, setOther] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: [...caseKey(caseId), "view", other],
    queryFn: async ({ signal }) => {
      const saved = await call("view", { params: { case: caseId, view: other ?? "" }, signal });
      return compareViews(readSavedCanvas(text), readSavedCanvas(saved.body));
    },
    enabled: other !== null,
  });
  return (
    <Modal opened onClose={close} title={t("canvas.views.compare")} size="md">
      <Select
        label={t("canvas.views.with")}
        data={views.map(({ id, name }) => ({ value: id, label: name }))}
        value={other}
        onChange={setOther}
        data-autofocus
      />
      <p role="status">{error ? failureWords(error) : data && isSame(data) ? t("canvas.views.same") : ""}</p>
      {data && (
        <>
          <Difference title={t("canvas.views.onlyHere", { count: data.onlyHere.length })} accounts={data.onlyHere} />
          <Difference title={t("canvas.views.onlyThere", { count: data.onlyThere.length })} accounts={data.onlyThere} />
          <p>{t("canvas.views.inBoth", { count: data.both.length })}</p>
        </>
      )}
    </Modal>
  );
}

function Difference({ title, accounts }: { readonly title: string; readonly accounts: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="lh-compare">
        {accounts.map((id) => (
          <li key={id}>{accountText(id)}</li>
        ))}
      </ul>
    </section>
  );
}

function isSame({ onlyHere, onlyThere }: ViewDifference): boolean {
  return onlyHere.length === 0 && onlyThere.length === 0;
}
