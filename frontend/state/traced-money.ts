import type { MoneyDocument } from "../../backend/api/contract/basics.ts";
import type { LedgerDocument, RuleTraceDocument, TraceDocument } from "../../backend/api/contract/trace.ts";
import { add, moneyFromJson, moneyToJson } from "../../backend/domain/money.ts";
import { TRACING_RULES, type TracingRule } from "../../backend/domain/trace.ts";

/** A layer with its accounts, in the order of the trace. */
export interface Layer {
  readonly layer: number;
  readonly accounts: readonly string[];
}

/** Rules that the trace has an answer for, in the order of the domain. */
export function rulesOf(trace: Pick<TraceDocument, "rules">): readonly TracingRule[] {
  return TRACING_RULES.filter((rule) => trace.rules[rule] !== undefined);
}

export function layersOf(trace: Pick<TraceDocument, "layers">): readonly Layer[] {
  const byLayer = new Map<number, string[]>();
  for (const { account, layer } of trace.layers) byLayer.set(layer, [...(byLayer.get(layer) ?? []), account]);
  return [...byLayer].sort(([a], [b]) => a - b).map(([layer, accounts]) => ({ layer, accounts }));
}

/** Traced money that came into an account by one rule: all of it, or one origin's; one sum a currency. */
export function enteredMoney(rule: RuleTraceDocument, account: string, label: string | null): readonly MoneyDocument[] {
  const parts = rule.transfers
    .filter(({ to }) => to === account)
    .flatMap(({ money, shares }) =>
      label === null ? [money] : shares.filter((share) => share.label === label).map((share) => share.money),
    );
  return sumsOf(parts);
}

/** One sum a currency, by code. */
export function sumsOf(parts: readonly MoneyDocument[]): readonly MoneyDocument[] {
  const sums = new Map<string, ReturnType<typeof moneyFromJson>>();
  for (const part of parts) {
    const money = moneyFromJson(part);
    const before = sums.get(part.currency);
    sums.set(part.currency, before === undefined ? money : add(before, money));
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, money]) => moneyToJson(money));
}

/** The ledger of one account by one rule: its opening line first, then every row that touched it. */
export function ledgerOf(rule: RuleTraceDocument, account: string): readonly LedgerDocument[] {
  return rule.ledger.filter((line) => line.account === account);
}

/** Accounts that have a ledger by this rule, each once, in its order. */
export function ledgerAccounts(rule: RuleTraceDocument): readonly string[] {
  return [...new Set(rule.ledger.map(({ account }) => account))];
}
