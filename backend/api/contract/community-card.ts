import { z } from "zod";
import { instantJson, moneyJson, moneyList, schema } from "./basics.ts";
import { accountRole, canvasFlow, canvasPart } from "./canvas.ts";

const amounts = z.object({ transfers: z.number().int(), sums: moneyList });

/** A community as the map draws it. Near, never member: an algorithm put these accounts together. */
const mappedCommunity = z.object({
  id: z.number().int(),
  size: z.number().int(),
  in: amounts,
  out: amounts,
  inside: amounts,
  first: instantJson.nullable(),
  last: instantJson.nullable(),
  victims: z.array(z.string()),
  findings: z.number().int(),
});

/** Transfers of one stretch of time; until is not inside, but for the last. */
const timeBar = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** By currency code. */
  paid: z.array(z.object({ transfers: z.number().int(), sum: moneyJson })),
});

/** Which communities are open; all others are one bubble each. */
export const communityMapBody = z.object({ open: z.array(z.number().int().positive()).max(500) });

/**
 * Every community of a case and the money between them. Ends of a line are "community|4", "rest|4" (members of an open
 * community that are not drawn) or an account; transfers between drawn accounts are in part.
 */
export const communityMap = z.object({
  schema,
  version: z.number().int(),
  engine: z.string(),
  communities: z.array(mappedCommunity),
  open: z.array(z.object({ community: z.number().int(), shown: z.array(z.string()), rest: z.number().int() })),
  lines: z.array(canvasFlow),
  /** Transfers inside one place of the map, and those with an account that is in no community. */
  within: z.number().int(),
  apart: z.number().int(),
  /** Accounts in no community: ends, payment companies, masked numbers and those that deal with nobody else. */
  alone: z.number().int(),
  /** When money moved among communities and inside them: bars of equal width, every such transfer in one; none for none. */
  times: z.array(timeBar),
  part: canvasPart,
});

/** A community in words. Stability is null until it was measured. */
export const communityCard = z.object({
  schema,
  version: z.number().int(),
  engine: z.string(),
  id: z.number().int(),
  size: z.number().int(),
  stability: z.object({ again: z.number().int(), seeds: z.number().int() }).nullable(),
  in: amounts,
  out: amounts,
  inside: amounts,
  first: instantJson.nullable(),
  last: instantJson.nullable(),
  /** Accounts by country of their bank; null where the number does not tell. Most first, then by name. */
  countries: z.array(z.object({ country: z.string().nullable(), accounts: z.number().int() })),
  /** Accounts by what the rows and the case say they do, with the first few of each. */
  roles: z.array(z.object({ role: accountRole, accounts: z.number().int(), some: z.array(z.string()) })),
  /** Identifiers used with two or more of the accounts: used together, not one controller. */
  identifiers: z.array(z.object({ kind: z.string(), accounts: z.array(z.string()) })),
  hub: z.object({ account: z.string(), counterparties: z.number().int(), parts: z.number().int() }).nullable(),
  /** Single links whose loss splits it; the most even splits, and how many there are. */
  bridges: z.object({
    total: z.number().int(),
    some: z.array(z.object({ a: z.string(), b: z.string(), smaller: z.number().int() })),
  }),
});

export type CommunityMapDocument = z.infer<typeof communityMap>;
export type CommunityCard = z.infer<typeof communityCard>;
