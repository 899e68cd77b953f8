import { z } from "zod";
import { instantToJson, isoSeconds } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import {
  type CaseRequest,
  REQUEST_KINDS,
  REQUEST_RULES,
  type RequestRule,
  requestRule,
  requestState,
} from "../../domain/request.ts";
import { instantJson, moneyJson, schema } from "./basics.ts";
import { provisionJson, provisionText, sentenceDocument } from "./sentence.ts";

const time = z.iso.datetime();
const kind = z.enum(REQUEST_KINDS);

const requestRow = z.object({
  id: z.string(),
  kind,
  country: z.string().nullable(),
  addressee: z.string(),
  addresseeName: z.string().nullable(),
  basis: z.string().nullable(),
  number: z.string().nullable(),
  accounts: z.array(z.object({ account: z.string(), amount: moneyJson.nullable() })),
  places: z.array(z.object({ transfer: z.string(), at: instantJson, channel: z.string().nullable() })),
  about: z.string().nullable(),
  reason: z.string(),
  /** The reason as data where the program drafted the request; null where an officer wrote it. */
  said: sentenceDocument.nullable(),
  createdAt: time,
  by: z.string(),
  sentAt: time.nullable(),
  dueAt: time.nullable(),
  expiresAt: time.nullable(),
  answeredAt: time.nullable(),
  /** SHA-256 of the file that answered. */
  answeredBy: z.string().nullable(),
  openedLayer: z.number().int().nullable(),
  releasedAt: time.nullable(),
  state: z.enum(["draft", "sent", "overdue", "expiring", "expired", "answered", "released"]),
  /** The rule that sets its clocks; null where the tables have none. */
  rule: z.object({ ...provisionText, source: z.string(), since: z.string() }).nullable(),
});

export const letterJson = z.object({
  texts: z.array(z.object({ language: z.string(), subject: z.string(), lines: z.array(z.string()) })),
  accounts: z.array(z.string()),
});

/** now: the moment that the clocks were read at. letter: of the one request asked for. */
export const requestsDocument = z.object({
  schema,
  now: time,
  requests: z.array(requestRow),
  rules: z.array(z.object({ country: z.string(), kind, ...provisionText, source: z.string(), since: z.string() })),
  letter: letterJson.nullable(),
});

export const letterDocument = z.object({ schema, letter: letterJson });

const zoned = z.iso.datetime({ offset: true });

/** Drafts what the hold plan and the missing statements call for. */
export const proposeBody = z.object({ asOf: zoned.optional() });

export const requestBody = z.object({
  kind,
  addressee: z.string().min(1).max(200),
  addresseeName: z.string().max(200).nullable().default(null),
  basis: z.string().max(1000).nullable().default(null),
  accounts: z
    .array(z.object({ account: z.string(), amount: moneyJson.nullable() }))
    .max(1000)
    .default([]),
  about: z.string().nullable().default(null),
  reason: z.string().max(1000).default(""),
});

/** at left out: now. */
export const requestActBody = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("prepare"),
    at: zoned.optional(),
    basis: z.string().max(1000).nullable().default(null),
    number: z.string().max(200).nullable().default(null),
  }),
  z.object({
    act: z.literal("send"),
    at: zoned.optional(),
    basis: z.string().max(1000).nullable().default(null),
    number: z.string().max(200).nullable().default(null),
  }),
  z.object({ act: z.literal("answer"), at: zoned.optional(), file: z.string().length(64).nullable().default(null) }),
  z.object({ act: z.literal("release"), at: zoned.optional() }),
]);

export type RequestsDocument = z.infer<typeof requestsDocument>;
export type RequestRow = z.infer<typeof requestRow>;

export function requestsJson(
  requests: readonly CaseRequest[],
  now: number,
  letter: {
    readonly texts: readonly { language: string; subject: string; lines: readonly string[] }[];
    readonly accounts: readonly string[];
  } | null = null,
): RequestsDocument {
  return {
    schema: 1,
    now: isoSeconds(now),
    requests: requests.map((request) => requestJson(request, now)),
    rules: REQUEST_RULES.map((rule) => ({ country: rule.country, kind: rule.kind, ...ruleJson(rule) })),
    letter: letter && lettersJson(letter),
  };
}

export function lettersJson(letter: {
  readonly texts: readonly { language: string; subject: string; lines: readonly string[] }[];
  readonly accounts: readonly string[];
}): z.infer<typeof letterJson> {
  return { texts: letter.texts.map((text) => ({ ...text, lines: [...text.lines] })), accounts: [...letter.accounts] };
}

function requestJson(request: CaseRequest, now: number): RequestRow {
  const { createdAt, sentAt, dueAt, expiresAt, answeredAt, releasedAt, accounts, places } = request;
  const rule = requestRule(request.country, request.kind);
  return {
    ...request,
    accounts: accounts.map(({ account, amount }) => ({ account, amount: amount && moneyToJson(amount) })),
    places: places.map(({ transfer, at, channel }) => ({ transfer, at: instantToJson(at), channel })),
    createdAt: isoSeconds(createdAt),
    sentAt: timeOf(sentAt),
    dueAt: timeOf(dueAt),
    expiresAt: timeOf(expiresAt),
    answeredAt: timeOf(answeredAt),
    releasedAt: timeOf(releasedAt),
    state: requestState(request, now),
    rule: rule && ruleJson(rule),
  };
}

function ruleJson({ says, source, since }: Pick<RequestRule, "says" | "source" | "since">) {
  return { ...provisionJson(says), source, since };
}

function timeOf(at: number | null): string | null {
  return at === null ? null : isoSeconds(at);
}
