import { createHash } from "node:crypto";
import type { Link } from "../domain/link.ts";
import { canonicalText, type SourceRecord } from "../domain/record.ts";

/** SHA-256 over a store's content, one line a record or link. Records must come by id, then links by payer and payee. */
export interface ContentHasher {
  record(record: SourceRecord): void;
  link(link: Link): void;
  /** 64 hexadecimal digits; ends the hasher. */
  digest(): string;
}

export function contentHasher(): ContentHasher {
  const hash = createHash("sha256");
  return {
    record: (record) => void hash.update(`${record.id} ${canonicalText(record)}\n`),
    link: ({ payer, payee, basis }) => void hash.update(`${payer} ${payee} ${basis}\n`),
    digest: () => hash.digest("hex"),
  };
}
