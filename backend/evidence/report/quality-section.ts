import type { FileQuality, Turnover } from "../../domain/data-quality.ts";
import { printMoney } from "../../domain/money.ts";
import type { PackContent } from "../pack-content.ts";
import { type Block, column, heading, paragraph, printSums, small, tableOr } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** Longer tables stand whole in quality.json. */
const MOST_PRINTED = 20;

/** How good the records are: per file its balances, gaps and repeated references; of the case what is missing and where money ended. */
export function qualitySection({ quality }: PackContent, words: ReportWords): readonly Block[] {
  const { labels, account } = words;
  const { quality: texts, none } = labels;
  const { columns: heads } = texts;
  const { files, missing, places, coverage, clocks } = quality;
  const counts = [heads.failed, heads.balances, heads.gaps, heads.unexplained, heads.repeated].map((head) =>
    column(head, "text", 1),
  );
  const turnover = ({ transfers, sums }: Turnover): string => (transfers === 0 ? "0" : `${transfers}: ${printSums(sums)}`);
  const cut = (shown: number, total: number): readonly Block[] => (shown < total ? [small(texts.cut(shown, total))] : []);
  const [lost, ended] = [missing.shown.slice(0, MOST_PRINTED), places.shown.slice(0, MOST_PRINTED)];
  return [
    heading(1, texts.head),
    paragraph(texts.intro(coverage.total)),
    tableOr(none, [column(heads.file, "text"), ...counts], files.map(fileLine(words))),
    ...gapBlocks(files, words),
    heading(2, texts.missing),
    tableOr(
      none,
      [column(heads.account, "text", 2), column(heads.in, "text", 1.5), column(heads.out, "text", 1.5)],
      lost.map((each) => [account(each.account), turnover(each.in), turnover(each.out)]),
    ),
    ...cut(lost.length, missing.total),
    heading(2, texts.places),
    tableOr(
      none,
      [column(heads.place, "text", 2), column(heads.in, "text", 1.5)],
      ended.map((each) => [account(each.account), turnover(each)]),
    ),
    ...cut(ended.length, places.total),
    heading(2, texts.clocks),
    tableOr(
      none,
      [column(heads.clock, "text", 1), column(heads.offset, "text", 2)],
      clocks.map(({ clock, offsetMs, spreadMs, pairs, against }) => [
        clock,
        against === null ? texts.reference : texts.offset(offsetMs / 1000, spreadMs / 1000, pairs, against),
      ]),
    ),
  ];
}

const fileLine =
  ({ file }: ReportWords) =>
  ({ file: id, failed, balances, gaps, statements, repeated }: FileQuality) => {
    const unexplained = statements.shown.filter(({ difference }) => difference !== null && difference.minor !== 0n).length;
    return [
      file(id),
      ...[failed, `${balances.holding} / ${balances.accounts}`, gaps.total, unexplained, repeated.total].map(String),
    ];
  };

function gapBlocks(files: readonly FileQuality[], { labels, place, account }: ReportWords): readonly Block[] {
  const { quality: texts } = labels;
  const gaps = files.flatMap(({ gaps: { shown } }) => shown);
  const total = files.reduce((sum, { gaps: { total: of } }) => sum + of, 0);
  if (total === 0) return [];
  const printed = gaps.slice(0, MOST_PRINTED);
  return [
    heading(2, texts.gaps),
    tableOr(
      labels.none,
      [column(texts.columns.row, "text", 1), column(texts.columns.account, "text", 2), column(texts.columns.balance, "text", 2)],
      printed.map((gap) => [
        place(gap.source),
        account(gap.account),
        texts.gap(printMoney(gap.printed), printMoney(gap.expected)),
      ]),
    ),
    ...(printed.length < total ? [small(texts.cut(printed.length, total))] : []),
  ];
}
