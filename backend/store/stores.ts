import type { FileId } from "../domain/record.ts";
import type { AuditLog } from "./audit-log.ts";
import type { CaseStore } from "./case-store.ts";
import type { TransferStore } from "./transfer-store.ts";
import type { UserStore } from "./user-store.ts";

/** The original bytes of every stored file, kept under their hash. */
export interface RawFiles {
  /** Keeps the bytes; keeping the same bytes twice is one file. The stream is read once. */
  keep(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly file: FileId; readonly size: number }>;
  /** The bytes of a kept file in chunks. Throws not-found. */
  read(file: FileId): AsyncIterable<Uint8Array>;
  has(file: FileId): Promise<boolean>;
  /** Forgets a file that nothing refers to any more. */
  drop(file: FileId): Promise<void>;
}

/** All ports of one data folder or server. */
export interface Stores {
  readonly transfers: TransferStore;
  readonly cases: CaseStore;
  readonly users: UserStore;
  readonly audit: AuditLog;
  readonly raw: RawFiles;
  close(): Promise<void>;
}
