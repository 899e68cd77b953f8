import { hash } from "node:crypto";
import { canonicalText, type RecordId, type Unidentified } from "../backend/domain/record.ts";
import { digestSet } from "./digest-set.ts";

/**
 * Gives the records of one file their ids, in the order asked: the first 128 bits of SHA-256 over the canonical text and
 * the ordinal among equal records of this file, as 22 characters of base64url. Make one for each file: it remembers what it
 * has seen, so that a payment repeated inside a file is two records and a statement that overlaps another's gives the same ids.
 */
export function recordIdentifier(): (record: Unidentified) => RecordId {
  const seen = digestSet();
  const ordinals = new Map<RecordId, number>();
  return (record) => {
    const text = canonicalText(record);
    const digest = digestOf(text, 1);
    const first = idOf(digest);
    if (seen.add(digest)) return first;
    const ordinal = (ordinals.get(first) ?? 1) + 1;
    ordinals.set(first, ordinal);
    return idOf(digestOf(text, ordinal));
  };
}

const ID_BYTES = 16;

function digestOf(text: string, ordinal: number): Buffer {
  return hash("sha256", `${text}\u0000${ordinal}`, "buffer");
}

function idOf(digest: Buffer): RecordId {
  return digest.toString("base64url", 0, ID_BYTES) as RecordId;
}
