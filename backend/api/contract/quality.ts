import { z } from "zod";
import type { CaseQuality, FileQuality, Listed, Turnover } from "../../domain/data-quality.ts";
import { isoSeconds } from "../../domain/instant.ts";
import { type Money, moneyToJson } from "../../domain/money.ts";
import { moneyJson, moneyList, moneyListJson, schema, sourceJson } from "./basics.ts";

const listOf = <T extends z.ZodType>(line: T) => z.object({ shown: z.array(line), total: z.number().int() });
const turnover = z.object({ transfers: z.number().int(), sums: moneyList });

const statement = z.object({
  account: z.string(),
  currency: z.string(),
  rows: z.number().int(),
  first: z.iso.datetime(),
  last: z.iso.datetime(),
  days: z.number().int(),
  silentDays: z.number().int(),
  in: moneyJson,
  out: moneyJson,
  opening: moneyJson.nullable(),
  closing: moneyJson.nullable(),
  difference: moneyJson.nullable(),
});

const fileQuality = z.object({
  sha256: z.string(),
  name: z.string(),
  profile: z.string(),
  rows: z.number().int(),
  accepted: z.number().int(),
  duplicates: z.number().int(),
  corroborated: z.number().int(),
  rejected: z.number().int(),
  failed: z.number().int(),
  balances: z.object({ accounts: z.number().int(), holding: z.number().int() }),
  gaps: listOf(z.object({ account: z.string(), source: sourceJson, expected: moneyJson, printed: moneyJson })),
  statements: listOf(statement),
  repeated: listOf(z.object({ account: z.string(), reference: z.string(), rows: z.number().int() })),
});

/** How good the records of a case are, per file and in all. Lists are cut; totals are exact. */
export const qualityDocument = z.object({
  schema,
  version: z.number().int(),
  zone: z.string(),
  files: z.array(fileQuality),
  currencies: z.array(z.object({ sum: moneyJson, transfers: z.number().int() })),
  /** Accounts that other accounts' rows name and of which no statement is held. */
  missing: listOf(z.object({ account: z.string(), in: turnover, out: turnover })),
  /** Clearing places, aliases, masked counterparties and ends, with the sum that ended in each. */
  places: listOf(turnover.extend({ account: z.string(), kind: z.string() })),
  coverage: listOf(z.object({ account: z.string(), days: z.array(z.object({ day: z.iso.date(), rows: z.number().int() })) })),
  clocks: z.array(
    z.object({
      clock: z.string(),
      offsetMs: z.number().int(),
      spreadMs: z.number().int(),
      pairs: z.number().int(),
      against: z.string().nullable(),
    }),
  ),
});

export type QualityDocument = z.infer<typeof qualityDocument>;

export function qualityJson(quality: CaseQuality): QualityDocument {
  const { version, zone, files, currencies, missing, places, coverage, clocks } = quality;
  return {
    schema: 1,
    version,
    zone,
    files: files.map(fileJson),
    currencies: currencies.map(({ sum, transfers }) => ({ sum: moneyToJson(sum), transfers })),
    missing: list(missing, (each) => ({ account: each.account, in: turnoverJson(each.in), out: turnoverJson(each.out) })),
    places: list(places, ({ account, kind, ...rest }) => ({ account, kind, ...turnoverJson(rest) })),
    coverage: list(coverage, ({ account, days }) => ({ account, days: days.map((day) => ({ ...day })) })),
    clocks: clocks.map(({ clock, offsetMs, spreadMs, pairs, against }) => ({ clock, offsetMs, spreadMs, pairs, against })),
  };
}

function fileJson({ file, name, profile, counts, failed, balances, gaps, statements, repeated }: FileQuality) {
  return {
    sha256: file,
    name,
    profile,
    ...counts,
    failed,
    balances: { ...balances },
    gaps: list(gaps, ({ account, source: { file: sha256, row, path }, expected, printed }) => ({
      account,
      source: { sha256, ...(row === null ? {} : { row }), ...(path === null ? {} : { path }) },
      expected: moneyToJson(expected),
      printed: moneyToJson(printed),
    })),
    statements: list(statements, (each) => ({
      ...each,
      first: isoSeconds(each.first),
      last: isoSeconds(each.last),
      in: moneyToJson(each.in),
      out: moneyToJson(each.out),
      opening: optional(each.opening),
      closing: optional(each.closing),
      difference: optional(each.difference),
    })),
    repeated: list(repeated, (each) => ({ ...each })),
  };
}

function list<From, To>({ shown, total }: Listed<From>, tell: (line: From) => To): { shown: To[]; total: number } {
  return { shown: shown.map(tell), total };
}

function turnoverJson({ transfers, sums }: Turnover) {
  return { transfers, sums: moneyListJson(sums) };
}

function optional(value: Money | null) {
  return value && moneyToJson(value);
}
