import type { CaseQuality, FileQuality } from "../domain/data-quality.ts";
import { isoSeconds } from "../domain/instant.ts";
import { entry, jsonText, type PackEntry } from "./bag.ts";
import { csvCell } from "./exhibit-csv.ts";
import { plain, plainObject, sourceJson } from "./plain-json.ts";

/** How good the records are, whole as JSON, and which account's own statement has how many rows on which day as CSV. */
export function qualityEntries(quality: CaseQuality): readonly PackEntry[] {
  const { files, coverage } = quality;
  const body = { ...plainObject(quality), files: files.map(fileJson) };
  const lines = coverage.shown.flatMap(({ account, days }) => days.map(({ day, rows }) => [account, day, String(rows)]));
  const left = coverage.total - coverage.shown.length;
  const note = left === 0 ? [] : [[`${left} accounts with fewer rows are not listed.`, "", ""]];
  const csv = [["account", "day", "rows"], ...lines, ...note].map((cells) => cells.map(csvCell).join(",")).join("\r\n");
  return [entry("data/quality.json", jsonText(body)), entry("data/coverage.csv", `\uFEFF${csv}\r\n`)];
}

function fileJson({ file, statements, gaps, ...rest }: FileQuality): object {
  return {
    sha256: file,
    ...plainObject(rest),
    gaps: { ...gaps, shown: gaps.shown.map((gap) => ({ ...plainObject(gap), source: sourceJson(gap.source) })) },
    statements: {
      total: statements.total,
      shown: statements.shown.map((each) => ({
        ...(plain(each) as object),
        first: isoSeconds(each.first),
        last: isoSeconds(each.last),
      })),
    },
  };
}
