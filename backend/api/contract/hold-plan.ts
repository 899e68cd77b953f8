import { z } from "zod";
import type { HoldLine, HoldPlan } from "../../domain/hold-plan.ts";
import { instantToJson, isoSeconds } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import { instantJson, moneyJson, moneyList, moneyListJson, schema } from "./basics.ts";

const holdLine = z.object({
  account: z.string(),
  balance: moneyJson,
  hold: moneyJson,
  min: moneyJson,
  max: moneyJson,
  asOf: instantJson,
  inferred: z.boolean(),
  grounds: z.array(z.string()),
  against: z.array(z.string()),
});

export const holdPlanDocument = z.object({
  schema,
  version: z.number().int(),
  asOf: z.iso.datetime(),
  total: moneyList,
  lines: z.array(holdLine),
  askFirst: z.array(holdLine),
  missing: z.array(z.object({ account: z.string(), money: moneyList, since: instantJson })),
});

export type HoldPlanDocument = z.infer<typeof holdPlanDocument>;
export type HoldLineDocument = z.infer<typeof holdLine>;

export function holdPlanJson(plan: HoldPlan): HoldPlanDocument {
  return {
    schema: 1,
    version: plan.version,
    asOf: isoSeconds(plan.asOf),
    total: moneyListJson(plan.total),
    lines: plan.lines.map(lineJson),
    askFirst: plan.askFirst.map(lineJson),
    missing: plan.missing.map(({ account, money, since }) => ({
      account,
      money: moneyListJson(money),
      since: instantToJson(since),
    })),
  };
}

function lineJson({ account, balance, hold, min, max, asOf, inferred, grounds, against }: HoldLine): HoldLineDocument {
  return {
    account,
    balance: moneyToJson(balance),
    hold: moneyToJson(hold),
    min: moneyToJson(min),
    max: moneyToJson(max),
    asOf: instantToJson(asOf),
    inferred,
    grounds: [...grounds],
    against: [...against],
  };
}
