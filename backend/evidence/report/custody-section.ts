import type { PackContent } from "../pack-content.ts";
import { type Block, column, heading, paragraph, tableOr } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** Who did what to the case, oldest first. */
export function custodySection({ custody }: PackContent, { labels, time, file }: ReportWords): readonly Block[] {
  const { head, intro, columns } = labels.custody;
  const rows = custody.map(({ at, actor, act, outcome, subjects }) => [time.moment(at), actor, act, outcome, subjects.map(file)]);
  const heads = [
    column(columns.at, "text", 1.3),
    column(columns.actor, "text", 1),
    column(columns.act, "text", 1.2),
    column(columns.outcome, "text", 0.7),
    column(columns.subjects, "text", 2.6),
  ];
  return [heading(1, head), paragraph(intro), tableOr(labels.none, heads, rows)];
}
