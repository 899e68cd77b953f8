import { z } from "zod";
import { COUNTRIES } from "../../domain/country.ts";
import { isoSeconds } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import { ACCOUNTING_RULES, RETURN_RULES, type ReturnLine, type ReturnPlan, type ReturnShare } from "../../domain/return.ts";
import { moneyJson, moneyList, moneyListJson, schema } from "./basics.ts";
import { provisionJson, provisionText, sentenceDocument } from "./sentence.ts";

const shares = z.array(z.object({ label: z.string(), money: moneyJson }));

const line = z.object({
  account: z.string(),
  country: z.string(),
  frozen: moneyJson,
  rule: z.string(),
  /** The English of said. */
  because: z.string(),
  said: sentenceDocument,
  shares,
  reserve: moneyJson,
  unclaimed: moneyJson,
  accounting: z.array(z.object({ rule: z.string(), shares, rest: moneyJson })),
});

/** Legal return rules and accounting rules are two tables: legal says what goes back, accounting stands beside it. */
export const returnDocument = z.object({
  schema,
  version: z.number().int(),
  asOf: z.iso.datetime(),
  country: z.string().nullable(),
  lines: z.array(line),
  victims: z.array(z.object({ label: z.string(), lost: moneyList, returned: moneyList })),
  notFound: z.array(z.string()),
  legal: z.array(
    z.object({
      id: z.string(),
      country: z.string(),
      provision: z.string(),
      ...provisionText,
      noticeDays: z.number().int().nullable(),
      source: z.string(),
    }),
  ),
  accounting: z.array(z.object({ rule: z.string(), name: z.string(), source: z.string() })),
});

/** country left out: by each account's own bank. */
export const returnBody = z.object({
  country: z.enum(COUNTRIES).optional(),
  asOf: z.iso.datetime({ offset: true }).optional(),
});

export type ReturnDocument = z.infer<typeof returnDocument>;

export function returnJson({ version, asOf, country, lines, victims, notFound }: ReturnPlan): ReturnDocument {
  return {
    schema: 1,
    version,
    asOf: isoSeconds(asOf),
    country,
    lines: lines.map(lineJson),
    victims: victims.map(({ label, lost, returned }) => ({
      label,
      lost: moneyListJson(lost),
      returned: moneyListJson(returned),
    })),
    notFound: [...notFound],
    legal: Object.values(RETURN_RULES).map(({ says, ...rule }) => ({ ...rule, ...provisionJson(says) })),
    accounting: ACCOUNTING_RULES.map((rule) => ({ ...rule })),
  };
}

function lineJson(one: ReturnLine): z.infer<typeof line> {
  const { account, country, frozen, rule, because, said, reserve, unclaimed, accounting } = one;
  return {
    account,
    country,
    frozen: moneyToJson(frozen),
    rule,
    because,
    said,
    shares: sharesJson(one.shares),
    reserve: moneyToJson(reserve),
    unclaimed: moneyToJson(unclaimed),
    accounting: accounting.map((by) => ({ rule: by.rule, shares: sharesJson(by.shares), rest: moneyToJson(by.rest) })),
  };
}

function sharesJson(all: readonly ReturnShare[]) {
  return all.map(({ label, money }) => ({ label, money: moneyToJson(money) }));
}
