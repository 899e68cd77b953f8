import { z } from "zod";
import type { HeldSpan, KeptAdvance, TraceAdvance } from "../../domain/advance.ts";
import { isoSeconds } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import { moneyJson, schema } from "./basics.ts";

const span = z.object({ least: moneyJson, most: moneyJson }).nullable();

/** What one file changed in the trace of the case; file null: the case has none. */
export const advanceDocument = z.object({
  schema,
  version: z.number().int(),
  file: z.object({ sha256: z.string(), name: z.string(), at: z.iso.datetime() }).nullable(),
  reached: z.array(z.object({ account: z.string(), layer: z.number().int() })),
  opened: z.array(z.string()),
  layers: z.object({ before: z.number().int(), after: z.number().int() }),
  held: z.array(z.object({ before: span, after: span })),
});

/** What imports changed, as kept when they came, latest first; advance null: it could not be said, and why. */
export const advanceList = z.object({
  schema,
  version: z.number().int(),
  advances: z.array(
    z.object({
      files: z.array(z.object({ sha256: z.string(), name: z.string() })),
      at: z.iso.datetime(),
      advance: advanceDocument.nullable(),
      why: z.string().nullable(),
    }),
  ),
});

export type AdvanceList = z.infer<typeof advanceList>;
export type AdvanceDocument = z.infer<typeof advanceDocument>;

export function advanceJson({ version, file, reached, opened, layers, held }: TraceAdvance): AdvanceDocument {
  return {
    schema: 1,
    version,
    file: file && { sha256: file.id, name: file.name, at: isoSeconds(file.at) },
    reached: reached.map((one) => ({ ...one })),
    opened: [...opened],
    layers: { ...layers },
    held: held.map(({ before, after }) => ({ before: spanJson(before), after: spanJson(after) })),
  };
}

function spanJson(span: HeldSpan | null) {
  return span && { least: moneyToJson(span.least), most: moneyToJson(span.most) };
}

export function keptAdvanceJson({
  files,
  names,
  at,
  outcome,
}: KeptAdvance & { readonly names: readonly string[] }): AdvanceList["advances"][number] {
  return {
    files: files.map((sha256, index) => ({ sha256, name: names[index] ?? sha256 })),
    at: isoSeconds(at),
    advance: outcome.kind === "advanced" ? advanceJson(outcome.advance) : null,
    why: outcome.kind === "advanced" ? null : outcome.why,
  };
}
