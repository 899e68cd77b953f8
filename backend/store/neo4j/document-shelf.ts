import type { DocumentChange, DocumentShelf } from "../casework/documents.ts";
import type { Connection } from "./connection.ts";
import { drawCases } from "./draw-cases.ts";
import { type DrawnCommunities, drawCommunities, sweepCommunities } from "./draw-communities.ts";
import { type Row, text, told, whole } from "./values.ts";

const MOST = 5_000n;

/**
 * Documents under the label Document, each with the revision of casework that wrote it; a removed one stays as its key alone,
 * so that other programs learn of it. A write is one transaction, with what it draws of cases beside their accounts (communities are drawn before
 * and only shown by it), and is decided anew when another program wrote before it.
 */
export function documentShelf(connection: Connection, newId: () => string): DocumentShelf {
  let known: bigint | null = null;
  return {
    load: async () => {
      const revision = await revisionOf(connection);
      if (revision === known) return [];
      const changes = known === null ? await allDocuments(connection) : await changedAfter(connection, known);
      known = revision;
      return changes;
    },
    write: async (changes) => {
      if (known === null) throw new Error("documents were written before they were loaded");
      const next = known + 1n;
      const drawn = await drawCommunities(connection, changes, next, newId);
      const taken = await writeChanges(connection, { changes, drawn, known, mark: newId() });
      if (taken) known = next;
      await sweepCommunities(connection, drawn, next);
      return taken ? "kept" : "stale";
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
    documents.push(...rows.map(changeOf));
    const last = documents.at(-1);
    if (!last || rows.length < Number(MOST)) return documents;
    [collection, key] = [last.collection, last.key];
  }
}

/** What later revisions put in or took out. */
async function changedAfter(connection: Connection, known: bigint): Promise<readonly DocumentChange[]> {
  const changes: DocumentChange[] = [];
  for (let [revision, collection, key] = [known + 1n, "", ""]; ; ) {
    const rows = await connection.read("documents-since", { revision, collection, key, most: MOST });
    changes.push(...rows.map(changeOf));
    const last = rows.at(-1);
    if (!last || rows.length < Number(MOST)) return changes;
    [revision, collection, key] = [whole(last.revision), told(last.collection), told(last.key)];
  }
}

function changeOf({ collection, key, body }: Row): DocumentChange {
  return { collection: told(collection), key: told(key), body: text(body) };
}

interface Written {
  readonly changes: readonly DocumentChange[];
  readonly drawn: readonly DrawnCommunities[];
  readonly known: bigint;
  readonly mark: string;
}

/** False when another program has written since the revision that is known here. */
async function writeChanges(connection: Connection, { changes, drawn, known, mark }: Written): Promise<boolean> {
  const last = new Map(changes.map((change) => [JSON.stringify([change.collection, change.key]), change]));
  const put: { collection: string; key: string; body: string }[] = [];
  const removed: { collection: string; key: string }[] = [];
  for (const { collection, key, body } of last.values()) {
    if (body === null) removed.push({ collection, key });
    else put.push({ collection, key, body });
  }
  return connection.write(async (run) => {
    const [taken] = await run("take-revision", { revision: known, mark });
    if (!taken) return false;
    if (taken.fresh !== true) return true;
    await run("put-documents", { documents: put, revision: known + 1n });
    await run("remove-documents", { documents: removed, revision: known + 1n });
    await drawCases(run, [...last.values()], drawn);
    return true;
  });
}
