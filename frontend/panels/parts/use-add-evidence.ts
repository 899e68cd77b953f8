import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EvidenceBody } from "../../../backend/api/contract/evidence.ts";
import { call } from "../../state/api.ts";
import { caseKey } from "../../state/queries.ts";
import { useFailureWords } from "./states.tsx";
import { useExhibitName } from "./use-exhibit-name.ts";

/** Puts a thing into the evidence tray and says so. */
export function useAddEvidence(caseId: string) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const exhibitName = useExhibitName();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EvidenceBody) => call("addEvidence", { params: { case: caseId }, body }),
    onSuccess: (list) => {
      client.setQueryData([...caseKey(caseId), "evidence"], list);
      const put = list.items.at(-1);
      if (put) notifications.show({ message: t("evidence.added", { label: exhibitName(put) }) });
    },
    onError: (error) => {
      notifications.show({ message: failureWords(error) });
    },
  });
}
