import { hash } from "node:crypto";
import { canonicalText, type RecordId, type Unidentified } from "../backend/domain/record.ts";

/**
 * Gives the records of one file their ids, in the order asked: the first 128 bits of SHA-256 over the canonical text and
 * the ordinal among equal records of this file, as 22 characters of base64url. Make one for each file: it remembers what it
 * has seen, so that a payment repeated inside a file is two records and a statement that overlaps another's gives the same ids.
 */
export function recordIdentifier(): (record: Unidentified) => RecordId {
  const seen = new Map<string, number>();
  return (record) => {
    const text = canonicalText(record);
    const first = hashOf(text, 1);
    const ordinal = (seen.get(first) ?? 0) + 1;
    seen.set(first, ordinal);
    return ordinal === 1 ? first : hashOf(text, ordinal);
  };
}

const ID_BYTES = 16;

function hashOf(text: string, ordinal: number): RecordId {
  const digest = hash("sha256", `${text}\u0000${ordinal}`, "buffer");
  return digest.toString("base64url", 0, ID_BYTES) as RecordId;
}
