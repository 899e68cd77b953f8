import { type Sentence, say } from "../../backend/domain/sentence.ts";
import { factOf } from "../fact-draft.ts";
import { type CsvProfile, cellsByName, type Table } from "../profile.ts";
import { optionalTimeReader } from "../read-zoned-time.ts";
import { isIssue, type Reading, readAll, rowIssue } from "../row.ts";

/** How often one number called another, as an operator sums it up. Calls say who was in touch, nothing of what was said. */
export const callSummaries: CsvProfile = {
  kind: "csv",
  name: "call-summaries",
  title: "Call-record summaries",
  zone: "Asia/Bangkok",
  assumes: [say("reading.zone", { zone: "Asia/Bangkok" }), say("reading.sharedNumber")],
  encodings: ["utf-8"],
  required: ["a-number", "b-number", "calls", "seconds", "first", "last"],
  labels: [],
  rowReader,
};

/** What a cell must look like, and what is said where it does not. */
const SHAPES: readonly (readonly [column: string, shape: RegExp, issue: Sentence])[] = [
  ["a-number", /^\+?\d{3,15}$/, say("row.noPhone")],
  ["b-number", /^\+?\d{3,15}$/, say("row.noPhone")],
  ["calls", /^[1-9]\d{0,6}$/, say("row.notCalls")],
  ["seconds", /^\d{0,9}$/, say("row.notSeconds")],
];

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const cellOf = cellsByName(table);
  const time = optionalTimeReader(table.clock);
  return (cells) => {
    const cell = cellOf(cells);
    const wrong = SHAPES.find(([column, shape]) => !shape.test(cell(column)));
    if (wrong) return rowIssue(wrong[0], cell(wrong[0]), wrong[2]);
    const period = readAll({ from: time(cell("first"), "first"), until: time(cell("last"), "last") });
    if (isIssue(period)) return period;
    const lasted = cell("seconds") === "" ? "" : `, ${cell("seconds")} s`;
    const note = `called ${cell("b-number")}: ${cell("calls")} ×${lasted}`;
    return factOf(`phone:${cell("a-number")}`, [["note", note]], period.from, period.until);
  };
}
