import { z } from "zod";
import type { CappedAccount } from "../../domain/finding.ts";
import type { Money } from "../../domain/money.ts";
import type { SourceRef } from "../../domain/record.ts";
import { moneyList, moneyListJson, schema, sourceDocument, sourceJson } from "./basics.ts";

export const patternsDocument = z.object({
  schema,
  version: z.number().int(),
  /** What qualifies, each with its unit. */
  rules: z.record(z.string(), z.object({ value: z.number().nullable(), unit: z.string() })),
  transfers: z.number().int(),
  kinds: z.array(z.object({ kind: z.string(), transfers: z.number().int() })),
  /** The best pattern of each kind that the transfer asked for lies on; null when none was asked for. */
  found: z
    .array(
      z.object({
        kind: z.string(),
        main: z.string(),
        transfers: z.array(z.object({ id: z.string(), sources: z.array(sourceJson) })).min(1),
        amounts: moneyList,
        /** false: an order in it rests on instants that are not exact enough to tell. */
        orderIsSure: z.boolean(),
      }),
    )
    .nullable(),
  notExpanded: z.array(z.object({ account: z.string(), transfers: z.number().int(), amounts: moneyList, cap: z.number().int() })),
  /** Accounts from which the search for cycles was cut short. */
  cutShort: z.array(z.string()),
});

export type PatternsDocument = z.infer<typeof patternsDocument>;

/** Rates by currency and day: { "THB": { "2025-03-14": 0.21 } } is what one baht was worth in the common currency. */
export const ratesFile = z.record(z.string().regex(/^[A-Z]{3,5}$/), z.record(z.iso.date(), z.number().positive()));

interface Answer {
  readonly version: number;
  readonly rules: Readonly<Record<"windowMs" | "leastSpokes" | "feePerMille" | "mostHops" | "cap" | "mostSteps", number>> & {
    readonly growthPerMille: number | null;
  };
  readonly transfers: number;
  readonly kinds: readonly { readonly kind: string; readonly covered: number }[];
  readonly found:
    | readonly {
        readonly kind: string;
        readonly main: string;
        readonly transfers: readonly { readonly id: string; readonly sources: readonly SourceRef[] }[];
        readonly amounts: readonly Money[];
        readonly isSure: boolean;
      }[]
    | null;
  readonly notExpanded: readonly CappedAccount[];
  readonly cutShort: readonly string[];
}

export function patternsJson({ version, rules, transfers, kinds, found, notExpanded, cutShort }: Answer): PatternsDocument {
  return {
    schema: 1,
    version,
    rules: {
      window: { value: rules.windowMs / 1_000, unit: "s" },
      leastSpokes: { value: rules.leastSpokes, unit: "accounts on each open side" },
      feeShare: { value: rules.feePerMille / 1_000, unit: "share" },
      growthShare: { value: rules.growthPerMille === null ? null : rules.growthPerMille / 1_000, unit: "share" },
      mostHops: { value: rules.mostHops, unit: "hops of a cycle" },
      cap: { value: rules.cap, unit: "transfers in a window" },
      mostSteps: { value: rules.mostSteps, unit: "steps of a search" },
    },
    transfers,
    kinds: kinds.map(({ kind, covered }) => ({ kind, transfers: covered })),
    found: found?.map(foundJson) ?? null,
    notExpanded: notExpanded.map(({ account, transfers: count, amounts, cap }) => ({
      account,
      transfers: count,
      amounts: moneyListJson(amounts),
      cap,
    })),
    cutShort: [...cutShort],
  };
}

function foundJson({ kind, main, transfers, amounts, isSure }: NonNullable<Answer["found"]>[number]) {
  const named = transfers.map(({ id, sources }) => ({ id, sources: sources.map(sourceDocument) }));
  return { kind, main, transfers: named, amounts: moneyListJson(amounts), orderIsSure: isSure };
}
