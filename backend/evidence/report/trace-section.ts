import { printAmount, printMoney } from "../../domain/money.ts";
import { printShare } from "../../domain/print-share.ts";
import type { StoppedShare, Trace } from "../../domain/trace.ts";
import type { PackContent } from "../pack-content.ts";
import { type Block, column, heading, listOr, paragraph, printSums, small, tableOr } from "./blocks.ts";
import { carriedTable } from "./carried-table.ts";
import type { ReportWords } from "./report-words.ts";
import { ruleTables } from "./rule-tables.ts";

/** Where the money went: origins, layers, the table of all rules with its range, ends, and what stopped the trace. */
export function traceSection({ trace, victims }: PackContent, words: ReportWords): readonly Block[] {
  const { labels, time } = words;
  const texts = labels.trace;
  if (trace === null) return [heading(1, texts.head), paragraph(texts.none)];
  return [
    heading(1, texts.head),
    paragraph(texts.basis(trace.direction, `${time.moment(trace.asOf)} ${time.zoneName(trace.asOf)}`, trace.version)),
    heading(2, texts.origins),
    listOr(labels.none, originLines(trace, victims, words)),
    heading(2, texts.layers),
    layerTable(trace, words),
    ...carriedTable(trace, words),
    ...ruleTables(trace, words),
    small(texts.ledger),
    heading(2, texts.ends),
    endTable(trace, words),
    heading(2, texts.stopped),
    paragraph(texts.limits(trace.limits.maxHops, trace.limits.maxCounterparties)),
    listOr(labels.none, stoppedLines(trace, words)),
    heading(2, texts.missing),
    listOr(labels.none, trace.missing.map(words.account)),
    heading(2, texts.unordered),
    listOr(
      labels.none,
      trace.unordered.map(({ account, rows }) => texts.unorderedRows(words.account(account), rows)),
    ),
  ];
}

/** Each origin with its payment where the schedule shows it; the transfer's id alone where it does not. */
function originLines(trace: Trace, victims: PackContent["victims"], { time, account }: ReportWords): readonly string[] {
  return trace.origins.map(({ label, transfer: id }) => {
    const payment = victims.find((row) => row.payment?.transfer.id === id)?.payment?.transfer;
    if (!payment) return `${label}: ${id}`;
    return `${label}: ${time.instant(payment.at)}, ${printMoney(payment.paid)}, ${account(payment.from)} → ${account(payment.to)}`;
  });
}

/** One line a layer would hide the accounts; one line an account, by layer then id, can be ticked off. */
function layerTable(trace: Trace, { labels, account }: ReportWords): Block {
  const { columns } = labels.trace;
  const lines = [...trace.layers].sort((a, b) => a.layer - b.layer || (a.account < b.account ? -1 : 1));
  const rows = lines.map((line) => [String(line.layer), account(line.account)]);
  return tableOr(labels.none, [column(columns.layer, "count"), column(columns.account, "text", 1)], rows);
}

function endTable(trace: Trace, words: ReportWords): Block {
  const { columns, rules, reasons } = words.labels.trace;
  const rows = trace.rules.flatMap(({ rule, ends }) =>
    ends.map((end) => [
      rules[rule],
      reasons[end.kind],
      words.account(end.account),
      words.time.instant(end.since),
      end.money.currency,
      printAmount(end.money),
    ]),
  );
  return tableOr(
    words.labels.none,
    [
      column(columns.rule, "text", 1.2),
      column(columns.reason, "text", 1.4),
      column(columns.account, "text", 2.2),
      column(columns.since, "text", 1.4),
      column("", "code"),
      column(columns.amount, "amount"),
    ],
    rows,
  );
}

/** Each stop, then all of them together: what lies beyond, and which part of the victims' money went in there. */
function stoppedLines(trace: Trace, { labels, account, said: print }: ReportWords): readonly string[] {
  const { columns, reasons, ofLost, notFollowed } = labels.trace;
  const partOf = (share: StoppedShare | null): string => (share === null ? "" : ` ${ofLost(printShare(share))}`);
  const lines = trace.stopped.map(({ account: id, reason, transfersBeyond, amountsBeyond, share, said }) => {
    const beyond =
      transfersBeyond === 0 ? "" : ` ${columns.beyond}: ${transfersBeyond.toLocaleString("en-US")}, ${printSums(amountsBeyond)}.`;
    return `${account(id)} (${reasons[reason]}). ${print([said])}${beyond}${partOf(share)}`;
  });
  const { accounts, transfers, amounts, share } = trace.notFollowed;
  const sums = amounts.length === 0 ? "" : ` ${printSums(amounts)}.`;
  return accounts === 0
    ? lines
    : [...lines, `${notFollowed(accounts.toLocaleString("en-US"), transfers.toLocaleString("en-US"))}${sums}${partOf(share)}`];
}
