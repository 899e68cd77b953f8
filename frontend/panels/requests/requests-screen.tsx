import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { RequestsDocument } from "../../../backend/api/contract/request.ts";
import { call } from "../../state/api.ts";
import { caseKey, useRequests } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { Frame, Section } from "../parts/frame.tsx";
import { Empty, Failure } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { RequestDetail } from "./request-detail.tsx";
import { RequestRules } from "./request-rules.tsx";
import { RequestTable } from "./request-table.tsx";

/** What was asked of whom, and every clock that runs; the request that is open stands in the address. */
export function RequestsScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const query = useRequests(caseId);
  const may = tasks.includes("manage-requests");
  const zone = times.label(query.data?.now ?? new Date().toISOString());
  return (
    <Frame title={t("places.requests")} caseId={caseId} zone={zone}>
      <Answered query={query} rows={8}>
        {(document) => <Requests caseId={caseId} may={may} document={document} />}
      </Answered>
    </Frame>
  );
}

function Requests({ caseId, may, document }: { caseId: string; may: boolean; document: RequestsDocument }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const wanted = params.get("request");
  const open = document.requests.find(({ id }) => id === wanted) ?? null;
  const choose = (id: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set("request", id);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <Section title={t("requests.all")} aside={may && <Propose caseId={caseId} />}>
        {document.requests.length === 0 ? (
          <Empty says={t("requests.none")} />
        ) : (
          <RequestTable caseId={caseId} document={document} openId={open?.id ?? null} choose={choose} />
        )}
      </Section>
      {open && (
        <RequestDetail
          key={open.id}
          caseId={caseId}
          request={open}
          about={document.requests.find(({ id }) => id === open.about) ?? null}
          may={may}
        />
      )}
      <RequestRules rules={document.rules} />
    </>
  );
}

/** Drafts what the hold plan and the missing statements call for; says how many drafts were new. */
function Propose({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const propose = useMutation({
    mutationFn: () => call("proposeRequests", { params: { case: caseId }, body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: caseKey(caseId) }),
  });
  return (
    <div className="row">
      {propose.error && <Failure error={propose.error} />}
      {propose.data && (
        <span role="status" className="second">
          {t("requests.drafted", { count: propose.data.requests.length })}
        </span>
      )}
      <Button loading={propose.isPending} onClick={() => propose.mutate()}>
        {t("requests.propose")}
      </Button>
    </div>
  );
}
