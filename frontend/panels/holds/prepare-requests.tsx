import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { call } from "../../state/api.ts";
import { addressOfPlace } from "../../state/navigation.ts";
import { caseKey } from "../../state/queries.ts";
import { Failure } from "../parts/states.tsx";

/** Drafts one letter a bank from the plan as of its moment, then goes to the drafts. */
export function PrepareRequests({ caseId, asOf }: { caseId: string; asOf: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [, go] = useLocation();
  const propose = useMutation({
    mutationFn: () => call("proposeRequests", { params: { case: caseId }, body: { asOf } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [...caseKey(caseId), "requests"] });
      go(addressOfPlace("requests", caseId));
    },
  });
  return (
    <>
      {propose.error && <Failure error={propose.error} />}
      <Button loading={propose.isPending} onClick={() => propose.mutate()}>
        {t("holds.prepare")}
      </Button>
    </>
  );
}
