import { z } from "zod";
import type { Truncated } from "../../domain/finding.ts";
import { instantToJson } from "../../domain/instant.ts";
import { type Money, moneyToJson } from "../../domain/money.ts";
import { PATH_ORDERS, type PathOrder } from "../../domain/path-order.ts";
import type { Transfer } from "../../domain/transfer.ts";
import { basis, instantJson, moneyJson, moneyList, schema, sourceJson } from "./basics.ts";
import { accountRole } from "./canvas.ts";
import { sentenceDocument } from "./sentence.ts";

/** text is the English of said. */
const sentence = z.object({ text: z.string(), said: z.array(sentenceDocument), basis, transfers: z.array(z.string()) });

/** Everything the account panel says. Names and identifiers come in full; the screen masks them until "Show". */
export const accountCard = z.object({
  schema,
  version: z.number().int(),
  account: z.string(),
  kind: z.string(),
  number: z.string(),
  names: z.array(z.string()),
  bank: z.string().nullable(),
  role: accountRole,
  roleBasis: basis,
  layer: z.number().int().nullable(),
  in: z.object({ transfers: z.number().int(), counterparties: z.number().int(), sums: moneyList }),
  out: z.object({ transfers: z.number().int(), counterparties: z.number().int(), sums: moneyList }),
  balance: z.object({ money: moneyJson, asOf: instantJson, inferred: z.boolean() }).nullable(),
  /** Median seconds that traced or finding money stayed; null when nothing was sent on. */
  dwellSeconds: z.number().nullable(),
  why: z.array(sentence),
  against: z.array(sentence),
  hasStatement: z.boolean(),
  askFirst: z.boolean(),
  tags: z.array(z.object({ tag: z.string(), basis: z.string(), by: z.string() })),
  findings: z.array(z.string()),
  holder: z.array(
    z.object({ attribute: z.string(), value: z.string(), from: instantJson.nullable(), until: instantJson.nullable() }),
  ),
  /** first and last: of the rows that show it. */
  identifiers: z.array(
    z.object({
      kind: z.string(),
      value: z.string(),
      rows: z.number().int(),
      first: z.iso.datetime().nullable(),
      last: z.iso.datetime().nullable(),
      others: z.array(z.string()),
    }),
  ),
  /** What a source says did not succeed: no money moved, and no sum counts it. */
  failed: z.object({
    shown: z.array(
      z.object({
        record: z.string(),
        at: instantJson,
        direction: z.enum(["in", "out"]),
        counterparty: z.string(),
        money: moneyJson,
        memo: z.string().nullable(),
      }),
    ),
    total: z.number().int(),
  }),
});

/** One row of an account's statement as the program knows it. */
export const statementRow = z.object({
  transfer: z.string(),
  at: instantJson,
  direction: z.enum(["in", "out"]),
  counterparty: z.string(),
  counterpartyName: z.string().nullable(),
  money: moneyJson,
  balanceAfter: moneyJson.nullable(),
  memo: z.string().nullable(),
});

export const statementPage = z.object({
  schema,
  rows: z.array(statementRow),
  shown: z.number().int(),
  total: z.number().int(),
  sums: z.object({ in: moneyList, out: moneyList }),
});

/** Both banks' rows of one transfer, beside each other. */
export const transferCard = z.object({
  schema,
  transfer: z.string(),
  from: z.string(),
  to: z.string(),
  paid: moneyJson,
  received: moneyJson,
  at: instantJson,
  /** Payee's clock less payer's, in seconds, and what is known of the two banks' clocks. */
  offset: z
    .object({ seconds: z.number(), medianSeconds: z.number(), spreadSeconds: z.number(), pairs: z.number().int() })
    .nullable(),
  link: z.object({ basis: z.string() }).nullable(),
  sides: z.array(
    z.object({
      side: z.enum(["payer", "payee", "both"]),
      record: z.string(),
      at: instantJson,
      balanceAfter: moneyJson.nullable(),
      memo: z.string().nullable(),
      reference: z.string().nullable(),
      sources: z.array(
        sourceJson.extend({
          file: z.string(),
          header: z.array(z.string()),
          cells: z.array(z.string()),
          /** For a row that somebody corrected after it was rejected: where it stood before, and who sent the correction when. */
          corrects: sourceJson.extend({ file: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
        }),
      ),
    }),
  ),
});

/** What an officer says of a payer's and a payee's row: one transfer or two. */
export const linkBody = z.object({
  act: z.enum(["link", "unlink"]),
  payer: z.string().length(22),
  payee: z.string().length(22),
  reason: z.string().trim().min(1).max(500),
});

/** The transfers that the two rows are after it. */
export const linkAnswer = z.object({ schema, transfers: z.array(z.string()) });

const FOUND_BY = [
  ...(["number", "ends", "contains", "name", "read", "loose", "alike", "memo"] as const),
  ...(["phone", "sim", "device", "ip", "mac", "terminal", "id-document", "account-number"] as const),
] as const;

export const searchDocument = z.object({
  schema,
  query: z.string(),
  hits: z.array(
    z.object({
      account: z.string(),
      names: z.array(z.string()),
      transfers: z.number().int(),
      /** What fitted: number, an identifier of that kind, a name and how, or a payment's text. */
      by: z.enum(FOUND_BY),
      why: z.string(),
    }),
  ),
});

/** from and to: accounts, several with commas between. */
export const pathsDocument = z.object({
  schema,
  from: z.string(),
  to: z.string(),
  maxHops: z.number().int(),
  best: z.enum(PATH_ORDERS),
  paths: z.array(
    z.object({
      hops: z.array(z.object({ transfer: z.string(), from: z.string(), to: z.string(), at: instantJson, paid: moneyJson })),
      arrives: instantJson,
      money: moneyJson.nullable(),
    }),
  ),
  truncated: z.object({ shown: z.number().int(), total: z.number().int(), by: z.string() }).nullable(),
});

export type AccountCard = z.infer<typeof accountCard>;
export type StatementPage = z.infer<typeof statementPage>;
export type TransferCard = z.infer<typeof transferCard>;
export type SearchDocument = z.infer<typeof searchDocument>;
export type PathsDocument = z.infer<typeof pathsDocument>;

export function searchJson(query: string, hits: readonly AccountHit[]): SearchDocument {
  return { schema: 1, query, hits: hits.map((hit) => ({ ...hit, names: [...hit.names] })) };
}

/** Structurally what the search task answers. */
interface AccountHit {
  readonly account: string;
  readonly names: readonly string[];
  readonly by: (typeof FOUND_BY)[number];
  readonly transfers: number;
  readonly why: string;
}

/** Structurally what the path task answers. */
interface Path {
  readonly transfers: readonly Transfer[];
  /** UTC milliseconds. */
  readonly arrival: number;
  readonly money: Money | null;
}

interface PathAsked {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly maxHops: number;
  readonly best: PathOrder;
}

export function pathsJson(
  asked: PathAsked,
  found: { readonly paths: readonly Path[]; readonly truncated: Truncated | null },
): PathsDocument {
  const paths = found.paths.map(({ transfers, arrival, money }) => ({
    hops: transfers.map(hopJson),
    arrives: instantToJson({ at: arrival, precision: "second" }),
    money: money && moneyToJson(money),
  }));
  const { from, to, maxHops, best } = asked;
  return { schema: 1, from: from.join(","), to: to.join(","), maxHops, best, paths, truncated: found.truncated };
}

function hopJson({ id, from, to, at, paid }: Transfer) {
  return { transfer: id, from, to, at: instantToJson(at), paid: moneyToJson(paid) };
}
