import type { AccountId } from "./account.ts";
import type { Brand } from "./brand.ts";
import type { FindingId } from "./finding.ts";
import type { FileId } from "./record.ts";
import type { Sentence } from "./sentence.ts";
import type { TransferId } from "./transfer.ts";
import type { UserId } from "./user.ts";

/** As the agency numbers it: "2025-0314". */
export type CaseId = Brand<"CaseId">;

export interface Case {
  readonly id: CaseId;
  readonly title: string;
  readonly openedAt: number;
  /** Who may open it, beside its supervisors. */
  readonly officers: readonly UserId[];
}

/** A file as one upload of it: the same bytes may be uploaded by two banks. */
export interface Upload {
  readonly file: FileId;
  readonly name: string;
  readonly profile: string;
  /** The mapping it was read by, as its JSON text; null where a known profile fits. */
  readonly mapping: string | null;
  /** The account a person said it is the statement of; null where the file says so itself. */
  readonly account: AccountId | null;
  readonly case: CaseId | null;
  readonly by: UserId;
  readonly bank: string | null;
  readonly at: number;
  readonly counts: ImportCounts;
}

/** Files that came into a case together. */
export interface Imported {
  readonly case: CaseId;
  readonly files: readonly [FileId, ...FileId[]];
}

/** What changed in a case's records together: the files that came; none where files were only taken back. */
export interface Changed {
  readonly case: CaseId;
  readonly files: readonly FileId[];
}

/** What became of a file's rows: accepted + duplicates + corroborated + rejected = rows. */
export interface ImportCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly corroborated: number;
  readonly rejected: number;
}

export type Verdict = "confirmed" | "rejected" | "later";

export interface Decision {
  readonly finding: FindingId;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly by: UserId;
  readonly at: number;
}

/** An officer's word on an account: asserted, dotted on screen. */
export interface Tag {
  readonly account: AccountId;
  readonly tag: string;
  readonly basis: string;
  readonly by: UserId;
  readonly at: number;
}

/** What an officer wrote of something in the case; it is added to, never changed. */
export interface Note {
  readonly id: string;
  /** An account's id, or an act on a link with its two records: "unlink PAYER PAYEE". */
  readonly about: string;
  readonly text: string;
  readonly by: UserId;
  readonly at: number;
}

/** A saved canvas: what is on it, where, and from which store version. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly body: string;
  readonly by: UserId;
  readonly at: number;
}

/** One thing in the evidence tray; it becomes an exhibit in the pack. */
export type EvidenceItem = {
  readonly id: string;
  readonly by: UserId;
  readonly at: number;
  /** What it is, in English. */
  readonly label: string;
  /** The same as data; absent from trays kept before it was. */
  readonly title?: readonly Sentence[];
} & (
  | { readonly kind: "finding"; readonly finding: FindingId }
  | { readonly kind: "account"; readonly account: AccountId }
  | { readonly kind: "transfers"; readonly transfers: readonly TransferId[] }
  | { readonly kind: "trace" }
  | { readonly kind: "hold-plan"; readonly asOf: number }
);

/** What an officer puts into the tray: an evidence item before it has an id, a name, a person and a time. */
export type Collected<Item extends EvidenceItem = EvidenceItem> = Item extends EvidenceItem
  ? Omit<Item, "id" | "by" | "at" | "label" | "title">
  : never;

/** Reads a case number. Letters, digits, dot, dash and underscore, so that it can stand in a path. */
export function parseCaseId(text: string): CaseId | null {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(text) ? (text as CaseId) : null;
}
