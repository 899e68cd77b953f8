import { z } from "zod";
import { schema, truncatedJson } from "./basics.ts";

export const centralDocument = z.object({
  schema,
  version: z.number().int(),
  engine: z.string(),
  damping: z.number(),
  accounts: z.array(z.object({ id: z.string(), share: z.number() })),
  truncated: truncatedJson.nullable(),
});
