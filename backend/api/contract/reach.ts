import { z } from "zod";
import { isoSeconds } from "../../domain/instant.ts";
import { schema } from "./basics.ts";

/** Accounts that a document lists; the counts are of all. */
const LISTED = 1_000;

/** Where money of an account could have arrived, by fewest hops, then arrival; says nothing of how much did. */
export const reachDocument = z.object({
  schema,
  version: z.number().int(),
  account: z.string(),
  maxHops: z.number().int(),
  /** Payments of this period alone; null: without end. */
  since: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  /** How many accounts are reached by so many hops at least, of all reached. */
  byHops: z.array(z.object({ hops: z.number().int(), accounts: z.number().int() })),
  reached: z.array(z.object({ account: z.string(), hops: z.number().int(), arrival: z.iso.datetime() })),
  truncated: z.object({ shown: z.number().int(), total: z.number().int(), by: z.string() }).nullable(),
});

export type ReachDocument = z.infer<typeof reachDocument>;

/** Structurally what the task answers and was asked. */
interface Found {
  readonly version: number;
  readonly account: string;
  readonly reached: readonly { readonly account: string; readonly hops: number; readonly arrival: number }[];
}

interface Asked {
  readonly maxHops: number;
  readonly since: number | null;
  readonly until: number | null;
}

export function reachJson({ maxHops, since, until }: Asked, { version, account, reached }: Found): ReachDocument {
  const counts = new Map<number, number>();
  for (const { hops } of reached) counts.set(hops, (counts.get(hops) ?? 0) + 1);
  const shown = Math.min(LISTED, reached.length);
  return {
    schema: 1,
    version,
    account,
    maxHops,
    since: since === null ? null : isoSeconds(since),
    until: until === null ? null : isoSeconds(until),
    byHops: [...counts].map(([hops, accounts]) => ({ hops, accounts })),
    reached: reached.slice(0, LISTED).map((one) => ({ ...one, arrival: isoSeconds(one.arrival) })),
    truncated: shown < reached.length ? { shown, total: reached.length, by: "hops, then arrival" } : null,
  };
}
