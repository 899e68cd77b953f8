import { type DetectedProfile, HEAD_BYTES, knownProfile } from "../../ingest/detect-profile.ts";
import { mappedProfile } from "../../ingest/mapped-profile.ts";
import type { MappingAnswers, MappingProposal } from "../../ingest/mapping-proposal.ts";
import { PROFILES } from "../../ingest/profiles/catalogue.ts";
import { proposeMapping } from "../../ingest/propose-mapping.ts";
import { unknownFormat } from "../../ingest/unknown-format.ts";
import { headAsUtf8 } from "../../ingest/utf16.ts";
import { isWorkbook } from "../../ingest/workbook-rows.ts";
import type { CaseId } from "../domain/case.ts";
import { SaidError, type Told } from "../domain/said-error.ts";
import { existingCase } from "./case-scope.ts";
import { labelOf, mappingOf, openMappings } from "./mappings.ts";
import { perform, type TaskContext } from "./task.ts";

/** What the first bytes of a file say of it. mapping is the saved one that reads it, "name@version"; null where a format does. */
export type Inspection =
  | { readonly kind: "known"; readonly title: string; readonly why: string; readonly mapping: string | null }
  | { readonly kind: "unknown"; readonly proposal: MappingProposal }
  | { readonly kind: "refused"; readonly why: string; readonly said: Told };

/** answers is null when the file is looked at for the first time; with answers it is proposed anew, whatever else would read it. */
export interface FileHead {
  readonly name: string;
  /** 64 KiB, or the whole file when shorter. */
  readonly head: Uint8Array;
  readonly answers: MappingAnswers | null;
}

/**
 * Looks at a file's start before anything is sent: a known format, one that a saved mapping reads, or a proposal with what its
 * values do not tell, or why it is no statement. Stores nothing.
 */
export async function inspectFile(context: TaskContext, caseId: CaseId, file: FileHead): Promise<Inspection> {
  return perform(context, { task: "import-file", case: caseId }, async () => {
    await existingCase(context, caseId);
    try {
      return await looked(context, file);
    } catch (error) {
      if (!(error instanceof SaidError) || error.kind !== "file-unreadable") throw error;
      return { kind: "refused", why: error.message, said: error.said };
    }
  });
}

async function looked(context: TaskContext, { name, answers, ...file }: FileHead): Promise<Inspection> {
  const head = headAsUtf8(file.head);
  if (isWorkbook(head))
    return { kind: "known", title: "Workbook", why: "Its sheets are looked at when it is read.", mapping: null };
  if (answers !== null) return { kind: "unknown", proposal: proposeMapping(head, name, answers) };
  const format = knownProfile(head, name, PROFILES);
  if (format) return known(format, null);
  for (const saved of await openMappings(context)) {
    const found = knownProfile(head, name, [mappedProfile(mappingOf(saved))]);
    if (found) return known(found, labelOf(saved));
  }
  const proposal = proposeMapping(head, name);
  // Without a row that names columns no answer would help: what is missing is said instead of asked.
  if (proposal.headerRow === null) throw unknownFormat(name, head, { isHead: head.length >= HEAD_BYTES, profiles: PROFILES });
  return { kind: "unknown", proposal };
}

function known({ profile, why }: DetectedProfile, mapping: string | null): Inspection {
  return { kind: "known", title: profile.title, why, mapping };
}
