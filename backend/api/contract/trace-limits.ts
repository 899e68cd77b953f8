import { z } from "zod";
import { moneyFromJson, moneyToJson } from "../../domain/money.ts";
import type { TraceLimits } from "../../domain/trace.ts";
import { moneyJson } from "./basics.ts";

/** Where a trace stops: counterparties an account, hops, hours after the loss, least part of the loss (1 is all), least amount. */
export const traceLimits = z.object({
  maxCounterparties: z.number().int().positive().optional(),
  maxHops: z.number().int().positive().optional(),
  maxHours: z.number().positive().optional(),
  leastShare: z.number().min(0).max(1).optional(),
  leastAmount: moneyJson.optional(),
});

export type LimitsDocument = z.infer<typeof traceLimits>;

export function limitsJson({
  leastAmount,
  ...limits
}: TraceLimits): LimitsDocument & Pick<TraceLimits, "maxCounterparties" | "maxHops"> {
  return { ...limits, ...(leastAmount === undefined ? {} : { leastAmount: moneyToJson(leastAmount) }) };
}

/** Limits as they were asked for; those left out are the usual ones. */
export function limitsFromJson(asked: LimitsDocument | undefined): Partial<TraceLimits> {
  const { maxCounterparties, maxHops, maxHours, leastShare, leastAmount } = asked ?? {};
  return {
    ...(maxCounterparties === undefined ? {} : { maxCounterparties }),
    ...(maxHops === undefined ? {} : { maxHops }),
    ...(maxHours === undefined ? {} : { maxHours }),
    ...(leastShare === undefined ? {} : { leastShare }),
    ...(leastAmount === undefined ? {} : { leastAmount: moneyFromJson(leastAmount) }),
  };
}
