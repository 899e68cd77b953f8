import { z } from "zod";
import { inEnglish } from "../../domain/print-sentence.ts";
import { type LawKey, type Sentence, type SentenceKey, say } from "../../domain/sentence.ts";
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

/** A provision's text as data, with its English beside it. */
export const provisionText = { text: z.string(), said: sentenceDocument };

export function provisionJson(says: LawKey): { readonly text: string; readonly said: Sentence } {
  const said = say(says);
  return { text: inEnglish(said), said };
}
