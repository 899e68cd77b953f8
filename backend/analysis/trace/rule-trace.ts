import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { Instant } from "../../domain/instant.ts";
import { money, sumByCurrency } from "../../domain/money.ts";
import type { EndLine, HeldLine, LedgerLine, OriginShare, RuleTrace, TracedTransfer, TracingRule } from "../../domain/trace.ts";
import type { Transfer } from "../../domain/transfer.ts";
import { endsElsewhere, heldElsewhere, type OrderFacts, rangeAt, totalRange } from "./range-lines.ts";
import { type Layer, RULES } from "./rules.ts";
import type { CarriedStep, Entry, Pocket, RuleRun, Sink } from "./run-rule.ts";

/** What the run itself does not know. */
export interface RunFacts extends OrderFacts {
  readonly direction: "forward" | "back";
}

/** A run as answers show it: held by layer then account, ends by first arrival then account, transfers in the order walked. */
export function ruleTraceOf(rule: TracingRule, run: RuleRun, facts: RunFacts): RuleTrace {
  const pockets = [...run.pockets].sort(byLayer);
  const held = [...pockets.map((pocket) => heldLine(rule, pocket, facts)), ...heldElsewhere(rule, run, facts)];
  const ends = [...run.sinks.map((sink) => endLine(rule, sink, facts)), ...endsElsewhere(rule, run, facts)];
  return {
    rule,
    held: held.filter(isSome),
    ends: ends.filter(isSome).sort(bySince),
    otherwise: { held: held.filter(isOtherwise), ends: ends.filter(isOtherwise).sort(bySince) },
    transfers: run.carried.map((carried) => tracedTransfer(rule, carried, facts)),
    ledger: pockets.flatMap((pocket) => ledgerOf(rule, pocket, facts)),
    totalHeld: sumByCurrency(held.filter(isSome).map((line) => line.money)),
    heldRange: totalRange(rule, facts),
  };
}

function isSome({ money: { minor } }: HeldLine | EndLine): boolean {
  return minor > 0n;
}

function isOtherwise({ money: { minor }, range }: HeldLine | EndLine): boolean {
  return minor === 0n && range !== null && range.most.minor > 0n;
}

function heldLine(rule: TracingRule, { account, currency, holding, entries }: Pocket, facts: RunFacts): HeldLine {
  const last = entries.at(-1);
  if (!last) throw new Error(`no row opened ${account}`);
  return {
    account,
    money: money(RULES[rule].joint(holding.layers), currency),
    shares: sharesOf(holding.layers, currency, facts.labels),
    balance: money(holding.balance, currency),
    asOf: instantAt(account, last.step.transfer),
    inferred: facts.isInferred(account, currency),
    range: rangeAt(facts.orders?.rules.get(rule)?.held, account, currency, facts),
  };
}

function endLine(rule: TracingRule, { account, currency, total, parts, since }: Sink, facts: RunFacts): EndLine {
  const { labels, reasonOf, orders } = facts;
  return {
    kind: reasonOf(account),
    account,
    money: money(total, currency),
    shares: sharesOf(parts, currency, labels),
    since: since.at,
    range: rangeAt(orders?.rules.get(rule)?.ended, account, currency, facts),
  };
}

function tracedTransfer(rule: TracingRule, { step, parts, hops }: CarriedStep, { labels }: RunFacts): TracedTransfer {
  const { id, from, to, at, paid } = step.transfer;
  return {
    transfer: id,
    from,
    to,
    at,
    paid,
    money: money(RULES[rule].joint(parts), step.paid.currency),
    shares: sharesOf(parts, step.paid.currency, labels),
    layer: hops,
  };
}

function ledgerOf(rule: TracingRule, pocket: Pocket, facts: RunFacts): LedgerLine[] {
  const { account, currency, opening, entries } = pocket;
  const standing = money(opening, currency);
  const line = { account, transfer: null, at: null, counterparty: null, change: null } as const;
  const shares = sharesOf([], currency, facts.labels);
  return [
    { ...line, own: standing, shares, balance: standing },
    ...entries.map((entry) => entryLine(rule, pocket, entry, facts)),
  ];
}

function entryLine(rule: TracingRule, { account, currency }: Pocket, entry: Entry, facts: RunFacts): LedgerLine {
  const { step, incoming, unseen, amount, parts, balance } = entry;
  const sign = incoming === (facts.direction === "forward") ? 1n : -1n;
  const counterparty = incoming ? step.payer : step.payee;
  return {
    account,
    transfer: unseen === null ? step.transfer.id : null,
    at: instantAt(account, step.transfer),
    counterparty: unseen === null ? counterparty : null,
    change: money(sign * amount, currency),
    own: money(sign * (amount - RULES[rule].joint(parts)), currency),
    shares: sharesOf(parts, currency, facts.labels, sign),
    balance: money(balance, currency),
  };
}

function sharesOf(parts: readonly Layer[], currency: Currency, labels: readonly string[], sign = 1n): OriginShare[] {
  const sums = labels.map(() => 0n);
  for (const { owner, minor } of parts) {
    const sum = sums[owner];
    if (sum !== undefined) sums[owner] = sum + minor;
  }
  return labels.map((label, owner) => ({ label, money: money(sign * (sums[owner] ?? 0n), currency) }));
}

/** By the account's own statement where it shows the row. */
function instantAt(account: AccountId, { from, at, payer, payee }: Transfer): Instant {
  return (from === account ? payer : payee)?.at ?? at;
}

function byLayer(a: Pocket, b: Pocket): number {
  return a.hops - b.hops || compare(a.account, b.account) || compare(a.currency, b.currency);
}

function bySince(a: EndLine, b: EndLine): number {
  return a.since.at - b.since.at || compare(a.account, b.account) || compare(a.money.currency, b.money.currency);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
