import { z } from "zod";
import { schema } from "./basics.ts";
import { sentenceDocument } from "./sentence.ts";

/** How far a job is: done of total in the unit; total is null while unknown. */
export const progressJson = z.object({
  step: z.string(),
  done: z.number().int(),
  total: z.number().int().nullable(),
  unit: z.enum(["rows", "bytes", "accounts", "transfers", "steps"]),
  /** Rows read so far, where the unit is another. */
  rows: z.number().int().optional(),
});

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  /** What detail says of what is wrong and what to do, as data; absent where there are no words but English. */
  said: z.array(sentenceDocument).optional(),
});

export const jobDocument = z.object({
  schema,
  id: z.string(),
  task: z.string(),
  state: z.enum(["running", "done", "failed", "cancelled"]),
  progress: progressJson,
  /** The task's own document when done. */
  result: z.unknown().optional(),
  problem: problem.optional(),
});

/** What follows a case's imports by itself: the latest job of each task. */
export const caseJobList = z.object({ schema, jobs: z.array(jobDocument) });

export type Problem = z.infer<typeof problem>;
export type JobDocument = z.infer<typeof jobDocument>;
