import { z } from "zod";
import { moneyList, schema } from "./basics.ts";
import { exportDocument } from "./evidence.ts";
import { holdPlanDocument } from "./hold-plan.ts";
import { rowCounts } from "./import.ts";
import { traceDocument } from "./trace.ts";

const accuracy = z.object({
  right: z.number().int(),
  named: z.number().int(),
  planted: z.number().int(),
  precision: z.number().nullable(),
  recall: z.number().nullable(),
  f1: z.number().nullable(),
});

/** What the demo did, figure by figure. score holds made-up data against its own truth: never a field error rate. */
export const demoDocument = z.object({
  schema,
  files: z.number().int(),
  ...rowCounts,
  rejects: z.array(z.string()),
  findings: z.number().int(),
  score: z.object({
    transfers: accuracy,
    accounts: accuracy,
    families: z.array(z.object({ family: z.string(), cases: z.number().int(), found: z.number().int() })),
    lookAlikesFlagged: z.array(z.object({ name: z.string(), accounts: z.array(z.string()) })),
  }),
  moments: z.array(
    z.object({
      asOf: z.iso.datetime(),
      held: z.record(z.string(), moneyList),
      trace: traceDocument,
      holdPlan: holdPlanDocument,
    }),
  ),
  pack: exportDocument,
  seconds: z.number(),
});

export type DemoDocument = z.infer<typeof demoDocument>;
