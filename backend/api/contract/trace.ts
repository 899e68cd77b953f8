import { z } from "zod";
import { instantToJson, isoSeconds } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import type {
  EndLine,
  HeldLine,
  LedgerLine,
  OrderRange,
  OriginShare,
  RuleTrace,
  Trace,
  TracedTransfer,
} from "../../domain/trace.ts";
import { instantJson, moneyJson, moneyList, moneyListJson, optionalInstant, schema } from "./basics.ts";
import { sentenceDocument } from "./sentence.ts";
import { limitsJson, traceLimits } from "./trace-limits.ts";

const shares = z.array(z.object({ label: z.string(), money: moneyJson }));

/** Over every order that rows at overlapping instants leave open; null: the amount stands in any order. */
const orderRange = z.object({
  least: moneyJson,
  most: moneyJson,
  basis: z.enum(["exact", "bound"]),
  shares: z.array(z.object({ label: z.string(), least: moneyJson, most: moneyJson })),
});

const held = z.object({
  account: z.string(),
  money: moneyJson,
  shares,
  balance: moneyJson,
  asOf: instantJson,
  inferred: z.boolean(),
  range: orderRange.nullable(),
});

const end = z.object({
  kind: z.string(),
  account: z.string(),
  money: moneyJson,
  shares,
  since: instantJson,
  range: orderRange.nullable(),
});

const carried = z.object({
  transfer: z.string(),
  from: z.string(),
  to: z.string(),
  at: instantJson,
  paid: moneyJson,
  money: moneyJson,
  shares,
  layer: z.number().int(),
});

const ledgerLine = z.object({
  account: z.string(),
  transfer: z.string().nullable(),
  at: instantJson.nullable(),
  counterparty: z.string().nullable(),
  change: moneyJson.nullable(),
  own: moneyJson,
  shares,
  balance: moneyJson,
});

const ruleTrace = z.object({
  held: z.array(held),
  ends: z.array(end),
  transfers: z.array(carried),
  ledger: z.array(ledgerLine),
  totalHeld: moneyList,
  heldRange: z.array(orderRange).nullable(),
  otherwise: z.object({ held: z.array(held), ends: z.array(end) }),
});

/** Of what was lost, least and most over the rules that give amounts; null where it is in another currency. */
const stoppedShare = z.object({ least: z.number(), most: z.number() }).nullable();

export const traceDocument = z.object({
  schema,
  version: z.number().int(),
  asOf: z.iso.datetime(),
  direction: z.enum(["forward", "back"]),
  origins: z.array(z.object({ label: z.string(), transfer: z.string() })),
  limits: traceLimits.required({ maxCounterparties: true, maxHops: true }),
  rules: z.partialRecord(z.enum(["poison", "haircut", "fifo", "lifo", "libr"]), ruleTrace),
  range: z.array(z.object({ least: moneyJson, most: moneyJson })),
  stopped: z.array(
    z.object({
      account: z.string(),
      reason: z.string(),
      transfersBeyond: z.number().int(),
      amountsBeyond: moneyList,
      share: stoppedShare,
      explanation: z.string(),
      said: sentenceDocument,
    }),
  ),
  notFollowed: z.object({ accounts: z.number().int(), transfers: z.number().int(), amounts: moneyList, share: stoppedShare }),
  missing: z.array(z.string()),
  layers: z.array(z.object({ account: z.string(), layer: z.number().int() })),
  unordered: z.array(z.object({ account: z.string(), rows: z.number().int() })),
  remarks: z.array(
    z.object({
      kind: z.enum(["returned-payment", "balance-gap"]),
      account: z.string(),
      transfer: z.string(),
      money: moneyJson,
      explanation: z.string(),
      said: sentenceDocument,
    }),
  ),
});

export type TraceDocument = z.infer<typeof traceDocument>;
export type RuleTraceDocument = z.infer<typeof ruleTrace>;
export type LedgerDocument = z.infer<typeof ledgerLine>;

/** asOf may be left out: everything known. Reports by number; without any, all of the case. */
export const traceBody = z.object({
  reports: z.array(z.string()).default([]),
  asOf: z.iso.datetime({ offset: true }).optional(),
});

/** A trace may stop elsewhere than usually; limits that are left out are the usual ones. */
export const limitedTraceBody = traceBody.extend({ limits: traceLimits.optional() });

export function traceJson(trace: Trace): TraceDocument {
  return {
    schema: 1,
    version: trace.version,
    asOf: isoSeconds(trace.asOf),
    direction: trace.direction,
    origins: trace.origins.map((origin) => ({ ...origin })),
    limits: limitsJson(trace.limits),
    rules: Object.fromEntries(trace.rules.map((rule) => [rule.rule, ruleJson(rule)])),
    range: trace.range.map(({ least, most }) => ({ least: moneyToJson(least), most: moneyToJson(most) })),
    stopped: trace.stopped.map((stop) => ({ ...stop, amountsBeyond: moneyListJson(stop.amountsBeyond) })),
    notFollowed: { ...trace.notFollowed, amounts: moneyListJson(trace.notFollowed.amounts) },
    missing: [...trace.missing],
    layers: trace.layers.map((layer) => ({ ...layer })),
    unordered: trace.unordered.map((rows) => ({ ...rows })),
    remarks: trace.remarks.map((remark) => ({ ...remark, money: moneyToJson(remark.money) })),
  };
}

function ruleJson(rule: RuleTrace): RuleTraceDocument {
  return {
    held: rule.held.map(heldJson),
    ends: rule.ends.map(endJson),
    otherwise: { held: rule.otherwise.held.map(heldJson), ends: rule.otherwise.ends.map(endJson) },
    transfers: rule.transfers.map(carriedJson),
    ledger: rule.ledger.map(ledgerJson),
    totalHeld: moneyListJson(rule.totalHeld),
    heldRange: rule.heldRange?.map(spanJson) ?? null,
  };
}

function rangeJson(range: OrderRange | null) {
  return range && spanJson(range);
}

function spanJson({ least, most, basis, shares }: OrderRange): z.infer<typeof orderRange> {
  const spans = shares.map((share) => ({
    label: share.label,
    least: moneyToJson(share.least),
    most: moneyToJson(share.most),
  }));
  return { least: moneyToJson(least), most: moneyToJson(most), basis, shares: spans };
}

function heldJson({ account, money, shares, balance, asOf, inferred, range }: HeldLine) {
  return {
    account,
    money: moneyToJson(money),
    shares: sharesJson(shares),
    balance: moneyToJson(balance),
    asOf: instantToJson(asOf),
    inferred,
    range: rangeJson(range),
  };
}

function endJson({ kind, account, money, shares, since, range }: EndLine) {
  return {
    kind,
    account,
    money: moneyToJson(money),
    shares: sharesJson(shares),
    since: instantToJson(since),
    range: rangeJson(range),
  };
}

function carriedJson({ transfer, from, to, at, paid, money, shares, layer }: TracedTransfer) {
  return {
    transfer,
    from,
    to,
    at: instantToJson(at),
    paid: moneyToJson(paid),
    money: moneyToJson(money),
    shares: sharesJson(shares),
    layer,
  };
}

function ledgerJson({ account, transfer, at, counterparty, change, own, shares, balance }: LedgerLine): LedgerDocument {
  return {
    account,
    transfer,
    at: optionalInstant(at),
    counterparty,
    change: change && moneyToJson(change),
    own: moneyToJson(own),
    shares: sharesJson(shares),
    balance: moneyToJson(balance),
  };
}

function sharesJson(shares: readonly OriginShare[]) {
  return shares.map(({ label, money }) => ({ label, money: moneyToJson(money) }));
}
