import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import { money, printAmount, printMoney } from "../../domain/money.ts";
import { type HeldLine, TRACING_RULES, type Trace, type TracingRule } from "../../domain/trace.ts";
import { type Block, column, heading, paragraph, tableOr } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** What each account holds by each rule, side by side, one table a currency; the total, the range; the same by victim. */
export function ruleTables(trace: Trace, words: ReportWords): readonly Block[] {
  const texts = words.labels.trace;
  const several = trace.origins.length > 1;
  return [
    heading(2, texts.byRule),
    paragraph(texts.byRuleIntro),
    ...currenciesOf(trace).map((currency) => heldTable(trace, currency, words)),
    ...trace.range.map(({ least, most }) => paragraph(texts.range(printMoney(least), printMoney(most)))),
    ...(several
      ? [heading(2, texts.byOrigin), ...currenciesOf(trace).map((currency) => originTable(trace, currency, words))]
      : []),
  ];
}

function heldTable(trace: Trace, currency: Currency, words: ReportWords): Block {
  const rules = rulesOf(trace);
  const { columns, total } = words.labels.trace;
  const rows = accountsOf(trace, currency).map((account) => [
    layerOf(trace, account),
    words.account(account),
    ...rules.map((rule) => amountOf(sumHeld(trace, rule, currency, account), currency)),
  ]);
  const totals = ["", `${total} ${currency}`, ...rules.map((rule) => amountOf(sumHeld(trace, rule, currency, null), currency))];
  const heads = [column(columns.layer, "count"), column(`${columns.account} (${currency})`, "text", 1)];
  return tableOr(words.labels.none, [...heads, ...ruleColumns(rules, words)], [...rows, totals]);
}

function originTable(trace: Trace, currency: Currency, words: ReportWords): Block {
  const rules = rulesOf(trace);
  const { columns } = words.labels.trace;
  const share = (rule: TracingRule, label: string, account: AccountId): bigint =>
    linesOf(trace, rule, currency, account)
      .flatMap(({ shares }) => shares)
      .filter((part) => part.label === label)
      .reduce((sum, part) => sum + part.money.minor, 0n);
  const rows = accountsOf(trace, currency).flatMap((account) =>
    trace.origins
      .map(({ label }) => ({ label, sums: rules.map((rule) => share(rule, label, account)) }))
      .filter(({ sums }) => sums.some((sum) => sum !== 0n))
      .map(({ label, sums }) => [label, words.account(account), ...sums.map((sum) => amountOf(sum, currency))]),
  );
  const heads = [column(columns.origin, "text"), column(`${columns.account} (${currency})`, "text", 1)];
  return tableOr(words.labels.none, [...heads, ...ruleColumns(rules, words)], rows);
}

function ruleColumns(rules: readonly TracingRule[], { labels }: ReportWords) {
  return rules.map((rule) => column(labels.trace.rules[rule], "amount"));
}

function rulesOf(trace: Trace): readonly TracingRule[] {
  return TRACING_RULES.filter((rule) => trace.rules.some((own) => own.rule === rule));
}

function linesOf(trace: Trace, rule: TracingRule, currency: Currency, account: AccountId | null): readonly HeldLine[] {
  const held = trace.rules.filter((own) => own.rule === rule).flatMap((own) => own.held);
  return held.filter((line) => line.money.currency === currency && (account === null || line.account === account));
}

function sumHeld(trace: Trace, rule: TracingRule, currency: Currency, account: AccountId | null): bigint {
  return linesOf(trace, rule, currency, account).reduce((sum, line) => sum + line.money.minor, 0n);
}

function accountsOf(trace: Trace, currency: Currency): readonly AccountId[] {
  const held = trace.rules.flatMap((rule) => rule.held).filter(({ money: { currency: own } }) => own === currency);
  const depth = (account: AccountId) => trace.layers.find((line) => line.account === account)?.layer ?? Number.MAX_SAFE_INTEGER;
  return [...new Set(held.map(({ account }) => account))].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
}

function currenciesOf(trace: Trace): readonly Currency[] {
  return [...new Set(trace.rules.flatMap(({ held }) => held.map(({ money: { currency } }) => currency)))].sort();
}

function layerOf(trace: Trace, account: AccountId): string {
  return String(trace.layers.find((line) => line.account === account)?.layer ?? "");
}

function amountOf(minor: bigint, currency: Currency): string {
  return printAmount(money(minor, currency));
}
