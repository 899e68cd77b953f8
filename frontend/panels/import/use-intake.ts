import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../state/api.ts";
import { fileHead } from "../../state/file-head.ts";
import { sendFile } from "../../state/send-file.ts";
import { useStartJobs } from "../parts/use-start-job.ts";
import type { CheckedMapping, UnknownFile } from "./use-wizard.ts";

interface ToSend {
  readonly file: File;
  readonly mapping?: string | undefined;
  readonly account?: string | undefined;
}

/** How much of a file the server has, in bytes. */
interface Sent {
  readonly name: string;
  readonly bytes: number;
  readonly of: number;
}

/** Files on their way in: looked at first, sent when something reads them, else kept back until a person says how they are read. */
export function useIntake(caseId: string) {
  const upload = useStartJobs(caseId, "import");
  const [unknown, setUnknown] = useState<readonly UnknownFile[]>([]);
  const [sent, setSent] = useState<Sent | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const starts = ({ file, mapping, account }: ToSend) => [
    {
      name: file.name,
      start: () => sendFile({ caseId, file, mapping, account }, (bytes) => setSent({ name: file.name, bytes, of: file.size })),
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
    /** How far the file is that is being sent; null when none is. */
    sent: upload.isPending ? sent : null,
    busy: take.isPending || upload.isPending,
    failure: take.error ?? upload.error,
  };
}

async function lookedAt(file: File) {
  return { name: file.name, head: await fileHead(file), answers: null };
}
