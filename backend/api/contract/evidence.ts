import { z } from "zod";
import { schema } from "./basics.ts";
import { sentenceDocument } from "./sentence.ts";

export const evidenceBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("finding"), finding: z.string() }),
  z.object({ kind: z.literal("account"), account: z.string() }),
  z.object({ kind: z.literal("transfers"), transfers: z.array(z.string()).min(1).max(1000) }),
  z.object({ kind: z.literal("trace") }),
  z.object({ kind: z.literal("hold-plan"), asOf: z.iso.datetime({ offset: true }) }),
]);

export const evidenceRow = z.object({
  id: z.string(),
  kind: z.string(),
  /** What it is, in English and as data; a tray kept before it was data has the words of who put it in. */
  label: z.string(),
  said: z.array(sentenceDocument),
  subject: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** Every item of the tray once, in the order wanted. */
export const evidenceOrder = z.object({ items: z.array(z.string()).max(10_000) });

export const evidenceList = z.object({ schema, items: z.array(evidenceRow) });

/** at fixes the moment the pack speaks of, so that the same case gives the same bytes. */
export const exportBody = z.object({ at: z.iso.datetime({ offset: true }).optional() });

export const exportDocument = z.object({
  schema,
  case: z.string(),
  pack: z.string(),
  /** SHA-256 of the payload manifest: equal content gives an equal one. */
  sha256: z.string(),
  fingerprint: z.string(),
  exhibits: z.number().int(),
  rows: z.number().int(),
  files: z.number().int(),
});

export const verifyDocument = z.object({
  schema,
  pack: z.string(),
  ok: z.boolean(),
  words: z.string(),
  intact: z.object({
    ok: z.boolean(),
    changed: z.array(z.string()),
    missing: z.array(z.string()),
    extra: z.array(z.string()),
    faults: z.array(z.string()),
  }),
  signed: z.object({ state: z.enum(["valid", "invalid", "absent"]), fingerprint: z.string().nullable(), named: z.boolean() }),
  timeStamped: z.object({ state: z.enum(["valid", "invalid", "absent"]), words: z.string() }),
});

export type EvidenceBody = z.infer<typeof evidenceBody>;
export type EvidenceRow = z.infer<typeof evidenceRow>;
export type ExportDocument = z.infer<typeof exportDocument>;
export type VerifyDocument = z.infer<typeof verifyDocument>;

/** Structurally what the export task answers. */
interface Exported {
  readonly case: string;
  readonly folder: string;
  readonly manifest: string;
  readonly fingerprint: string;
  readonly exhibits: number;
  readonly rows: number;
  readonly files: number;
}

export function exportJson({ case: caseId, folder, manifest, fingerprint, exhibits, rows, files }: Exported): ExportDocument {
  return { schema: 1, case: caseId, pack: folder, sha256: manifest, fingerprint, exhibits, rows, files };
}
