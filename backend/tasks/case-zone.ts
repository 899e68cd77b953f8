import { PROFILES } from "../../ingest/profiles/catalogue.ts";
import type { Upload } from "../domain/case.ts";
import { readingOf } from "./upload-reading.ts";

/** The IANA zone in which most rows of the case's files are told; null before there is a file whose format has one. */
export function caseZone(uploads: readonly Upload[]): string | null {
  const rows = new Map<string, number>();
  for (const upload of uploads) {
    const { profile, counts } = upload;
    const zone = readingOf(upload).mapping?.zone ?? PROFILES.find(({ name }) => name === profile)?.zone;
    if (zone !== undefined) rows.set(zone, (rows.get(zone) ?? 0) + counts.rows);
  }
  const [most] = [...rows].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}
