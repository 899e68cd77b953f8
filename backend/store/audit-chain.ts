import { createHash } from "node:crypto";
import type { AuditEntry, ChainedEntry } from "../domain/audit.ts";
import { canonicalJson } from "./canonical-json.ts";

export type ChainHead = Pick<ChainedEntry, "number" | "hash">;

/** Where a chain starts: number 0, the hash of nothing. */
export const EMPTY_CHAIN: ChainHead = { number: 0, hash: createHash("sha256").digest("hex") };

/** The entry as the next of the chain: hash = SHA-256(previous hash, entry as canonical JSON). */
export function chained(head: ChainHead, entry: AuditEntry): ChainedEntry {
  return { ...entry, number: head.number + 1, previous: head.hash, hash: hashOf(head.hash, entry) };
}

/** Number of the first entry that does not follow from the one before it, recomputed from the start; null when all do. */
export async function firstBreakIn(entries: AsyncIterable<ChainedEntry> | Iterable<ChainedEntry>): Promise<number | null> {
  let head = EMPTY_CHAIN;
  for await (const entry of entries) {
    const follows = entry.number === head.number + 1 && entry.previous === head.hash && entry.hash === hashOf(head.hash, entry);
    if (!follows) return head.number + 1;
    head = entry;
  }
  return null;
}

function hashOf(previous: string, { at, actor, act, case: about, outcome, subjects }: AuditEntry): string {
  const entry: AuditEntry = { at, actor, act, case: about, outcome, subjects };
  return createHash("sha256").update(previous).update(canonicalJson(entry)).digest("hex");
}
