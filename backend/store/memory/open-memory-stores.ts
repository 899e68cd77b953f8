import { documentCaseStore } from "../casework/document-case-store.ts";
import { documentCopy } from "../casework/document-copy.ts";
import { documentUserStore } from "../casework/document-user-store.ts";
import { NO_SHELF, openDocuments } from "../casework/documents.ts";
import { joinedTransferStore } from "../joined/joined-transfer-store.ts";
import type { Stores } from "../stores.ts";
import { memoryAuditLog } from "./memory-audit-log.ts";
import { memoryRawFiles } from "./memory-raw-files.ts";
import { memoryTransferStore } from "./memory-transfer-store.ts";

/** Empty stores that live only as long as the process. */
export async function openMemoryStores(): Promise<Stores> {
  const documents = await openDocuments(NO_SHELF);
  return {
    transfers: joinedTransferStore(memoryTransferStore()),
    cases: documentCaseStore(documents),
    users: documentUserStore(documents),
    audit: memoryAuditLog(),
    documents: documentCopy(documents),
    raw: memoryRawFiles(),
    science: null,
    close: async () => undefined,
  };
}
