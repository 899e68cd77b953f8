import type { HoldLine } from "../../domain/hold-plan.ts";
import { printAmount } from "../../domain/money.ts";
import type { PackContent } from "../pack-content.ts";
import { type Block, column, heading, type Lines, listOr, paragraph, printSums, tableOr } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** The hold plan: amounts by account, grounds and what speaks against each, whom to ask first, statements to request. */
export function holdSection({ holdPlan }: PackContent, words: ReportWords): readonly Block[] {
  const { labels, time } = words;
  const texts = labels.hold;
  if (holdPlan === null) return [heading(1, texts.head), paragraph(texts.none)];
  const asOf = `${time.moment(holdPlan.asOf)} ${time.zoneName(holdPlan.asOf)}`;
  const missing = holdPlan.missing.map(
    (line) =>
      `${words.account(line.account)} · ${texts.columns.since} ${time.instant(line.since)} · ${texts.columns.money}: ${printSums(line.money)}`,
  );
  return [
    heading(1, texts.head),
    paragraph(texts.intro(asOf, printSums(holdPlan.total))),
    ...lineBlocks(holdPlan.lines, words),
    heading(2, texts.askFirst),
    paragraph(texts.askFirstIntro),
    ...lineBlocks(holdPlan.askFirst, words),
    heading(2, texts.missing),
    listOr(labels.none, missing),
  ];
}

function lineBlocks(lines: readonly HoldLine[], words: ReportWords): readonly Block[] {
  if (lines.length === 0) return [paragraph(words.labels.none)];
  return [holdTable(lines, words), { kind: "list", items: lines.map((line) => reasons(line, words)) }];
}

function holdTable(lines: readonly HoldLine[], { labels, time, account }: ReportWords): Block {
  const { columns, inferred, record } = labels.hold;
  const rows = lines.map((line) => [
    account(line.account),
    line.hold.currency,
    printAmount(line.hold),
    printAmount(line.balance),
    printAmount(line.min),
    printAmount(line.max),
    time.instant(line.asOf),
    line.inferred ? inferred : record,
  ]);
  return tableOr(
    labels.none,
    [
      column(columns.account, "text", 1.6),
      column(columns.currency, "code"),
      column(columns.hold, "amount"),
      column(columns.balance, "amount"),
      column(columns.least, "amount"),
      column(columns.most, "amount"),
      column(columns.asOf, "text", 1),
      column(columns.basis, "text"),
    ],
    rows,
  );
}

function reasons({ account, said }: HoldLine, words: ReportWords): Lines {
  const { grounds: groundsHead, against: againstHead, nothingAgainst } = words.labels.hold;
  const contra = said.against.length === 0 ? nothingAgainst : words.said(said.against);
  return [words.account(account), `${groundsHead}: ${words.said(said.grounds)}`, `${againstHead}: ${contra}`];
}
