import { z } from "zod";
import { schema } from "./basics.ts";
import { rejectedRow } from "./import.ts";

/** What would become of a file's rows, before anything is stored: readable + rejected = rows. */
export const fileCheck = z.object({
  schema,
  rows: z.number().int(),
  readable: z.number().int(),
  rejected: z.number().int(),
  balances: z.object({ hold: z.number().int(), of: z.number().int() }),
  /** The first rejected rows. */
  shown: z.array(rejectedRow),
});

export type FileCheck = z.infer<typeof fileCheck>;
