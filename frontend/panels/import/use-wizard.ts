import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type FileCheck, fileCheck } from "../../../backend/api/contract/file-check.ts";
import type { MappingAnswers, MappingProposal } from "../../../backend/api/contract/mapping.ts";
import { call } from "../../state/api.ts";
import { fileHead } from "../../state/file-head.ts";
import { endOfJob } from "../../state/jobs.ts";
import { caseKey } from "../../state/queries.ts";

export interface UnknownFile {
  readonly file: File;
  readonly proposal: MappingProposal;
}

/** A mapping that was kept, and what reading the whole file by it would give. */
export interface CheckedMapping {
  readonly label: string;
  readonly account: string | undefined;
  readonly check: FileCheck;
}

/** How an unknown file comes to be read: answers, the proposal they lead to, and the check of the whole file. */
export function useWizard(caseId: string, { file, proposal: first }: UnknownFile) {
  const [answers, setAnswers] = useState<MappingAnswers>({});
  const [account, setAccount] = useState("");
  const asked = useQuery({
    queryKey: [...caseKey(caseId), "inspect", file.name, file.size, file.lastModified, answers],
    queryFn: async ({ signal }) => {
      const body = { name: file.name, head: await fileHead(file), answers };
      const told = await call("inspectFile", { params: { case: caseId }, body, signal });
      return told.kind === "unknown" ? told.proposal : first;
    },
    enabled: Object.keys(answers).length > 0,
    placeholderData: keepPreviousData,
  });
  const proposal = asked.data ?? first;
  const check = useMutation({ mutationFn: () => checked(caseId, file, proposal, account) });
  const answer = (next: MappingAnswers) => {
    check.reset();
    setAnswers(next);
  };
  return { answers, answer, account, setAccount, proposal, failure: asked.error, isAsking: asked.isFetching, check };
}

async function checked(caseId: string, file: File, proposal: MappingProposal, number: string): Promise<CheckedMapping> {
  const { mapping } = proposal;
  if (mapping === null) throw new Error("a mapping with an open question is not checked");
  const kept = await call("saveMapping", { params: { case: caseId }, body: mapping });
  const label = `${kept.name}@${kept.version}`;
  const account = number.trim() === "" ? undefined : `${mapping.layout.institution}:${number.replaceAll(/[\s-]/g, "")}`;
  const query = { name: file.name, mapping: label, account };
  const job = await call("checkFile", { params: { case: caseId }, query, bytes: file });
  const { result } = await endOfJob(job);
  return { label, account, check: fileCheck.parse(result) };
}
