import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../state/api.ts";
import { fileHead } from "../../state/file-head.ts";
import { useStartJobs } from "../parts/use-start-job.ts";
import type { CheckedMapping, UnknownFile } from "./use-wizard.ts";

interface ToSend {
  readonly file: File;
  readonly mapping?: string | undefined;
  readonly account?: string | undefined;
}

/** Files on their way in: looked at first, sent when something reads them, else kept back until a person says how they are read. */
export function useIntake(caseId: string) {
  const upload = useStartJobs(caseId, "import");
  const [unknown, setUnknown] = useState<readonly UnknownFile[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const starts = ({ file, mapping, account }: ToSend) => [
    {
      name: file.name,
      start: () => call("upload", { params: { case: caseId }, query: { name: file.name, mapping, account }, bytes: file }),
    },
  ];
  const take = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setRefused([]);
      for (const file of files) {
        const told = await call("inspectFile", { params: { case: caseId }, body: await lookedAt(file) });
        if (told.kind === "refused") setRefused((before) => [...before, told.why]);
        else if (told.kind === "known") await upload.mutateAsync(starts({ file, mapping: told.mapping ?? undefined }));
        else setUnknown((before) => [...before, { file, proposal: told.proposal }]);
      }
    },
  });
  const [first = null, ...waiting] = unknown;
  const drop = () => setUnknown((before) => before.slice(1));
  const store = ({ label, account }: CheckedMapping) => {
    if (first) upload.mutate(starts({ file: first.file, mapping: label, account }), { onSuccess: drop });
  };
  return {
    take,
    refused,
    first,
    waiting: waiting.length,
    drop,
    store,
    busy: take.isPending || upload.isPending,
    failure: take.error ?? upload.error,
  };
}

async function lookedAt(file: File) {
  return { name: file.name, head: await fileHead(file), answers: null };
}
