import type { Mapping } from "../../ingest/mapping.ts";
import { profileNamed } from "../../ingest/read-file.ts";
import type { Upload } from "../domain/case.ts";

/** By what a stored file is read again: the same mapping or profile as when it came in. */
export function readingOf({ profile, mapping }: Upload): { readonly profile?: string; readonly mapping?: Mapping } {
  return mapping === null ? { profile } : { mapping: JSON.parse(mapping) as Mapping };
}

/** The zone of a file's times that carry none. */
export function zoneOf(upload: Upload): string {
  const { mapping, profile } = readingOf(upload);
  return mapping ? mapping.zone : profileNamed(profile ?? "").zone;
}
