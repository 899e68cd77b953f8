import { type Sentence, say } from "../../backend/domain/sentence.ts";
import { factOf } from "../fact-draft.ts";
import { type CsvProfile, cellsByName, type Table } from "../profile.ts";
import { optionalTimeReader } from "../read-zoned-time.ts";
import { isIssue, type Reading, readAll, rowIssue } from "../row.ts";

/** SIM cards as an operator's answer lists them: which number on which card was registered to whom, from when until when. */
export const simRegistrations: CsvProfile = {
  kind: "csv",
  name: "sim-registrations",
  title: "SIM registrations",
  zone: "Asia/Bangkok",
  assumes: [say("reading.simHolder"), say("reading.zone", { zone: "Asia/Bangkok" })],
  encodings: ["utf-8", "windows-874", "gb18030"],
  required: ["msisdn", "iccid", "id-country", "id-number", "name", "registered", "ended", "operator"],
  labels: [],
  rowReader,
};

const SHAPES: readonly (readonly [column: string, shape: RegExp, issue: Sentence])[] = [
  ["msisdn", /^\+?\d{6,15}$/, say("row.noPhone")],
  ["id-country", /^[A-Z]{2}$/, say("row.noCountry", { example: "TH" })],
  ["id-number", /^[0-9A-Za-z-]{4,}$/, say("row.noDocument")],
];

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const cellOf = cellsByName(table);
  const time = optionalTimeReader(table.clock);
  return (cells) => {
    const cell = cellOf(cells);
    const wrong = SHAPES.find(([column, shape]) => !shape.test(cell(column)));
    if (wrong) return rowIssue(wrong[0], cell(wrong[0]), wrong[2]);
    const period = readAll({ from: time(cell("registered"), "registered"), until: time(cell("ended"), "ended") });
    if (isIssue(period)) return period;
    const said = [
      ["phone", cell("msisdn")],
      ["sim", cell("iccid")],
      ["holder-name", cell("name")],
      ["note", cell("operator")],
    ] as const;
    return factOf(`holder:ID-${cell("id-country")}:${cell("id-number")}`, said, period.from, period.until);
  };
}
