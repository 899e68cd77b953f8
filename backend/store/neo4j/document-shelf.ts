import { LedgerhoundError } from "../../domain/errors.ts";
import type { DocumentChange, DocumentShelf } from "../casework/documents.ts";
import type { Connection } from "./connection.ts";
import { text, told, whole } from "./values.ts";

const MOST = 5_000n;

/**
 * Documents under the label Document. A write is one transaction. Casework is read once, when it opens: a write after another
 * program's is refused (conflict), so that neither undoes the other's.
 */
export function documentShelf(connection: Connection): DocumentShelf {
  let revision = 0n;
  return {
    load: async () => {
      revision = await revisionOf(connection);
      return allDocuments(connection);
    },
    write: async (changes) => {
      revision = await writeChanges(connection, changes, revision);
    },
  };
}

async function revisionOf(connection: Connection): Promise<bigint> {
  const [row] = await connection.read("casework-revision", {});
  return whole(row?.revision);
}

async function allDocuments(connection: Connection): Promise<readonly DocumentChange[]> {
  const documents: DocumentChange[] = [];
  for (let [collection, key] = ["", ""]; ; ) {
    const rows = await connection.read("documents-after", { collection, key, most: MOST });
    documents.push(...rows.map((row) => ({ collection: told(row.collection), key: told(row.key), body: text(row.body) })));
    const last = documents.at(-1);
    if (!last || rows.length < Number(MOST)) return documents;
    [collection, key] = [last.collection, last.key];
  }
}

/** Returns the new revision. */
async function writeChanges(connection: Connection, changes: readonly DocumentChange[], revision: bigint): Promise<bigint> {
  const last = new Map(changes.map((change) => [JSON.stringify([change.collection, change.key]), change]));
  const put: { collection: string; key: string; body: string }[] = [];
  const removed: { collection: string; key: string }[] = [];
  for (const { collection, key, body } of last.values()) {
    if (body === null) removed.push({ collection, key });
    else put.push({ collection, key, body });
  }
  await connection.write(async (run) => {
    const [taken] = await run("take-revision", { revision });
    if (!taken) throw changedElsewhere();
    await run("put-documents", { documents: put });
    await run("remove-documents", { documents: removed });
  });
  return revision + 1n;
}

function changedElsewhere(): LedgerhoundError {
  return new LedgerhoundError(
    "conflict",
    "Another program wrote to this casework since it was opened here. Open it again, then repeat what you did.",
  );
}
