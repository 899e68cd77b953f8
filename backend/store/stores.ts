import type { FileId } from "../domain/record.ts";
import type { AuditLog } from "./audit-log.ts";
import type { CaseStore } from "./case-store.ts";
import type { GraphScience } from "./graph-science.ts";
import type { JoinedTransferStore } from "./joined/joined-transfer-store.ts";
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

/** One document of casework as text. */
export interface DocumentText {
  readonly collection: string;
  /** Parts that each end with U+0000; a case's documents start with its number. */
  readonly key: string;
  readonly body: string;
}

/** Casework as it is kept, for copying a store: every kind of document, also those that a copier does not know. */
export interface DocumentCopy {
  /** By collection and key. */
  all(): Promise<readonly DocumentText[]>;
  /** Puts documents in, as one act. */
  add(documents: readonly DocumentText[]): Promise<void>;
}

/** All ports of one data folder or server. */
export interface Stores {
  readonly transfers: JoinedTransferStore;
  readonly cases: CaseStore;
  readonly users: UserStore;
  readonly audit: AuditLog;
  readonly documents: DocumentCopy;
  readonly raw: RawFiles;
  /** null: the store has no server that runs graph algorithms. */
  readonly science: GraphScience | null;
  close(): Promise<void>;
}
