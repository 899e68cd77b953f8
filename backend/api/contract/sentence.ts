import { z } from "zod";
import type { Sentence, SentenceKey } from "../../domain/sentence.ts";
import { moneyList } from "./basics.ts";

/** A key of the catalogue of sentences; whoever does not know it prints the English text that stands beside. */
const sentenceKey = z.string() as z.ZodType<SentenceKey>;

/** A sentence as data: which one it is, and what fills its gaps. The English text stands beside it wherever it is given. */
export const sentenceDocument: z.ZodType<Sentence> = z.lazy(() =>
  z.object({
    key: sentenceKey,
    values: z.record(z.string(), z.union([z.number(), z.string(), markedValue])),
  }),
);

const markedValue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("money"), sums: moneyList }),
  z.object({ kind: z.literal("length"), ms: z.number() }),
  z.object({ kind: z.literal("accounts"), ids: z.array(z.string()) }),
  z.object({ kind: z.literal("way"), ids: z.array(z.string()) }),
  z.object({ kind: z.literal("time"), at: z.iso.datetime() }),
  z.object({ kind: z.literal("day"), day: z.iso.date() }),
  z.object({ kind: z.literal("said"), sentences: z.array(sentenceDocument) }),
]);
