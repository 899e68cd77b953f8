import type { AccountId } from "../domain/account.ts";
import type { AuditEntry } from "../domain/audit.ts";
import type { CaseId, EvidenceItem, ImportCounts } from "../domain/case.ts";
import type { CaseQuality } from "../domain/data-quality.ts";
import type { CappedAccount, Finding, FindingKind, LeadRate, Parameter, Truncated } from "../domain/finding.ts";
import type { HoldPlan } from "../domain/hold-plan.ts";
import type { FileId, SourceRef } from "../domain/record.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { Trace } from "../domain/trace.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { UserId } from "../domain/user.ts";
import type { ReportMatch, VictimReport } from "../domain/victim-report.ts";

/** Everything a pack says. The payload of a pack follows from this value and the signer's public key, and from nothing else. */
export interface PackContent {
  readonly case: { readonly id: CaseId; readonly title: string };
  /** Store version and content hash that everything here was computed from. */
  readonly version: number;
  readonly contentHash: string;
  /** Program and version: "ledgerhound 0.1.0". */
  readonly generator: string;
  /** The moment the pack speaks of, UTC milliseconds. */
  readonly at: number;
  /** IANA zones. Every time is printed in the first; the cover gives `at` in all of them. */
  readonly zones: readonly [string, ...string[]];
  readonly victims: readonly VictimRow[];
  readonly trace: Trace | null;
  readonly holdPlan: HoldPlan | null;
  /** In the order the officer put them. */
  readonly exhibits: readonly Exhibit[];
  /** Leads of traced payments, by time: never part of the trace, and without any figure of how likely they are. */
  readonly leads: readonly PackLead[];
  /** Every file that a row of the pack comes from, and every other file of the case. */
  readonly files: readonly PackFile[];
  /** How good the records are that everything here rests on. */
  readonly quality: CaseQuality;
  /** Acts that made the case what it is, up to the export, oldest first. */
  readonly custody: readonly AuditEntry[];
  readonly method: PackMethod;
  readonly leftOut: LeftOut;
  /** Further conventions of this case, each a sentence. */
  readonly conventions: readonly string[];
}

/** One line of the victim schedule. payment and card are null when no single row was found. */
export interface VictimRow {
  readonly report: VictimReport;
  readonly match: ReportMatch;
  readonly payment: PackTransfer | null;
  /** The first-level card: the account that the victim's money reached first. */
  readonly card: AccountId | null;
}

export interface PackTransfer {
  readonly transfer: Transfer;
  readonly rows: readonly [ExhibitRow, ...ExhibitRow[]];
}

/** One source row: its bytes exactly as in the file, and what they say. */
export interface ExhibitRow {
  readonly source: SourceRef;
  readonly bytes: Uint8Array;
  /** Column names as the file writes them; shorter than cells where the file names fewer. */
  readonly header: readonly string[];
  readonly cells: readonly string[];
  /** For a row that somebody corrected after it was rejected: where it stood before, and who sent the correction when. */
  readonly corrects: {
    readonly source: SourceRef;
    readonly file: string;
    readonly by: UserId;
    readonly at: number;
  } | null;
}

/** A finding as it may leave the program: a value that carries a score or a rank does not compile here. */
export type PackFinding = Omit<Finding, "score"> & { readonly score?: never; readonly rank?: never };

export interface Exhibit {
  readonly kind: EvidenceItem["kind"];
  /** What it is, in English; the same as data, empty where a person's words stand instead. */
  readonly label: string;
  readonly title: readonly Sentence[];
  /** What it shows, with its figures. */
  readonly said: readonly Sentence[];
  readonly finding: PackFinding | null;
  readonly accounts: readonly AccountId[];
  readonly transfers: readonly PackTransfer[];
}

/** Two legs that one settlement would explain. No path joins them. */
export interface PackLead {
  readonly kind: FindingKind;
  readonly firsts: readonly PackTransfer[];
  readonly seconds: readonly PackTransfer[];
  readonly rate: LeadRate;
  /** From the last payment in to the first payment out. */
  readonly lagMs: number;
  /** Other pairings of either payment that fit nearly as well. */
  readonly rivals: number;
}

export interface PackFile {
  readonly file: FileId;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly profile: string;
  readonly counts: ImportCounts;
  readonly by: UserId;
  readonly at: number;
  readonly bank: string | null;
  /** null prints "not given", never blank. */
  readonly country: string | null;
  readonly legalBasis: string | null;
}

export interface PackMethod {
  /** Programs and libraries with their versions, in the order to print. */
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  readonly detectors: readonly {
    readonly kind: FindingKind;
    readonly version: number;
    readonly parameters: Readonly<Record<string, Parameter>>;
  }[];
  /** Measured reliability of each kind in a sentence, with data, seeds, date and that it is synthetic and no field error rate. */
  readonly reliability: readonly { readonly kind: FindingKind; readonly said: Sentence }[];
  readonly limits: readonly Sentence[];
  /** Commands that compute the pack again from the raw files. */
  readonly rerun: readonly string[];
}

/** What is not in the pack, and why. */
export interface LeftOut {
  readonly rejected: readonly {
    readonly finding: PackFinding;
    readonly reason: string;
    readonly by: UserId;
    readonly at: number;
  }[];
  readonly capped: readonly CappedAccount[];
  readonly truncated: readonly (Truncated & { readonly what: string })[];
  /** Filters and unused material. */
  readonly notes: readonly Sentence[];
}

/** Facts of one export. They stand in tag files, never in the payload. */
export interface RunFacts {
  readonly exportId: string;
  /** Hash of the audit log's last entry when the pack was written. */
  readonly chainHead: string;
  readonly by: UserId;
}

/** What was written where. manifest is the SHA-256 of the payload manifest: equal content gives an equal one. */
export interface PackReceipt {
  readonly folder: string;
  readonly fingerprint: string;
  readonly manifest: string;
  readonly files: number;
  readonly bytes: number;
}
