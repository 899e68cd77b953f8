import { z } from "zod";
import { inEnglish } from "../../domain/print-sentence.ts";
import type { Sentence } from "../../domain/sentence.ts";
import { advanceDocument } from "./advance.ts";
import { schema } from "./basics.ts";
import { sentenceDocument } from "./sentence.ts";

/** What became of rows: accepted + duplicates + corroborated + rejected = rows. */
export const rowCounts = {
  rows: z.number().int(),
  accepted: z.number().int(),
  duplicates: z.number().int(),
  corroborated: z.number().int(),
  rejected: z.number().int(),
};

/** What became of one file. */
export const fileReceipt = z.object({
  name: z.string(),
  sha256: z.string().length(64),
  profile: z.string(),
  ...rowCounts,
  /** Path of the rejected rows as CSV on the machine that read the file; null when there are none. */
  rejectsFile: z.string().nullable(),
  seconds: z.number(),
  /** Accounts whose running balance follows from row to row, of those that print one. */
  balances: z.object({ hold: z.number().int(), of: z.number().int() }),
  /** What the profile took for granted, in English ("Amounts are read as USD."). */
  assumptions: z.array(z.string()),
  said: z.object({ assumptions: z.array(sentenceDocument) }),
});

/** A file of which nothing was stored: why in English, and as data where there are words for it. */
const refusedFile = z.object({ name: z.string(), why: z.string(), said: z.array(sentenceDocument) });

export type RefusedFile = z.infer<typeof refusedFile>;

/**
 * refused are files of which nothing was stored, each with the reason; the others stay. advance: what the files together changed in
 * the case's trace; null without a case, a report or a trace.
 */
export const importDocument = z.object({
  schema,
  files: z.array(fileReceipt),
  refused: z.array(refusedFile),
  advance: advanceDocument.nullable(),
});

export type FileReceipt = z.infer<typeof fileReceipt>;

/** What was taken for granted, in English and as data. */
export function assumptionsJson(assumptions: readonly Sentence[]): Pick<FileReceipt, "assumptions" | "said"> {
  return { assumptions: assumptions.map(inEnglish), said: { assumptions: [...assumptions] } };
}

/** A rejected row as a screen shows it. */
export const rejectedRow = z.object({
  /** 0 in a document, where path says the place. */
  row: z.number().int(),
  path: z.string().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
  remedy: z.string(),
  said: z.object({ reason: sentenceDocument, remedy: sentenceDocument }),
});

export const uploadRow = z.object({
  sha256: z.string(),
  name: z.string(),
  profile: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  bank: z.string().nullable(),
  rows: z.number().int(),
  accepted: z.number().int(),
  duplicates: z.number().int(),
  corroborated: z.number().int(),
  rejected: z.number().int(),
});

export const uploadList = z.object({ schema, files: z.array(uploadRow) });
/** comesBack: the source is a table, so that its rows can be corrected as CSV and imported again. */
export const rejectList = z.object({ schema, comesBack: z.boolean(), rejected: z.array(rejectedRow) });
export type UploadRow = z.infer<typeof uploadRow>;
export type RejectedRow = z.infer<typeof rejectedRow>;
