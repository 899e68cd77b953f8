import type { PackContent, PackFile } from "../pack-content.ts";
import { type Block, column, heading, paragraph, tableOr } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** Every source file: what it is called and hashes to, what became of its rows, who received it and on what legal basis. */
export function fileSection({ files }: PackContent, words: ReportWords): readonly Block[] {
  const { files: texts, none } = words.labels;
  const heads = texts.columns;
  const text = (head: string, width: number) => column(head, "text", width);
  const count = (head: string) => column(head, "count");
  const rows = [heads.rows, heads.accepted, heads.duplicates, heads.corroborated, heads.rejected].map(count);
  return [
    heading(1, texts.head),
    paragraph(texts.intro),
    tableOr(none, [text(heads.file, 0), text(heads.name, 1), column("SHA-256", "mono", 2.7)], files.map(namesOf(words))),
    tableOr(none, [text(heads.file, 0), text(heads.profile, 1), count(heads.size), ...rows], files.map(countsOf(words))),
    tableOr(
      none,
      [
        text(heads.file, 0),
        text(heads.by, 1),
        text(heads.at, 1.3),
        text(heads.bank, 1),
        text(heads.country, 1),
        text(heads.basis, 2),
      ],
      files.map(originOf(words)),
    ),
  ];
}

const namesOf =
  ({ file }: ReportWords) =>
  (own: PackFile) => [file(own.file), own.name, own.file];

const countsOf =
  ({ file }: ReportWords) =>
  ({ file: id, profile, size, counts }: PackFile) => [
    file(id),
    profile,
    ...[size, counts.rows, counts.accepted, counts.duplicates, counts.corroborated, counts.rejected].map(printCount),
  ];

const originOf =
  ({ labels, time, file }: ReportWords) =>
  ({ file: id, by, at, bank, country, legalBasis }: PackFile) => [
    file(id),
    by,
    time.moment(at),
    ...[bank, country, legalBasis].map((told) => told ?? labels.notGiven),
  ];

function printCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
