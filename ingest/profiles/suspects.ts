import { say } from "../../backend/domain/sentence.ts";
import { factOf } from "../fact-draft.ts";
import { joinTexts } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { optionalTimeReader } from "../read-zoned-time.ts";
import { isIssue, type Reading, readAll, rowIssue } from "../row.ts";

/** A list of accounts or holders that someone watches: an own list, AMLO HR-03 of Thailand, a bank's list of mule accounts. */
export const suspects: CsvProfile = {
  kind: "csv",
  name: "suspects",
  title: "Watch list (CSV)",
  zone: "Asia/Bangkok",
  assumes: [say("reading.watching")],
  encodings: ["utf-8", "windows-874", "gb18030"],
  required: ["account", "list", "class", "name", "id-document", "from", "until", "note"],
  labels: [],
  rowReader,
};

const SUBJECT = /^(?:holder|bank|card|alipay|wechat|wallet|tron|eth|btc):\S+$/;

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const time = optionalTimeReader(table.clock);
  const indexes = new Map(suspects.required.map((column) => [column, columnIndex(table, column)]));
  return (cells) => {
    const cell = (column: string): string => cellAt(cells, indexes.get(column) ?? -1);
    const given = (column: string): string | null => textAt(cells, indexes.get(column) ?? -1);
    if (!SUBJECT.test(cell("account")))
      return rowIssue("account", cell("account"), say("row.noSubject", { example: '"bank:014:…", "holder:ID-TH:…"' }));
    if (cell("list") === "") return rowIssue("list", "", say("row.noList"));
    const period = readAll({ from: time(cell("from"), "from"), until: time(cell("until"), "until") });
    if (isIssue(period)) return period;
    const said = [
      ["watch-list", joinTexts(given("list"), given("class"))],
      ["holder-name", given("name")],
      ["id-document", given("id-document")],
      ["note", given("note")],
    ] as const;
    return factOf(cell("account"), said, period.from, period.until);
  };
}
