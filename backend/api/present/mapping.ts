import { inEnglish } from "../../domain/print-sentence.ts";
import type { FileCheck } from "../../tasks/check-file.ts";
import type { Inspection } from "../../tasks/inspect-file.ts";
import type { RejectedRows } from "../../tasks/read-receipts.ts";
import type { FileCheck as FileCheckJson } from "../contract/file-check.ts";
import type { RejectedRow as RejectedRowJson } from "../contract/import.ts";
import type { MappingProposal as ProposalJson } from "../contract/mapping.ts";

type Proposal = Extract<Inspection, { kind: "unknown" }>["proposal"];

/** A proposal as a screen and the map command show it. */
export function proposalJson(file: string, proposal: Proposal): ProposalJson {
  const { columns, questions, sample, ...rest } = proposal;
  return {
    schema: 1,
    file,
    ...rest,
    mapping: structuredClone(rest.mapping) as ProposalJson["mapping"],
    columns: columns.map((each) => ({ ...each, samples: [...each.samples] })),
    questions: questions.map((each) => ({ ...each, choices: [...each.choices] })),
    sample: sample.map((cells) => [...cells]),
  };
}

export function checkJson({ rows, readable, rejected, balances, shown }: FileCheck): FileCheckJson {
  const held = { hold: balances.holding, of: balances.accounts };
  return { schema: 1, rows, readable, rejected, balances: held, shown: shown.map(rejectedJson) };
}

export function rejectedJson({ source, column, value, reason, remedy }: RejectedRows["rejected"][number]): RejectedRowJson {
  const english = { reason: inEnglish(reason), remedy: inEnglish(remedy) };
  return { row: source.row ?? 0, path: source.path, column, value, ...english, said: { reason, remedy } };
}
