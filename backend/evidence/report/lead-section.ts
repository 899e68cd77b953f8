import { printMoney } from "../../domain/money.ts";
import { say } from "../../domain/sentence.ts";
import type { PackContent, PackLead, PackTransfer } from "../pack-content.ts";
import { type Block, heading, type Lines, paragraph } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** What is worth asking about beyond the trace, apart from everything traced: both legs with their rows, rate, lag, rivals. */
export function leadSection({ leads }: PackContent, words: ReportWords): readonly Block[] {
  const { head, none } = words.labels.leads;
  if (leads.length === 0) return [heading(1, head), paragraph(none)];
  return [
    heading(1, head),
    paragraph(words.said([say("limits.leads")])),
    { kind: "list", items: leads.map((lead) => leadLines(lead, words)) },
  ];
}

function leadLines({ kind, firsts, seconds, rate, lagMs, rivals }: PackLead, words: ReportWords): Lines {
  const { leads: texts, exhibits } = words.labels;
  return [
    exhibits.findings[kind],
    ...firsts.map((leg) => `${texts.in}: ${legLine(leg, words)}`),
    ...seconds.map((leg) => `${texts.out}: ${legLine(leg, words)}`),
    `${texts.rate}: ${rate.value} ${rate.unit.replace(" per ", "/")} [${rate.low}–${rate.high}]`,
    texts.lag(Math.round(lagMs / 1000)),
    texts.rivals(rivals),
  ];
}

function legLine({ transfer, rows }: PackTransfer, { time, account, place }: ReportWords): string {
  const { at, paid, from, to } = transfer;
  const sources = rows.map(({ source }) => place(source)).join(", ");
  return `${time.instant(at)} · ${printMoney(paid)} · ${account(from)} → ${account(to)} · ${sources}`;
}
