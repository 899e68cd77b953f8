import type { KeptAdvance } from "../../domain/advance.ts";
import type { Case, CaseId, Decision, Note, Tag, View } from "../../domain/case.ts";
import type { Communities } from "../../domain/community.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Detection } from "../../domain/finding.ts";
import type { CaseRequest } from "../../domain/request.ts";
import { SaidError } from "../../domain/said-error.ts";
import { say } from "../../domain/sentence.ts";
import type { VictimReport } from "../../domain/victim-report.ts";
import type { CaseStore } from "../case-store.ts";
import { documentText } from "./document-text.ts";
import type { Documents, Draft } from "./documents.ts";
import { evidenceTray } from "./evidence-tray.ts";
import { groupBook } from "./group-book.ts";
import { keyOf, sortable } from "./keys.ts";
import { mappingBook } from "./mapping-book.ts";
import { uploadBook } from "./upload-book.ts";

/** Cases with all that hangs on them, kept as documents. */
export function documentCaseStore(documents: Documents): CaseStore {
  return {
    ...casesIn(documents),
    ...uploadBook(documents),
    ...mappingBook(documents),
    ...reportsIn(documents),
    ...findingsIn(documents),
    ...remarksIn(documents),
    ...requestsIn(documents),
    ...groupBook(documents),
    ...evidenceTray(documents),
    close: async () => undefined,
  };
}

function casesIn(documents: Documents): Pick<CaseStore, "cases" | "case" | "openCase" | "setOfficers"> {
  return {
    cases: async () => documents.list<Case>("case").toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
    case: async (id) => documents.get<Case>("case", keyOf(id)),
    openCase: (opened) =>
      documents.change((draft) => {
        if (documents.get("case", keyOf(opened.id)) !== null) {
          const { id } = opened;
          throw new SaidError("conflict", [say("told.caseTaken", { case: id })], { facts: { case: id } });
        }
        draft.put("case", keyOf(opened.id), opened);
      }),
    setOfficers: (id, officers) =>
      documents.change((draft) => {
        const found = documents.get<Case>("case", keyOf(id));
        if (!found)
          throw new LedgerhoundError("not-found", `There is no case ${id}. List the cases for their numbers.`, { case: id });
        draft.put("case", keyOf(id), { ...found, officers });
      }),
  };
}

function reportsIn(documents: Documents): Pick<CaseStore, "addReports" | "removeReports" | "reports"> {
  const ofCase = (id: CaseId): readonly VictimReport[] => documents.list<VictimReport>("report", keyOf(id));
  return {
    addReports: (id, reports) => documents.change((draft) => addReports(documents, draft, id, reports)),
    removeReports: (id, file) =>
      documents.change((draft) => {
        for (const { number, source } of ofCase(id)) if (source.file === file) draft.remove("report", keyOf(id, number));
      }),
    reports: async (id) => ofCase(id).toSorted((a, b) => a.toldAt.at - b.toldAt.at || (a.number < b.number ? -1 : 1)),
  };
}

function addReports(documents: Documents, draft: Draft, id: CaseId, reports: readonly VictimReport[]): void {
  const added = new Map<string, VictimReport>();
  for (const report of reports) {
    const { number } = report;
    const held = added.get(number) ?? documents.get<VictimReport>("report", keyOf(id, number));
    if (held && told(held) !== told(report)) {
      const taken = say("told.reportTaken", { case: id, report: number });
      throw new SaidError("conflict", [taken], { facts: { case: id, report: number } });
    }
    added.set(number, report);
    draft.put("report", keyOf(id, number), report);
  }
}

/** What a report tells, wherever it was read. */
function told(report: VictimReport): string {
  return documentText({ ...report, source: null });
}

type FindingCalls =
  | "saveDetection"
  | "detection"
  | "keepAdvance"
  | "advances"
  | "keepCommunities"
  | "keptCommunities"
  | "decide"
  | "decisions";

function findingsIn(documents: Documents): Pick<CaseStore, FindingCalls> {
  const decisions = (id: CaseId): readonly Decision[] => documents.list<Decision>("decision", keyOf(id));
  return {
    saveDetection: (id, detection) => documents.change((draft) => draft.put("detection", keyOf(id), detection)),
    detection: async (id) => documents.get<Detection>("detection", keyOf(id)),
    keepAdvance: (id, kept) => documents.change((draft) => draft.put("advance", keyOf(id, filesKey(kept)), kept)),
    advances: async (id) => inTime(documents.list<KeptAdvance>("advance", keyOf(id)), filesKey),
    keepCommunities: (id, kept) => documents.change((draft) => draft.put("communities", keyOf(id), kept)),
    keptCommunities: async (id) => documents.get<Communities>("communities", keyOf(id)),
    decide: (id, decision) =>
      documents.change((draft) => {
        const nth = sortable(decisions(id).length);
        draft.put("decision", keyOf(id, sortable(decision.at), decision.finding, nth), decision);
      }),
    decisions: async (id) => decisions(id),
  };
}

/** Files that came together are known by all their hashes. */
function filesKey({ files }: KeptAdvance): string {
  return [...files].sort().join(" ");
}

function remarksIn(
  documents: Documents,
): Pick<CaseStore, "addTag" | "removeTag" | "tags" | "addNote" | "notes" | "saveView" | "views"> {
  return {
    addTag: (id, tag) => documents.change((draft) => draft.put("tag", keyOf(id, tag.account, tag.tag), tag)),
    removeTag: (id, account, tag) => documents.change((draft) => draft.remove("tag", keyOf(id, account, tag))),
    tags: async (id) => inTime(documents.list<Tag>("tag", keyOf(id)), (tag) => keyOf(tag.account, tag.tag)),
    addNote: (id, note) => documents.change((draft) => draft.put("note", keyOf(id, note.id), note)),
    notes: async (id) => inTime(documents.list<Note>("note", keyOf(id)), (note) => note.id),
    saveView: (id, view) => documents.change((draft) => draft.put("view", keyOf(id, view.id), view)),
    views: async (id) => inTime(documents.list<View>("view", keyOf(id)), (view) => view.id),
  };
}

function requestsIn(documents: Documents): Pick<CaseStore, "saveRequest" | "requests"> {
  return {
    saveRequest: (id, request) => documents.change((draft) => draft.put("request", keyOf(id, request.id), request)),
    requests: async (id) =>
      documents.list<CaseRequest>("request", keyOf(id)).toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
  };
}

function inTime<T extends { readonly at: number }>(all: readonly T[], idOf: (one: T) => string): readonly T[] {
  return all.toSorted((a, b) => a.at - b.at || (idOf(a) < idOf(b) ? -1 : 1));
}
