import { LedgerhoundError } from "../../domain/errors.ts";
import { inTurn } from "../in-turn.ts";
import { documentFrom, documentText } from "./document-text.ts";

/** One document put in, or taken out where body is null. */
export interface DocumentChange {
  readonly collection: string;
  readonly key: string;
  readonly body: string | null;
}

/** Where documents are kept. */
export interface DocumentShelf {
  /** What other programs changed since this shelf last loaded or wrote; the first time everything. */
  load(): Promise<readonly DocumentChange[]>;
  /**
   * Durable as a whole, or throws and has kept nothing. "stale" has kept nothing either: another program wrote since the
   * last load, so that what to write must be decided anew.
   */
  write(changes: readonly DocumentChange[]): Promise<"kept" | "stale">;
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
  /** Every document as text, by collection and key. */
  all(): readonly DocumentChange[];
  /** Takes in what other programs wrote. */
  refresh(): Promise<void>;
  /** Runs one act alone: what it throws, it has not done. It is run again when another program wrote meanwhile. */
  change<T>(act: (draft: Draft) => T): Promise<T>;
}

/** How often an act is decided anew before its writer is told that others write all the time. */
const MOST_TRIES = 20;

/** Documents as the shelf holds them. */
export async function openDocuments(shelf: DocumentShelf): Promise<Documents> {
  const collections = new Map<string, Map<string, unknown>>();
  const turn = inTurn();
  const takeIn = async (): Promise<void> => {
    for (const change of await shelf.load()) apply(collections, change);
  };
  const shown = <T>(changes: readonly DocumentChange[], outcome: T): T => {
    for (const change of changes) apply(collections, change);
    return outcome;
  };
  const changed = async <T>(act: (draft: Draft) => T): Promise<T> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { changes, outcome } = decided(act);
      if (changes.length === 0 || (await shelf.write(changes)) === "kept") return shown(changes, outcome);
      await takeIn();
    }
    throw new LedgerhoundError("conflict", "Other programs write to this casework all the time. Try again.");
  };
  await takeIn();
  return {
    get: <T>(collection: string, key: string) => (collections.get(collection)?.get(key) as T | undefined) ?? null,
    list: <T>(collection: string, prefix = "") => entriesUnder(collections.get(collection), prefix) as readonly T[],
    all: () => [...collections].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([collection, held]) => textsOf(collection, held)),
    refresh: () => turn(takeIn),
    change: (act) => turn(() => changed(act)),
  };
}

/** A shelf that forgets: for a store that lives only in memory. */
export const NO_SHELF: DocumentShelf = { load: async () => [], write: async () => "kept" };

function decided<T>(act: (draft: Draft) => T): { readonly changes: readonly DocumentChange[]; readonly outcome: T } {
  const changes: DocumentChange[] = [];
  const outcome = act({
    put: (collection, key, value) => void changes.push({ collection, key, body: documentText(value) }),
    remove: (collection, key) => void changes.push({ collection, key, body: null }),
  });
  return { changes, outcome };
}

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

function textsOf(collection: string, documents: ReadonlyMap<string, unknown>): readonly DocumentChange[] {
  return [...documents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ collection, key, body: documentText(value) }));
}
