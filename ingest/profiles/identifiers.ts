import type { FactAttribute } from "../../backend/domain/record.ts";
import { zoneClock } from "../../backend/domain/zone.ts";
import { factOf } from "../fact-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readZonedTime } from "../read-zoned-time.ts";
import { isIssue, type Reading, readAll, rowIssue } from "../row.ts";

/** Phones, SIM cards, devices, log-ins and missing-person reports of accounts or holders, as an officer lists them. */
export const identifiers: CsvProfile = {
  kind: "csv",
  name: "identifiers",
  title: "Phones, SIM cards, devices, log-ins",
  zone: "Asia/Shanghai",
  note: "Times without a zone are read as Asia/Shanghai.",
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
  ["id-document", "id-document"],
  ["missing-person", "missing-person"],
  ["address", "address"],
  ["workplace", "workplace"],
  ["note", "note"],
]);

const SUBJECT = /^(?:holder|bank|card|alipay|wechat|wallet|tron|eth|btc):\S+$/;

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const utc = zoneClock("UTC");
  const [subject, kind, value, from, until, place, note] = identifiers.required.map((column) => columnIndex(table, column));
  const time = (cells: readonly string[], index: number | undefined, column: string) => {
    const cell = cellAt(cells, index ?? -1);
    return cell === "" ? null : readZonedTime(cell, table.clock, utc, column);
  };
  return (cells) => {
    const about = cellAt(cells, subject ?? -1);
    if (!SUBJECT.test(about)) return rowIssue("account", about, 'no account or holder, like card:6222… or "holder:ID-CN:…"');
    const attribute = ATTRIBUTES.get(cellAt(cells, kind ?? -1));
    if (attribute === undefined) {
      return rowIssue("kind", cellAt(cells, kind ?? -1), `none of ${[...ATTRIBUTES.keys()].join(", ")}`);
    }
    const period = readAll({ from: time(cells, from, "from"), until: time(cells, until, "until") });
    if (isIssue(period)) return period;
    const said = [
      [attribute, textAt(cells, value ?? -1)],
      ["address", textAt(cells, place ?? -1)],
      ["note", textAt(cells, note ?? -1)],
    ] as const;
    return factOf(about, said, period.from, period.until);
  };
}
