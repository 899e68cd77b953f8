import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Sentence } from "../../../backend/domain/sentence.ts";
import { call } from "../../state/api.ts";
import { fileHead } from "../../state/file-head.ts";
import { SendingStopped, sendFile } from "../../state/send-file.ts";
import { useStartJobs } from "../parts/use-start-job.ts";
import type { CheckedMapping, UnknownFile } from "./use-wizard.ts";

interface ToSend {
  readonly file: File;
  readonly mapping?: string | undefined;
  readonly account?: string | undefined;
}

/** A file that no reader takes. */
interface RefusedHere {
  readonly name: string;
  readonly said: readonly Sentence[];
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
  const [refused, setRefused] = useState<readonly RefusedHere[]>([]);
  const [stopped, setStopped] = useState<readonly string[]>([]);
  const sending = useRef<AbortController | null>(null);
  const starts = ({ file, mapping, account }: ToSend) => [
    {
      name: file.name,
      start: () => {
        const stop = new AbortController();
        sending.current = stop;
        const told = (bytes: number) => setSent({ name: file.name, bytes, of: file.size });
        told(0);
        return sendFile({ caseId, file, mapping, account }, told, stop.signal);
      },
    },
  ];
  const noteStopped = (error: unknown): void => {
    if (error instanceof SendingStopped) setStopped((before) => [...before, error.file]);
  };
  /** Stopping one file leaves the others to be sent. */
  const sendOne = async (what: ToSend): Promise<void> => {
    await upload.mutateAsync(starts(what)).catch((error: unknown) => {
      noteStopped(error);
      if (!(error instanceof SendingStopped)) throw error;
    });
  };
  const take = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setRefused([]);
      setStopped([]);
      for (const file of files) {
        const told = await call("inspectFile", { params: { case: caseId }, body: await lookedAt(file) });
        if (told.kind === "refused") setRefused((before) => [...before, { name: file.name, said: told.said }]);
        else if (told.kind === "known") await sendOne({ file, mapping: told.mapping ?? undefined });
        else setUnknown((before) => [...before, { file, proposal: told.proposal }]);
      }
    },
  });
  const [first = null, ...waiting] = unknown;
  const drop = () => setUnknown((before) => before.slice(1));
  const store = ({ label, account }: CheckedMapping) => {
    if (first) upload.mutate(starts({ file: first.file, mapping: label, account }), { onSuccess: drop, onError: noteStopped });
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
    stop: () => sending.current?.abort(),
    /** Files whose sending a person stopped. */
    stopped,
    busy: take.isPending || upload.isPending,
    failure: take.error ?? (upload.error instanceof SendingStopped ? null : upload.error),
  };
}

async function lookedAt(file: File) {
  return { name: file.name, head: await fileHead(file), answers: null };
}
