import { printAmount } from "../../domain/money.ts";
import { AMOUNT_RULES, type Trace, type TracedTransfer, type TracingRule } from "../../domain/trace.ts";
import { type Block, column, heading, type Lines, paragraph, small, tableOr } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** Traced transfers that the report prints; data/trace.json holds all of them. */
const MOST_TRANSFERS = 80;

/** The way of the money: each transfer with what it carries by every rule that gives amounts, by layer, time and id. */
export function carriedTable(trace: Trace, words: ReportWords): readonly Block[] {
  const texts = words.labels.trace;
  const rules = AMOUNT_RULES.filter((rule) => trace.rules.some((own) => own.rule === rule));
  const all = carriedOf(trace, rules);
  const shown = all.slice(0, MOST_TRANSFERS);
  const heads = [
    column(texts.columns.layer, "count"),
    column(texts.columns.time, "text", 0.9),
    column(texts.columns.way, "text", 2),
    column("", "code"),
    column(texts.columns.paid, "amount"),
    ...rules.map((rule) => column(texts.rules[rule], "amount")),
  ];
  const rows = shown.map((carried) => carriedLine(carried, words));
  return [
    heading(2, texts.carried),
    paragraph(texts.carriedIntro),
    tableOr(words.labels.none, heads, rows),
    ...(shown.length < all.length ? [small(texts.carriedCapped(shown.length, all.length))] : []),
  ];
}

interface Carried {
  readonly transfer: TracedTransfer;
  /** What each rule says, in the order of the rules; null where the rule traces nothing into it. */
  readonly amounts: readonly (TracedTransfer | null)[];
}

function carriedOf(trace: Trace, rules: readonly TracingRule[]): readonly Carried[] {
  const byRule = rules.map((rule) => {
    const lines = trace.rules.find((own) => own.rule === rule)?.transfers ?? [];
    return new Map(lines.map((line) => [line.transfer, line]));
  });
  const transfers = new Map(byRule.flatMap((lines) => [...lines]));
  return [...transfers.values()]
    .sort((a, b) => a.layer - b.layer || a.at.at - b.at.at || (a.transfer < b.transfer ? -1 : 1))
    .map((transfer) => ({ transfer, amounts: byRule.map((lines) => lines.get(transfer.transfer) ?? null) }));
}

function carriedLine({ transfer, amounts }: Carried, { time, account }: ReportWords): readonly Lines[] {
  return [
    String(transfer.layer),
    time.instant(transfer.at),
    [account(transfer.from), `→ ${account(transfer.to)}`],
    transfer.paid.currency,
    printAmount(transfer.paid),
    ...amounts.map((line) => printAmount(line?.money ?? { ...transfer.paid, minor: 0n })),
  ];
}
