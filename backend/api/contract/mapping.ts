import { z } from "zod";
import { schema } from "./basics.ts";
import { sentenceDocument } from "./sentence.ts";

const encoding = z.enum(["utf-8", "gb18030", "windows-874", "windows-1252"]);
const order = z.enum(["year-month-day", "day-month-year", "month-day-year"]);
const era = z.enum(["gregorian", "buddhist"]);
const words = z.array(z.string()).max(100);

/** What a column of an unknown statement may be. */
export const COLUMN_ROLES = [
  "time",
  "time-of-day",
  "amount",
  "out",
  "into",
  "mark",
  "currency",
  "balance",
  "own-account",
  "other-number",
  "other-name",
  "reference",
  "sequence",
  "channel",
  "place",
  "memo",
] as const;

const role = z.enum(COLUMN_ROLES);

const moneyPlace = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("signed"), column: z.string(), negative: z.enum(["out", "in"]) }),
  z.object({ kind: z.literal("two-columns"), out: z.string(), into: z.string() }),
  z.object({ kind: z.literal("marked"), column: z.string(), mark: z.string(), into: words, out: words }),
]);

const ownAccountPlace = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("column"), column: z.string() }),
  z.object({ kind: z.literal("label"), label: z.string() }),
  z.object({ kind: z.literal("file") }),
]);

const layout = z.strictObject({
  institution: z.string().min(1),
  own: ownAccountPlace,
  ownName: z.string().nullable(),
  time: z.object({ columns: words.min(1), shape: z.object({ order, era }) }),
  money: moneyPlace,
  currency: z.union([z.object({ column: z.string() }), z.object({ code: z.string().length(3) })]),
  decimalComma: z.boolean(),
  balance: z.string().nullable(),
  otherName: z.string().nullable(),
  otherNumber: z.string().nullable(),
  otherInstitution: z.string().min(1),
  reference: z.string().nullable(),
  sequence: z.string().nullable(),
  memo: words,
  channel: words,
  place: words,
});

/** How files of an unknown format are read, as a person agreed to it: kept as a file, versioned, used by import --map. */
export const mappingFile = z.strictObject({
  schema,
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u),
  version: z.number().int().positive(),
  title: z.string().max(200),
  zone: z.string().min(1),
  encoding,
  delimiter: z.string().length(1),
  required: words.min(1),
  layout,
});

/** What a person answered to the questions of a proposal. */
export const mappingAnswers = z.strictObject({
  name: z.string().exactOptional(),
  version: z.number().int().positive().exactOptional(),
  title: z.string().exactOptional(),
  zone: z.string().exactOptional(),
  encoding: encoding.exactOptional(),
  order: order.exactOptional(),
  era: era.exactOptional(),
  decimalComma: z.boolean().exactOptional(),
  negative: z.enum(["out", "in"]).exactOptional(),
  currency: z.string().exactOptional(),
  institution: z.string().exactOptional(),
  into: words.exactOptional(),
  out: words.exactOptional(),
  roles: z.record(z.string(), role.nullable()).exactOptional(),
});

const proposedColumn = z.object({
  column: z.string(),
  role: role.nullable(),
  confidence: z.number(),
  why: z.string(),
  samples: z.array(z.string()),
});

const mappingQuestion = z.object({
  about: mappingAnswers.keyof(),
  topic: z.enum([
    "header",
    "time",
    "amount",
    "encoding",
    "order",
    "era",
    "decimalComma",
    "negative",
    "into",
    "currency",
    "institution",
    "zone",
    "name",
  ]),
  question: z.string(),
  choices: z.array(z.string()),
});

/** How an unknown file could be read; mapping is null while a question is open. */
export const proposalDocument = z.object({
  schema,
  file: z.string(),
  encoding: z.object({ value: encoding, confidence: z.number() }),
  delimiter: z.object({ value: z.string(), confidence: z.number() }),
  headerRow: z.number().int().nullable(),
  columns: z.array(proposedColumn),
  own: z.enum(["column", "file"]),
  questions: z.array(mappingQuestion),
  sample: z.array(z.array(z.string())),
  mapping: mappingFile.nullable(),
});

/** The start of a file as base64: 64 KiB, or all of it when shorter. answers is null when it is looked at for the first time. */
export const inspectBody = z.object({
  name: z.string().min(1).max(255),
  head: z.base64().max(90_000),
  answers: mappingAnswers.nullable(),
});

/** What a file's start says: a known format (mapping is the saved one that reads it), how it could be read, or why it is no statement. */
export const inspection = z.discriminatedUnion("kind", [
  z.object({ schema, kind: z.literal("known"), title: z.string(), why: z.string(), mapping: z.string().nullable() }),
  z.object({ schema, kind: z.literal("unknown"), proposal: proposalDocument }),
  z.object({ schema, kind: z.literal("refused"), why: z.string(), said: z.array(sentenceDocument) }),
]);

export const mappingList = z.object({ schema, mappings: z.array(mappingFile) });

export type MappingAnswers = z.input<typeof mappingAnswers>;
export type MappingProposal = z.infer<typeof proposalDocument>;
export type MappingQuestion = z.infer<typeof mappingQuestion>;
export type ProposedColumn = z.infer<typeof proposedColumn>;
