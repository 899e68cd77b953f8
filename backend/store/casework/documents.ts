import { inTurn } from "../in-turn.ts";
import { documentFrom, documentText } from "./document-text.ts";

/** One document put in, or taken out where body is null. */
export interface DocumentChange {
  readonly collection: string;
  readonly key: string;
  readonly body: string | null;
}

/** Where documents are kept. write is durable as a whole, or throws and has kept nothing. */
export interface DocumentShelf {
  load(): Promise<readonly DocumentChange[]>;
  write(changes: readonly DocumentChange[]): Promise<void>;
}

/** What one act puts in and takes out, decided from what is there when its turn comes. */
export interface Draft {
  put(collection: string, key: string, value: unknown): void;
  remove(collection: string, key: string): void;
}

/** All casework in memory, with every change durable on the shelf before it shows. */
export interface Documents {
  /** The document of this key; null when there is none. */
  get<T>(collection: string, key: string): T | null;
  /** Every document of a collection whose key starts with the prefix, ordered by key in code units. */
  list<T>(collection: string, prefix?: string): readonly T[];
  /** Runs one act alone: what it throws, it has not done. */
  change<T>(act: (draft: Draft) => T): Promise<T>;
}

/** Documents as the shelf holds them. */
export async function openDocuments(shelf: DocumentShelf): Promise<Documents> {
  const collections = new Map<string, Map<string, unknown>>();
  const turn = inTurn();
  for (const change of await shelf.load()) apply(collections, change);
  return {
    get: <T>(collection: string, key: string) => (collections.get(collection)?.get(key) as T | undefined) ?? null,
    list: <T>(collection: string, prefix = "") => entriesUnder(collections.get(collection), prefix) as readonly T[],
    change: (act) =>
      turn(async () => {
        const changes: DocumentChange[] = [];
        const outcome = act({
          put: (collection, key, value) => void changes.push({ collection, key, body: documentText(value) }),
          remove: (collection, key) => void changes.push({ collection, key, body: null }),
        });
        if (changes.length > 0) await shelf.write(changes);
        for (const change of changes) apply(collections, change);
        return outcome;
      }),
  };
}

/** A shelf that forgets: for a store that lives only in memory. */
export const NO_SHELF: DocumentShelf = { load: async () => [], write: async () => undefined };

function apply(collections: Map<string, Map<string, unknown>>, { collection, key, body }: DocumentChange): void {
  const documents = collections.get(collection) ?? new Map<string, unknown>();
  collections.set(collection, documents);
  if (body === null) documents.delete(key);
  else documents.set(key, documentFrom(body));
}

function entriesUnder(documents: ReadonlyMap<string, unknown> | undefined, prefix: string): readonly unknown[] {
  return [...(documents ?? [])]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}
