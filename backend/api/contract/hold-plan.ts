import { z } from "zod";
import type { HoldLine, HoldOutlook, HoldPlan } from "../../domain/hold-plan.ts";
import { instantToJson, isoSeconds } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import { instantJson, moneyJson, moneyList, moneyListJson, schema, truncatedJson } from "./basics.ts";
import { sentenceDocument } from "./sentence.ts";
import { traceBody } from "./trace.ts";

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
  /** Grounds and against as data, to be printed in any language; the two above are its English. */
  said: z.object({ grounds: z.array(sentenceDocument), against: z.array(sentenceDocument) }),
});

const outlook = z.object({
  smallest: z.array(z.object({ share: z.number(), accounts: z.array(z.string()), held: moneyJson, of: moneyJson })),
  exits: z.array(
    z.object({
      most: moneyJson,
      accounts: z.array(z.string()),
      by: z.enum(["greedy", "cut"]),
      stopped: moneyJson,
      gap: moneyJson,
    }),
  ),
  curve: z.array(z.object({ at: z.iso.datetime(), sums: moneyList })),
  curveTruncated: truncatedJson.nullable(),
  banks: z.array(z.object({ bank: z.string(), country: z.string().nullable(), accounts: z.array(z.string()), sums: moneyList })),
  lookAlikes: z.object({ askFirst: z.array(z.string()), unnamed: z.array(z.string()) }),
});

/** As for a trace; share: 0..1 of the money that the smallest set must hold. */
export const holdPlanBody = traceBody.extend({ share: z.number().min(0).max(1).optional() });

export const holdPlanDocument = z.object({
  schema,
  version: z.number().int(),
  asOf: z.iso.datetime(),
  total: moneyList,
  lines: z.array(holdLine),
  askFirst: z.array(holdLine),
  missing: z.array(z.object({ account: z.string(), money: moneyList, since: instantJson })),
  /** null where only the plan itself was asked for. */
  outlook: outlook.nullable(),
});

export type HoldPlanDocument = z.infer<typeof holdPlanDocument>;
export type HoldLineDocument = z.infer<typeof holdLine>;

export function holdPlanJson(plan: HoldPlan, beyond: HoldOutlook | null = null): HoldPlanDocument {
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
    outlook: beyond && outlookJson(beyond),
  };
}

function outlookJson({ smallest, exits, curve, curveTruncated, banks, lookAlikes }: HoldOutlook): z.infer<typeof outlook> {
  return {
    smallest: smallest.map(({ share, accounts, held, of }) => ({
      share,
      accounts: [...accounts],
      held: moneyToJson(held),
      of: moneyToJson(of),
    })),
    exits: exits.map(({ most, accounts, by, stopped, gap }) => ({
      most: moneyToJson(most),
      accounts: [...accounts],
      by,
      stopped: moneyToJson(stopped),
      gap: moneyToJson(gap),
    })),
    curve: curve.map(({ at, sums }) => ({ at: isoSeconds(at), sums: moneyListJson(sums) })),
    curveTruncated: curveTruncated && { ...curveTruncated },
    banks: banks.map(({ bank, country, accounts, sums }) => ({
      bank,
      country,
      accounts: [...accounts],
      sums: moneyListJson(sums),
    })),
    lookAlikes: { askFirst: [...lookAlikes.askFirst], unnamed: [...lookAlikes.unnamed] },
  };
}

function lineJson({ account, balance, hold, min, max, asOf, inferred, grounds, against, said }: HoldLine): HoldLineDocument {
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
    said: { grounds: [...said.grounds], against: [...said.against] },
  };
}
