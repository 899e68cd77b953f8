import { join } from "node:path";
import { documentCaseStore } from "../casework/document-case-store.ts";
import { documentCopy } from "../casework/document-copy.ts";
import { documentUserStore } from "../casework/document-user-store.ts";
import { openDocuments } from "../casework/documents.ts";
import { following } from "../casework/following.ts";
import { decisionBook } from "../decision-book.ts";
import { openRawFiles } from "../embedded/raw-files.ts";
import { joinedTransferStore } from "../joined/joined-transfer-store.ts";
import type { Stores } from "../stores.ts";
import { ROWS_IN_BATCH } from "./batch-size.ts";
import { type Connection, connect, type ServerAddress } from "./connection.ts";
import { documentShelf } from "./document-shelf.ts";
import { graphScience } from "./graph-science.ts";
import { makeSchema } from "./make-schema.ts";
import { neo4jAuditLog } from "./neo4j-audit-log.ts";
import { type LedgerOptions, neo4jTransferStore } from "./neo4j-transfer-store.ts";

export interface Neo4jOptions extends ServerAddress {
  /** Where raw files stay. */
  readonly folder: string;
  /** A new unguessable id for each turn at writing. */
  readonly newId: () => string;
  /** How long an import that stands still keeps others waiting, in milliseconds. */
  readonly leaseMs?: number;
  /** Rows of a file that one transaction writes. */
  readonly rowsInBatch?: number;
}

const LEASE_MS = 60_000;

/** A file that has been arriving for longer is not arriving any more. */
const LONGEST_UPLOAD_MS = 24 * 60 * 60_000;

/**
 * The stores of a Neo4j database, made where it is empty; raw files are in the folder. Several programs may use one database:
 * they import in turn, and what one publishes or writes down the others read. Throws store-unavailable with the remedy when the server
 * cannot be used.
 */
export async function openNeo4jStores({
  folder,
  newId,
  leaseMs = LEASE_MS,
  rowsInBatch = ROWS_IN_BATCH,
  ...address
}: Neo4jOptions): Promise<Stores> {
  const connection = connect(address, newId);
  try {
    await makeSchema(connection);
    return await storesOver(connection, folder, { newId, leaseMs, rowsInBatch });
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function storesOver(connection: Connection, folder: string, options: LedgerOptions): Promise<Stores> {
  const documents = await openDocuments(documentShelf(connection, options.newId));
  return {
    transfers: joinedTransferStore(await neo4jTransferStore(connection, decisionBook(documents), options)),
    cases: following(documents, documentCaseStore(documents)),
    users: following(documents, documentUserStore(documents)),
    audit: neo4jAuditLog(connection),
    documents: documentCopy(documents),
    raw: await openRawFiles(join(folder, "raw"), Date.now() - LONGEST_UPLOAD_MS),
    science: graphScience(connection, options.newId),
    close: () => connection.close(),
  };
}
