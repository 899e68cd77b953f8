import { hash } from "node:crypto";
import { canonicalText, type RecordId, type Unidentified } from "../backend/domain/record.ts";
import { digestSet } from "./digest-set.ts";

/** The id that a record has unless an equal one stood before it in its file; its digest is the at-th of digests, 16 bytes each. */
export interface KnownFirstId {
  readonly id: RecordId;
  readonly digests: Uint8Array;
  readonly at: number;
}

/**
 * Gives the records of one file their ids, in the order asked: the first 128 bits of SHA-256 over the canonical text and
 * the ordinal among equal records of this file, as 22 characters of base64url. Make one for each file: it remembers what it
 * has seen, so that a payment repeated inside a file is two records and a statement that overlaps another's gives the same ids.
 * known spares the hashing of a record whose first id is worked out already.
 */
export function recordIdentifier(): (record: Unidentified, known?: KnownFirstId) => RecordId {
  const seen = digestSet();
  const ordinals = new Map<RecordId, number>();
  return (record, known) => {
    const { id: first, digests, at } = known ?? firstIdOf(record);
    if (seen.add(digests, at)) return first;
    const ordinal = (ordinals.get(first) ?? 1) + 1;
    ordinals.set(first, ordinal);
    return idOf(digestOf(canonicalText(record), ordinal));
  };
}

/** The first ids of many records at once, null where there is none. */
export function firstIdsOf(records: readonly (Unidentified | null)[]): {
  readonly ids: readonly (RecordId | null)[];
  readonly digests: Uint8Array;
} {
  const digests = new Uint8Array(records.length * ID_BYTES);
  const ids = records.map((record, index) => {
    if (record === null) return null;
    const digest = digestOf(canonicalText(record), 1);
    digests.set(digest.subarray(0, ID_BYTES), index * ID_BYTES);
    return idOf(digest);
  });
  return { ids, digests };
}

function firstIdOf(record: Unidentified): KnownFirstId {
  const digest = digestOf(canonicalText(record), 1);
  return { id: idOf(digest), digests: digest, at: 0 };
}

const ID_BYTES = 16;

function digestOf(text: string, ordinal: number): Buffer {
  return hash("sha256", `${text}\u0000${ordinal}`, "buffer");
}

function idOf(digest: Buffer): RecordId {
  return digest.toString("base64url", 0, ID_BYTES) as RecordId;
}
