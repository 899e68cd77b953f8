import { scopeKey } from "../domain/scope.ts";
import { unheeded } from "../store/heeding.ts";
import type { GraphAtVersion, ScannedStore } from "./graph-at-version.ts";
import type { GraphShelf, GraphState } from "./graph-folder.ts";

/** What is to be written down. */
interface Written {
  readonly read: GraphAtVersion;
  /** The earlier graph of the same columns; null where rows came or went since. */
  readonly unchangedFrom: GraphAtVersion | null;
}

/**
 * Writes graphs down after the answers that they were read for: nobody waits for it. One at a time, of each scope the latest alone;
 * what the store has left behind meanwhile is not written, and what did not change is moved, not written anew.
 */
export class GraphWriter {
  private readonly waiting = new Map<string, Written>();
  private readonly shelf: GraphShelf;
  private readonly transfers: ScannedStore;
  private writing: Promise<void> | null = null;

  constructor(shelf: GraphShelf, transfers: ScannedStore) {
    this.shelf = shelf;
    this.transfers = transfers;
  }

  later(read: GraphAtVersion, unchangedFrom: GraphAtVersion | null): void {
    const key = scopeKey(read.scope);
    this.waiting.delete(key);
    this.waiting.set(key, { read, unchangedFrom });
    this.writing ??= unheeded(() => this.drained());
  }

  /** Waits until all is written. */
  async settled(): Promise<void> {
    while (this.writing) await this.writing;
  }

  /** Begins after the call that asked: what it answers goes out first. */
  private async drained(): Promise<void> {
    try {
      await null;
      for (const [key, written] of this.waiting) {
        this.waiting.delete(key);
        await this.write(written);
      }
    } catch (error) {
      this.waiting.clear();
      this.shelf.refused(error);
    } finally {
      this.writing = null;
    }
  }

  private async write({ read, unchangedFrom }: Written): Promise<void> {
    const { version } = read.graph;
    const state = await stateOf(this.transfers, read, version);
    if ((await this.transfers.version()) !== version) return;
    const from = unchangedFrom && { ...state, version: unchangedFrom.graph.version };
    if (from && (await this.shelf.move(from, version))) return;
    await this.shelf.put(state, read);
  }
}

/** What a graph of these files is made of at a version. */
export async function stateOf(
  transfers: ScannedStore,
  { scope, files }: Pick<GraphAtVersion, "scope" | "files">,
  version: number,
): Promise<GraphState> {
  const decisions = await transfers.linkDecisions(null, scope);
  return { version, of: JSON.stringify([scopeKey(scope), files, decisions]) };
}
