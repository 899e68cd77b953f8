import type { CaseId } from "./case.ts";
import type { Task } from "./permission.ts";
import type { UserId } from "./user.ts";

export type AuditOutcome = "done" | "denied" | "failed";

/** One act as the log keeps it: ids only, never personal content. */
export interface AuditEntry {
  readonly at: number;
  readonly actor: UserId;
  readonly act: Task | "sign-in" | "sign-out" | "set-up";
  readonly case: CaseId | null;
  readonly outcome: AuditOutcome;
  /** Ids the act was about: files, findings, accounts by hash. */
  readonly subjects: readonly string[];
}

/** An entry with its place in the chain: hash = SHA-256(previous hash, entry as canonical JSON). */
export interface ChainedEntry extends AuditEntry {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
}
