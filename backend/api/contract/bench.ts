import { z } from "zod";
import { schema } from "./basics.ts";

/** A measurement: what was measured, by name, in the order of the lines for people. Shares are 0..1, times in seconds. */
export const benchDocument = z.object({
  schema,
  name: z.string(),
  /** What must be said beside the figures. */
  notes: z.array(z.string()),
  figures: z.array(z.object({ of: z.string(), figure: z.string(), value: z.number().nullable() })),
});

export type BenchDocument = z.infer<typeof benchDocument>;
