import type { AccountId } from "../domain/account.ts";
import type { KeptAdvance } from "../domain/advance.ts";
import type { Case, CaseId, Decision, EvidenceItem, Note, Tag, Upload, View } from "../domain/case.ts";
import type { Communities } from "../domain/community.ts";
import type { Detection } from "../domain/finding.ts";
import type { GroupAct } from "../domain/group.ts";
import type { FileId } from "../domain/record.ts";
import type { CaseRequest } from "../domain/request.ts";
import type { SavedMapping } from "../domain/saved-mapping.ts";
import type { UserId } from "../domain/user.ts";
import type { VictimReport } from "../domain/victim-report.ts";

/** Casework: small, precious, and never rebuilt from files. Lists are ordered by time, then id. */
export interface CaseStore {
  cases(): Promise<readonly Case[]>;
  case(id: CaseId): Promise<Case | null>;
  /** Throws conflict when the number is taken. */
  openCase(opened: Case): Promise<void>;
  setOfficers(id: CaseId, officers: readonly UserId[]): Promise<void>;

  addUpload(upload: Upload): Promise<void>;
  removeUploads(file: FileId, caseId: CaseId | null): Promise<void>;
  uploadsOfCase(id: CaseId): Promise<readonly Upload[]>;
  uploadsBy(who: { readonly user: UserId } | { readonly bank: string }): Promise<readonly Upload[]>;
  uploadsOfFile(file: FileId): Promise<readonly Upload[]>;

  /** Keeps a mapping as the next version of its name with its bank; equal content has the version it had. Gives the version. */
  saveMapping(mapping: Omit<SavedMapping, "version">): Promise<number>;
  mappings(): Promise<readonly SavedMapping[]>;

  /** Reports of one file, as a whole; equal numbers of the case are replaced only by equal content, else conflict. */
  addReports(id: CaseId, reports: readonly VictimReport[]): Promise<void>;
  removeReports(id: CaseId, file: FileId): Promise<void>;
  reports(id: CaseId): Promise<readonly VictimReport[]>;

  /** The latest detection of a case. */
  saveDetection(id: CaseId, detection: Detection): Promise<void>;
  detection(id: CaseId): Promise<Detection | null>;
  /** What an import changed in the case's trace; the same files anew replace what was kept of them. */
  keepAdvance(id: CaseId, kept: KeptAdvance): Promise<void>;
  /** In the order of time. */
  advances(id: CaseId): Promise<readonly KeptAdvance[]>;
  /** The communities that an officer kept last. */
  keepCommunities(id: CaseId, communities: Communities): Promise<void>;
  keptCommunities(id: CaseId): Promise<Communities | null>;
  decide(id: CaseId, decision: Decision): Promise<void>;
  decisions(id: CaseId): Promise<readonly Decision[]>;

  addTag(id: CaseId, tag: Tag): Promise<void>;
  removeTag(id: CaseId, account: AccountId, tag: string): Promise<void>;
  tags(id: CaseId): Promise<readonly Tag[]>;
  addNote(id: CaseId, note: Note): Promise<void>;
  notes(id: CaseId): Promise<readonly Note[]>;
  saveView(id: CaseId, view: View): Promise<void>;
  views(id: CaseId): Promise<readonly View[]>;

  /** Puts a request in, or the same one anew. */
  saveRequest(id: CaseId, request: CaseRequest): Promise<void>;
  requests(id: CaseId): Promise<readonly CaseRequest[]>;

  /** Appends one act on a group; acts are never changed. */
  addGroupAct(id: CaseId, act: GroupAct): Promise<void>;
  /** In the order appended. */
  groupActs(id: CaseId): Promise<readonly GroupAct[]>;

  addEvidence(id: CaseId, item: EvidenceItem): Promise<void>;
  removeEvidence(id: CaseId, item: string): Promise<void>;
  /** In the order the officer put them. */
  evidence(id: CaseId): Promise<readonly EvidenceItem[]>;
  orderEvidence(id: CaseId, items: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
