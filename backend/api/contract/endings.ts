import { z } from "zod";
import { type CaseEndings, type EndingLine, PROVISIONS } from "../../domain/endings.ts";
import { instantToJson, isoSeconds } from "../../domain/instant.ts";
import { type Money, moneyToJson } from "../../domain/money.ts";
import { instantJson, moneyJson, moneyList, moneyListJson, schema } from "./basics.ts";
import { provisionJson, provisionText } from "./sentence.ts";

const line = z.object({
  kind: z.string(),
  account: z.string(),
  rules: z.array(z.object({ rule: z.string(), money: moneyJson })),
  least: moneyJson,
  most: moneyJson,
  at: instantJson,
});

const span = z.object({ least: moneyJson, most: moneyJson });

/** Where each victim's money ended. suspects: figures and provisions side by side; whether one is met is not said. */
export const endingsDocument = z.object({
  schema,
  version: z.number().int(),
  asOf: z.iso.datetime(),
  victims: z.array(
    z.object({
      label: z.string(),
      lost: moneyList,
      lines: z.array(line),
      /** All that is still held of it, least to most over the rules' own sums and every order. */
      held: z.array(span),
      layers: z.array(z.object({ account: z.string(), layer: z.number().int() })),
    }),
  ),
  whole: z.array(line),
  suspects: z.array(
    z.object({
      person: z.string(),
      accounts: z.array(z.string()),
      layer: z.number().int(),
      turnover: moneyList,
      inflow: moneyList,
      traced: z.array(span),
      explained: moneyList,
      afterDeduction: moneyList,
    }),
  ),
  provisions: z.array(z.object({ country: z.string(), name: z.string(), ...provisionText, source: z.string() })),
});

export type EndingsDocument = z.infer<typeof endingsDocument>;

export function endingsJson({ version, asOf, victims, whole, suspects }: CaseEndings): EndingsDocument {
  return {
    schema: 1,
    version,
    asOf: isoSeconds(asOf),
    victims: victims.map(({ label, lost, lines, held, layers }) => ({
      label,
      lost: moneyListJson(lost),
      lines: lines.map(lineJson),
      held: held.map(spanJson),
      layers: layers.map((layer) => ({ ...layer })),
    })),
    whole: whole.map(lineJson),
    suspects: suspects.map(({ person, accounts, layer, turnover, inflow, traced, explained, afterDeduction }) => ({
      person,
      accounts: [...accounts],
      layer,
      turnover: moneyListJson(turnover),
      inflow: moneyListJson(inflow),
      traced: traced.map(spanJson),
      explained: moneyListJson(explained),
      afterDeduction: moneyListJson(afterDeduction),
    })),
    provisions: PROVISIONS.map(({ says, ...provision }) => ({ ...provision, ...provisionJson(says) })),
  };
}

function lineJson({ kind, account, rules, least, most, at }: EndingLine): z.infer<typeof line> {
  return {
    kind,
    account,
    rules: rules.map(({ rule, money }) => ({ rule, money: moneyToJson(money) })),
    least: moneyToJson(least),
    most: moneyToJson(most),
    at: instantToJson(at),
  };
}

function spanJson({ least, most }: { readonly least: Money; readonly most: Money }): z.infer<typeof span> {
  return { least: moneyToJson(least), most: moneyToJson(most) };
}
