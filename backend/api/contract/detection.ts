import { z } from "zod";
import type { CappedAccount, Detection, Lead, Reliability, SourcedFinding } from "../../domain/finding.ts";
import { instantToJson } from "../../domain/instant.ts";
import { basis, instantJson, moneyList, moneyListJson, schema, sourceDocument, sourceJson } from "./basics.ts";
import { sentenceDocument } from "./sentence.ts";

export const findingDocument = z.object({
  id: z.string(),
  kind: z.string(),
  detectorVersion: z.number().int(),
  score: z.number(),
  explanation: z.string(),
  against: z.array(z.string()),
  /** Explanation and against as data, to be printed in any language; the two above are its English. */
  said: z.object({ explanation: z.array(sentenceDocument), against: z.array(sentenceDocument) }),
  accounts: z.array(z.object({ id: z.string(), role: z.string() })).min(1),
  transfers: z.array(z.object({ id: z.string(), sources: z.array(sourceJson) })).min(1),
  from: instantJson,
  to: instantJson,
  amounts: moneyList,
  parameters: z.record(z.string(), z.object({ value: z.number(), unit: z.string() })),
  /** Payments that one settlement would explain though no path joins them; only for kinds that are leads. Never traced. */
  leads: z
    .array(
      z.object({
        firsts: z.array(z.string()).min(1),
        seconds: z.array(z.string()).min(1),
        rate: z.object({ unit: z.string(), value: z.string(), low: z.string(), high: z.string() }),
        rivals: z.array(z.object({ firsts: z.array(z.string()), seconds: z.array(z.string()) })),
      }),
    )
    .optional(),
  basis,
  /** How often the detector was right on made-up data; null is "not measured" for this version and these parameters. */
  reliability: z
    .object({
      measuredOn: z.string(),
      data: z.string(),
      transfers: z.number().int(),
      accounts: z.number().int(),
      days: z.number().int(),
      seeds: z.string(),
      baseRate: z.number(),
      findings: z.number().int(),
      purity: z.number(),
      note: z.string(),
    })
    .nullable(),
});

export const detectDocument = z.object({
  schema,
  version: z.number().int(),
  findings: z.array(findingDocument),
  accounts: z.array(z.object({ id: z.string(), score: z.number(), kinds: z.array(z.string()) })),
  capped: z.array(
    z.object({
      account: z.string(),
      detector: z.string(),
      transfers: z.number().int(),
      amounts: moneyList,
      cap: z.number().int(),
    }),
  ),
  /** Structures in a stretch of the records as they are, and with its instants dealt out anew; null where this was not looked at. */
  byChance: z.object({ transfers: z.number().int(), found: z.number().int(), shuffled: z.array(z.number().int()) }).nullable(),
});

export type FindingDocument = z.infer<typeof findingDocument>;
export type DetectDocument = z.infer<typeof detectDocument>;

export const decisionBody = z.object({
  verdict: z.enum(["confirmed", "rejected", "later"]),
  reason: z.string().trim().min(1).max(2000),
});

export const decisionJson = z.object({
  verdict: z.enum(["confirmed", "rejected", "later"]),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** The inbox: findings with what was decided, and whether the store has moved on since. */
export const findingList = detectDocument.extend({
  ran: z.boolean(),
  changesSince: z.number().int(),
  decisions: z.array(z.object({ finding: z.string(), decisions: z.array(decisionJson) })),
});

export type FindingList = z.infer<typeof findingList>;

export function detectJson(detection: Omit<Detection, "findings">, findings: readonly SourcedFinding[]): DetectDocument {
  return {
    schema: 1,
    version: detection.version,
    findings: findings.map(findingJson),
    accounts: detection.accounts.map(({ id, score, kinds }) => ({ id, score, kinds: [...kinds] })),
    capped: detection.capped.map(cappedJson),
    byChance: detection.byChance ? { ...detection.byChance, shuffled: [...detection.byChance.shuffled] } : null,
  };
}

export function findingJson(finding: SourcedFinding): FindingDocument {
  const { id, kind, detectorVersion, score, explanation, against, said, accounts, transfers, from, to, amounts, parameters } =
    finding;
  return {
    id,
    kind,
    detectorVersion,
    score,
    explanation,
    against: [...against],
    said: { explanation: [...said.explanation], against: [...said.against] },
    accounts: accounts.map((account) => ({ ...account })),
    transfers: transfers.map((transfer) => ({ id: transfer.id, sources: transfer.sources.map(sourceDocument) })),
    from: instantToJson(from),
    to: instantToJson(to),
    amounts: moneyListJson(amounts),
    parameters: { ...parameters },
    ...(finding.leads === undefined ? {} : { leads: finding.leads.map(leadJson) }),
    basis: "computed",
    reliability: reliabilityJson(finding.reliability),
  };
}

function leadJson({ firsts, seconds, rate, rivals }: Lead): NonNullable<FindingDocument["leads"]>[number] {
  return {
    firsts: [...firsts],
    seconds: [...seconds],
    rate: { ...rate },
    rivals: rivals.map((rival) => ({ firsts: [...rival.firsts], seconds: [...rival.seconds] })),
  };
}

function reliabilityJson(figures: Reliability | null): FindingDocument["reliability"] {
  if (figures === null) return null;
  const { measuredOn, data, transfers, accounts, days, seeds, baseRate, findings, purity, note } = figures;
  return { measuredOn, data, transfers, accounts, days, seeds, baseRate, findings, purity, note };
}

function cappedJson({ account, detector, transfers, amounts, cap }: CappedAccount) {
  return { account, detector, transfers, amounts: moneyListJson(amounts), cap };
}
