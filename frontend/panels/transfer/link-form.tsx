import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TransferCard } from "../../../backend/api/contract/account.ts";
import { call } from "../../state/api.ts";
import { caseKey } from "../../state/queries.ts";
import { Failure } from "../parts/states.tsx";

/** Takes the two banks' rows of a transfer apart with a reason, and puts them together again as long as the panel is open. */
export function LinkForm({ caseId, card }: { caseId: string; card: TransferCard }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const [apart, setApart] = useState<{ payer: string; payee: string } | null>(null);
  const decide = useMutation({
    mutationFn: ({ act, pair }: { act: "link" | "unlink"; pair: { payer: string; payee: string } }) =>
      call("decideLink", { params: { case: caseId }, body: { act, ...pair, reason: reason.trim() } }),
    onSuccess: (_, { act, pair }) => {
      setApart(act === "unlink" ? pair : null);
      return client.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
  const [payer, payee] = (["payer", "payee"] as const).map((side) => card.sides.find((each) => each.side === side)?.record);
  const pair = apart ?? (payer && payee ? { payer, payee } : null);
  if (pair === null) return null;
  const act = apart ? "link" : "unlink";
  return (
    <form
      className="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") decide.mutate({ act, pair });
      }}
    >
      {apart && <p role="status">{t("transfers.apart")}</p>}
      <TextInput
        label={t("transfers.linkReason")}
        value={reason}
        maxLength={500}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" size="xs" disabled={reason.trim() === ""} loading={decide.isPending}>
          {t(`transfers.act.${act}`)}
        </Button>
      </div>
      {decide.error && <Failure error={decide.error} />}
    </form>
  );
}
