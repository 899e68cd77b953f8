import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { documentCaseStore } from "../casework/document-case-store.ts";
import { documentCopy } from "../casework/document-copy.ts";
import { documentUserStore } from "../casework/document-user-store.ts";
import { openDocuments } from "../casework/documents.ts";
import { decisionBook } from "../decision-book.ts";
import { joinedTransferStore } from "../joined/joined-transfer-store.ts";
import type { Stores } from "../stores.ts";
import { backUp } from "./back-up.ts";
import { type Database, openDatabase } from "./database.ts";
import { documentShelf } from "./document-shelf.ts";
import { embeddedAuditLog } from "./embedded-audit-log.ts";
import { embeddedTransferStore } from "./embedded-transfer-store.ts";
import { openRawFiles } from "./raw-files.ts";
import { makeCaseworkTables } from "./schema.ts";

export interface EmbeddedOptions {
  /** Memory that the transfers may take, as DuckDB writes it; what does not fit goes to disk. 320MB unless given: with the reading threads an import stays under 1.5 GiB. */
  readonly memoryLimit?: string;
  readonly threads?: number;
}

const CASEWORK_LIMITS = { memoryLimit: "256MB", threads: 1 } as const;

/**
 * The stores of a data folder, made where it is empty: transfers.duckdb (can be rebuilt from raw/), casework.duckdb
 * (copied to casework.duckdb.backup each time it opens) and raw/. Throws store-unavailable while another process holds the
 * folder. The folder is this process's until close.
 */
export async function openEmbeddedStores(folder: string, options: EmbeddedOptions = {}): Promise<Stores> {
  await mkdir(folder, { recursive: true });
  const { memoryLimit = "320MB", threads = 2 } = options;
  // The transfers' file is opened first and closed last: whoever holds it holds the folder.
  const transfers = await openDatabase(join(folder, "transfers.duckdb"), { memoryLimit, threads });
  try {
    return await storesOver(folder, transfers, await openCasework(join(folder, "casework.duckdb")));
  } catch (error) {
    await transfers.close();
    throw error;
  }
}

/** Opens once to fold in what a crash left in the journal, copies the whole file, and opens it for use. */
async function openCasework(path: string): Promise<Database> {
  const before = await openDatabase(path, CASEWORK_LIMITS);
  await before.connected(makeCaseworkTables);
  await before.connected((connection) => connection.run("CHECKPOINT"));
  await before.close();
  await backUp(path, `${path}.backup`);
  return openDatabase(path, CASEWORK_LIMITS);
}

async function storesOver(folder: string, transfers: Database, casework: Database): Promise<Stores> {
  const documents = await openDocuments(documentShelf(casework));
  return {
    transfers: joinedTransferStore(await embeddedTransferStore(transfers, decisionBook(documents))),
    cases: documentCaseStore(documents),
    users: documentUserStore(documents),
    audit: embeddedAuditLog(casework),
    documents: documentCopy(documents),
    raw: await openRawFiles(join(folder, "raw")),
    science: null,
    close: async () => {
      await casework.close();
      await transfers.close();
    },
  };
}
