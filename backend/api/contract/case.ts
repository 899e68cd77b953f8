import { z } from "zod";
import { instantJson, moneyJson, moneyList, schema } from "./basics.ts";
import { sentenceDocument } from "./sentence.ts";

export const caseRow = z.object({ id: z.string(), title: z.string(), openedAt: z.iso.datetime(), officers: z.array(z.string()) });
export const caseList = z.object({ schema, cases: z.array(caseRow) });
export const caseBody = z.object({ id: z.string().min(1).max(64), title: z.string().trim().min(1).max(200) });

/** Who an id in the case stands for. */
export const officerList = z.object({ schema, officers: z.array(z.object({ id: z.string(), name: z.string() })) });

/** A victim's report with what the statements say of it. */
export const reportRow = z.object({
  /** The case it belongs to: another one of the reader's when it pays into the same accounts. */
  case: z.string(),
  number: z.string(),
  toldAt: instantJson,
  paidAt: instantJson.nullable(),
  amount: moneyJson,
  payer: z.string().nullable(),
  payee: z.string().nullable(),
  match: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("matched"),
      transfer: z.string(),
      account: z.string(),
      basis: z.string(),
      said: sentenceDocument,
    }),
    z.object({ kind: z.literal("several"), transfers: z.array(z.string()), basis: z.string(), said: sentenceDocument }),
    z.object({ kind: z.literal("none") }),
  ]),
});

/** Counts and lists of the home and overview screens. Figures that nobody computed yet are null, never 0. */
export const caseHome = z.object({
  schema,
  case: caseRow,
  version: z.number().int(),
  reports: z.array(reportRow),
  findings: z.object({ open: z.number().int(), total: z.number().int(), ran: z.boolean(), changesSince: z.number().int() }),
  files: z.number().int(),
  rows: z.number().int(),
  rejected: z.number().int(),
  transfers: z.number().int(),
  accounts: z.number().int(),
  sums: moneyList,
  /** IANA zone that most rows of the case's files are told in; null while no file has one. */
  zone: z.string().nullable(),
  /** Requests that want a person now: holds ending within 24 hours, overdue answers, drafts, answers that opened a layer. */
  requests: z.object({
    expiring: z.number().int(),
    overdue: z.number().int(),
    drafts: z.number().int(),
    opened: z.array(z.object({ request: z.string(), layer: z.number().int() })),
  }),
  /** Last row seen in any statement of the case. */
  knownUntil: instantJson.nullable(),
});

export type CaseRow = z.infer<typeof caseRow>;
export type ReportRow = z.infer<typeof reportRow>;
export type CaseHome = z.infer<typeof caseHome>;
