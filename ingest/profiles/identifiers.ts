import type { FactAttribute } from "../../backend/domain/record.ts";
import { say } from "../../backend/domain/sentence.ts";
import { factOf } from "../fact-draft.ts";
import { type CsvProfile, cellsByName, type Table } from "../profile.ts";
import { optionalTimeReader } from "../read-zoned-time.ts";
import { isIssue, type Reading, readAll, rowIssue } from "../row.ts";

/** Phones, SIM cards, devices, log-ins, cells, border crossings and missing-person reports of accounts or holders, as an officer lists them. */
export const identifiers: CsvProfile = {
  kind: "csv",
  name: "identifiers",
  title: "Phones, SIM cards, devices, log-ins",
  zone: "Asia/Shanghai",
  assumes: [say("reading.zone", { zone: "Asia/Shanghai" })],
  encodings: ["utf-8"],
  required: ["account", "kind", "value", "from", "until", "place", "note"],
  labels: [],
  rowReader,
};

const ATTRIBUTES: ReadonlyMap<string, FactAttribute> = new Map<string, FactAttribute>([
  ["phone", "phone"],
  ["sim", "sim"],
  ["device", "device"],
  ["ip", "ip"],
  ["login", "login"],
  ["cell", "cell"],
  ["crossing", "crossing"],
  ["id-document", "id-document"],
  ["missing-person", "missing-person"],
  ["address", "address"],
  ["workplace", "workplace"],
  ["note", "note"],
]);

const SUBJECT = /^(?:holder|bank|card|alipay|wechat|wallet|tron|eth|btc):\S+$/;

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const cellOf = cellsByName(table);
  const time = optionalTimeReader(table.clock);
  return (cells) => {
    const cell = cellOf(cells);
    const about = cell("account");
    if (!SUBJECT.test(about))
      return rowIssue("account", about, say("row.noSubject", { example: '"card:6222…", "holder:ID-CN:…"' }));
    const attribute = ATTRIBUTES.get(cell("kind"));
    if (attribute === undefined)
      return rowIssue("kind", cell("kind"), say("row.noneOf", { list: [...ATTRIBUTES.keys()].join(", ") }));
    const period = readAll({ from: time(cell("from"), "from"), until: time(cell("until"), "until") });
    if (isIssue(period)) return period;
    const said = [
      [attribute, cell("value")],
      ["address", cell("place")],
      ["note", cell("note")],
    ] as const;
    return factOf(about, said, period.from, period.until);
  };
}
