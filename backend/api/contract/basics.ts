import { z } from "zod";
import { type Instant, instantToJson } from "../../domain/instant.ts";
import { type Money, moneyToJson } from "../../domain/money.ts";

/** Every document says which shape it has; a change of meaning is a new number and a line in the README's Decisions. */
export const SCHEMA = 1 as const;

export const schema = z.literal(SCHEMA);

export const moneyJson = z.object({
  amount: z.string().regex(/^-?\d+(\.\d+)?$/),
  currency: z.string(),
});

export const moneyList = z.array(moneyJson);

export const instantJson = z.object({ at: z.iso.datetime(), precision: z.enum(["second", "minute", "day"]) });

export const sourceJson = z.object({
  sha256: z.string().length(64),
  row: z.number().int().positive().optional(),
  path: z.string().optional(),
});

/** What a bound left out. */
export const truncatedJson = z.object({ shown: z.number().int(), total: z.number().int(), by: z.string() });

/** Where a word or number comes from: a source row, a computation, or somebody's word. */
export const basis = z.enum(["record", "computed", "asserted"]);

export type Basis = z.infer<typeof basis>;
export type MoneyDocument = z.infer<typeof moneyJson>;
export type InstantDocument = z.infer<typeof instantJson>;
export type SourceDocument = z.infer<typeof sourceJson>;

export function moneyListJson(values: readonly Money[]): MoneyDocument[] {
  return values.map(moneyToJson);
}

export function optionalInstant(instant: Instant | null): InstantDocument | null {
  return instant && instantToJson(instant);
}

export function sourceDocument(source: { file: string; row: number | null; path: string | null }): SourceDocument {
  return {
    sha256: source.file,
    ...(source.row === null ? {} : { row: source.row }),
    ...(source.path === null ? {} : { path: source.path }),
  };
}
