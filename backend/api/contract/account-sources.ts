import { z } from "zod";
import { schema, sourceJson } from "./basics.ts";

/** Which files and rows an account's transfers come from: files by name, rows in their file's order. */
export const accountSourceList = z.object({
  schema,
  files: z.array(
    z.object({
      sha256: z.string(),
      /** Null when the file is of another upload than this case's. */
      name: z.string().nullable(),
      profile: z.string().nullable(),
      /** How many rows of the file speak of the account; the list below has the first of them. */
      total: z.number().int(),
      rows: z.array(z.object({ source: sourceJson, transfer: z.string() })),
    }),
  ),
  shown: z.number().int(),
  total: z.number().int(),
});

/** That it was written down who looked. */
export const shown = z.object({ schema });

export type AccountSourceList = z.infer<typeof accountSourceList>;
