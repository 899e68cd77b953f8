import type { DocumentChange, DocumentShelf } from "../casework/documents.ts";
import type { Database } from "./database.ts";
import { rowsOf, text, told } from "./read-rows.ts";

/** Documents in the casework file, which is this process's alone; a write is one transaction, on disk before it ends. */
export function documentShelf(database: Database): DocumentShelf {
  let loaded = false;
  return {
    load: async () => {
      if (loaded) return [];
      const documents = await allDocuments(database);
      loaded = true;
      return documents;
    },
    write: async (changes) => {
      await database.write(async (connection) => {
        for (const { collection, key, body } of changes) {
          await connection.run("DELETE FROM document WHERE collection = $collection AND key = $key", { collection, key });
          if (body !== null)
            await connection.run("INSERT INTO document VALUES ($collection, $key, $body)", { collection, key, body });
        }
      });
      return "kept";
    },
  };
}

function allDocuments(database: Database): Promise<readonly DocumentChange[]> {
  return database.connected(async (connection) => {
    const rows = await rowsOf(connection, "SELECT collection, key, body FROM document");
    return rows.map(
      ([collection, key, body]): DocumentChange => ({
        collection: told(collection),
        key: told(key),
        body: text(body),
      }),
    );
  });
}
