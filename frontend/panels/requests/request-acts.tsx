import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestRow } from "../../../backend/api/contract/request.ts";
import type { BodyOf } from "../../../backend/api/contract/routes.ts";
import { call } from "../../state/api.ts";
import { fileNames } from "../../state/file-names.ts";
import { caseKey, useFiles } from "../../state/queries.ts";
import { Failure } from "../parts/states.tsx";

type Act = BodyOf<"recordRequest">;

/** What can be done with a request as it stands: a draft is given its basis and sent; a sent one is answered or released. */
export function RequestActs({ caseId, request }: { caseId: string; request: RequestRow }) {
  const client = useQueryClient();
  const record = useMutation({
    mutationFn: (act: Act) => call("recordRequest", { params: { case: caseId, request: request.id }, body: act }),
    onSuccess: () => client.invalidateQueries({ queryKey: caseKey(caseId) }),
  });
  const parts = { request, act: record.mutate, busy: record.isPending };
  return (
    <div className="stack wide">
      {record.error && <Failure error={record.error} />}
      {request.sentAt === null ? <Draft {...parts} /> : <Sent caseId={caseId} {...parts} />}
    </div>
  );
}

interface ActProps {
  readonly request: RequestRow;
  readonly act: (act: Act) => void;
  readonly busy: boolean;
}

function Draft({ request, act, busy }: ActProps) {
  const { t } = useTranslation();
  const [basis, setBasis] = useState(request.basis ?? request.rule?.source ?? "");
  const [number, setNumber] = useState(request.number ?? "");
  const told = { basis: basis.trim() === "" ? null : basis.trim(), number: number.trim() === "" ? null : number.trim() };
  return (
    <form
      className="row"
      style={{ alignItems: "flex-end", gap: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        act({ act: "prepare", ...told });
      }}
    >
      <TextInput
        label={t("requests.basis")}
        style={{ flex: "1 1 260px" }}
        maxLength={1000}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <TextInput
        label={t("requests.number")}
        maxLength={200}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={busy} disabled={told.basis === null}>
        {t("requests.writeLetter")}
      </Button>
      <Button loading={busy} disabled={told.basis === null} onClick={() => act({ act: "send", ...told })}>
        {t("requests.recordSent")}
      </Button>
    </form>
  );
}

function Sent({ caseId, request, act, busy }: ActProps & { caseId: string }) {
  const { t } = useTranslation();
  const { data } = useFiles(caseId);
  const [file, setFile] = useState("");
  const names = [...fileNames(data?.files ?? [])].map(([value, label]) => ({ value, label }));
  if (request.state === "released") return null;
  return (
    <div className="row" style={{ alignItems: "flex-end", gap: 16 }}>
      {request.answeredAt === null && (
        <>
          <NativeSelect
            label={t("requests.answeredBy")}
            value={file}
            data={[{ value: "", label: t("requests.byLetter") }, ...names]}
            onChange={(event) => setFile(event.currentTarget.value)}
          />
          <Button loading={busy} onClick={() => act({ act: "answer", file: file === "" ? null : file })}>
            {t("requests.recordAnswer")}
          </Button>
        </>
      )}
      <Button variant="default" loading={busy} onClick={() => act({ act: "release" })}>
        {t("requests.recordRelease")}
      </Button>
    </div>
  );
}
