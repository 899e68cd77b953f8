import { z } from "zod";
import { benchDocument } from "./bench.ts";

/** A soak: its figures, and what was promised and did not hold. */
export const soakDocument = benchDocument.extend({ failures: z.array(z.string()) });
