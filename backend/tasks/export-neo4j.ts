import type { TransferStore } from "../store/transfer-store.ts";
import { perform, stopIfCancelled, type TaskContext } from "./task.ts";

/** Files that neo4j-admin makes a database of, and the arguments it takes. */
export interface Neo4jExport {
  readonly files: readonly { readonly file: string; readonly rows: number }[];
  readonly command: readonly string[];
}

/** Writes a store's records, provenance and links into an empty folder. */
export type WriteNeo4jFiles = (
  transfers: TransferStore,
  folder: string,
  progress: (records: number) => void,
) => Promise<Neo4jExport>;

/** Writes everything that the store's files tell for a first load into Neo4j. Casework and users stay: copying the store brings them. */
export async function exportNeo4j(
  context: TaskContext,
  { folder, write }: { readonly folder: string; readonly write: WriteNeo4jFiles },
): Promise<Neo4jExport> {
  return perform(context, { task: "copy-store", case: null }, () =>
    write(context.stores.transfers, folder, (records) => {
      stopIfCancelled(context.signal);
      context.progress({ step: "neo4j-export", done: records, total: null, unit: "rows" });
    }),
  );
}
