import { z } from "zod";
import { schema } from "./basics.ts";
import { canvasTransfer } from "./canvas.ts";

const lead = z.object({
  finding: z.string(),
  kind: z.string(),
  firsts: z.array(canvasTransfer).min(1),
  seconds: z.array(canvasTransfer).min(1),
  rate: z.object({ unit: z.string(), value: z.string(), low: z.string(), high: z.string() }),
  /** From the last payment in to the first payment out; negative where that came earlier. */
  lagSeconds: z.number(),
  rivals: z.array(z.object({ firsts: z.array(z.string()), seconds: z.array(z.string()) })),
});

/** Payments on two sides that one settlement would explain. No path joins them, and no trace follows them. */
export const leadList = z.object({
  schema,
  leads: z.array(lead),
  /** Leads that rest on a payment which the reader may not see. */
  hidden: z.number().int(),
});

export type LeadDocument = z.infer<typeof lead>;
export type LeadList = z.infer<typeof leadList>;
