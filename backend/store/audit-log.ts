import type { AuditEntry, ChainedEntry } from "../domain/audit.ts";

/** Append-only and hash-chained: what was written cannot be changed without breaking the chain. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<ChainedEntry>;
  /** Newest first, entries numbered below `before` (null: from the newest). */
  entries(before: number | null, cap: number): Promise<readonly ChainedEntry[]>;
  /** Number and hash of the newest entry; number 0 and the empty chain's hash when there is none. */
  head(): Promise<{ readonly number: number; readonly hash: string }>;
  /** The first entry whose hash does not follow from the one before; null when the chain is whole. */
  firstBreak(): Promise<number | null>;
  close(): Promise<void>;
}
