import { z } from "zod";
import { basis, instantJson, moneyJson, moneyList, schema } from "./basics.ts";

/** What an account does with money, seen from the case; "exit" is where money left sight. */
export const accountRole = z.enum(["victim", "pass-through", "collector", "distributor", "exit", "none"]);

const kindJson = z.enum(["bank", "card", "wallet", "chain", "clearing", "alias", "partial", "end"]);

const side = z.object({ transfers: z.number().int(), sums: moneyList });

export const canvasAccount = z.object({
  id: z.string(),
  kind: kindJson,
  number: z.string(),
  /** The bank as the rows name it; null where none does. */
  bank: z.string().nullable(),
  names: z.array(z.string()),
  role: accountRole,
  roleBasis: basis,
  /** Fewest hops from a victim's payment; null when no traced money reaches it. A victim's own account is layer 0. */
  layer: z.number().int().nullable(),
  in: side,
  out: side,
  /** First traced arrival, else first row. */
  first: instantJson.nullable(),
  last: instantJson.nullable(),
  findings: z.array(z.string()),
  hasStatement: z.boolean(),
  askFirst: z.boolean(),
  tags: z.array(z.string()),
  /** Why money is not followed on from here ("service", "statement-missing", "cash"); null where it is. */
  exit: z.string().nullable(),
  /** Labels of the victims whose own account this is ("V01"). */
  victims: z.array(z.string()),
});

/** All transfers between two accounts that the canvas shows as one line. */
export const canvasFlow = z.object({
  /** from and to, joined by ">". */
  id: z.string(),
  from: z.string(),
  to: z.string(),
  transfers: z.number().int(),
  sums: moneyList,
  first: instantJson,
  last: instantJson,
  basis,
});

export const canvasTransfer = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  paid: moneyJson,
  received: moneyJson,
  at: instantJson,
  /** Seconds between what the payer's and the payee's bank say of it; 0 where they agree or one alone tells. */
  apart: z.number().int(),
  memo: z.string().nullable(),
});

/** A payment that a source says did not succeed: no money moved, and no sum counts it. */
export const canvasFailed = z.object({
  /** Its record. */
  id: z.string(),
  from: z.string(),
  to: z.string(),
  paid: moneyJson,
  at: instantJson,
  /** What the row says of it; null where it says nothing. */
  memo: z.string().nullable(),
});

export const canvasPart = z.object({
  schema,
  version: z.number().int(),
  accounts: z.array(canvasAccount),
  flows: z.array(canvasFlow),
  transfers: z.array(canvasTransfer),
  failed: z.array(canvasFailed),
});

const shown = z.array(z.string()).max(10_000);

/** Where a canvas starts: a report's number, a finding, one account, or these accounts beside those already shown. */
export const canvasStart = z.object({
  report: z.string().optional(),
  finding: z.string().optional(),
  account: z.string().optional(),
  accounts: z.array(z.string()).min(1).max(10_000).optional(),
  shown: shown.optional(),
});

export const expandFilter = z.object({
  account: z.string(),
  direction: z.enum(["in", "out", "both"]),
  from: z.iso.datetime({ offset: true }).nullable().default(null),
  until: z.iso.datetime({ offset: true }).nullable().default(null),
  least: moneyJson.nullable().default(null),
  /** Kinds and roles of the other account; empty for any. */
  kinds: z.array(kindJson).default([]),
  roles: z.array(accountRole).default([]),
});

export const expandBody = expandFilter.extend({
  order: z.enum(["amount", "time"]),
  top: z.number().int().min(1).max(500),
  /** Accounts already on the canvas: flows between them and the new ones come too. */
  shown,
});

const count = z.object({ transfers: z.number().int(), accounts: z.number().int(), sums: moneyList });

/** Exact counts of what a filter would bring, by direction. */
export const expandPreview = z.object({ schema, in: count, out: count, both: count });

/** What was added, and what waits: exact. */
export const expandAnswer = canvasPart.extend({
  rest: z.object({ transfers: z.number().int(), accounts: z.number().int(), sums: moneyList }),
});

export type AccountRole = z.infer<typeof accountRole>;
export type CanvasAccount = z.infer<typeof canvasAccount>;
export type CanvasFlow = z.infer<typeof canvasFlow>;
export type CanvasTransfer = z.infer<typeof canvasTransfer>;
export type CanvasFailed = z.infer<typeof canvasFailed>;
export type CanvasPart = z.infer<typeof canvasPart>;
export type ExpandFilter = z.infer<typeof expandFilter>;
export type ExpandBody = z.infer<typeof expandBody>;
export type ExpandPreview = z.infer<typeof expandPreview>;
export type ExpandAnswer = z.infer<typeof expandAnswer>;
