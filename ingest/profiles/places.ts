import { addressNumber, networksOf, PLACE_KINDS, type PlaceKind, placeSubject } from "../../backend/domain/place.ts";
import { type Sentence, say } from "../../backend/domain/sentence.ts";
import { factOf } from "../fact-draft.ts";
import { type CsvProfile, cellsByName, type Table } from "../profile.ts";
import { optionalTimeReader } from "../read-zoned-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** Where branches, terminals, cells, crossings and addresses are, and which country an IP network is in: as a bank, operator or database lists it. */
export const places: CsvProfile = {
  kind: "csv",
  name: "places",
  title: "Places of branches, terminals, cells, crossings and IP networks",
  zone: "Asia/Shanghai",
  assumes: [say("reading.positions"), say("reading.ipCountry")],
  encodings: ["utf-8", "gb18030"],
  required: ["kind", "id", "name", "latitude", "longitude", "accuracy-m", "country", "source", "as-of"],
  labels: [],
  rowReader,
};

type CellOf = (column: string) => string;

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const cellOf = cellsByName(table);
  const time = optionalTimeReader(table.clock);
  return (cells) => {
    const cell = cellOf(cells);
    const kind = PLACE_KINDS.find((each) => each === cell("kind"));
    if (kind === undefined) return rowIssue("kind", cell("kind"), say("row.noneOf", { list: PLACE_KINDS.join(", ") }));
    const wrong = SHAPES.find(([column, shape]) => !shape.test(cell(column)));
    if (wrong) return rowIssue(wrong[0], cell(wrong[0]), wrong[2]);
    const said = readAll({
      value: readId(kind, cell("id")),
      where: kind === "ip" ? areaOf(cell) : positionOf(cell),
      asOf: time(cell("as-of"), "as-of"),
    });
    if (isIssue(said)) return said;
    const { value, where, asOf } = said;
    return factOf(
      placeSubject({ kind, value }),
      [["place-name", cell("name")], ...where, ["place-source", cell("source")]],
      asOf,
    );
  };
}

/** What a cell must look like, and what is said where it does not. */
const SHAPES: readonly (readonly [column: string, shape: RegExp, issue: Sentence])[] = [
  ["latitude", /^$|^-?(?:90(?:\.0+)?|[0-8]?\d(?:\.\d{1,7})?)$/, say("row.notLatitude")],
  ["longitude", /^$|^-?(?:180(?:\.0+)?|1[0-7]\d(?:\.\d{1,7})?|\d{1,2}(?:\.\d{1,7})?)$/, say("row.notLongitude")],
  ["accuracy-m", /^\d{0,7}$/, say("row.notMetres")],
  ["country", /^(?:[A-Z]{2})?$/, say("row.noCountry", { example: "TH" })],
  ["source", /\S/, say("row.blankSource")],
  ["as-of", /\S/, say("row.blankAsOf")],
];

function readId(kind: PlaceKind, id: string): string | RowIssue {
  if (id === "") return rowIssue("id", id, say("row.blank"));
  if (kind !== "ip" || /^[0-9a-fA-F:]*:[0-9a-fA-F:]*$/.test(id)) return id;
  const [address = "", bits] = id.split("/");
  if (addressNumber(address) === null) return rowIssue("id", id, say("row.notIp", { example: "198.51.100.0/24" }));
  if (bits === undefined || networksOf(address).includes(id)) return id;
  return rowIssue("id", id, say("row.notNetwork"));
}

type Where = readonly (readonly ["latitude" | "longitude" | "accuracy-m" | "country", string])[];

function areaOf(cell: CellOf): Where | RowIssue {
  const [latitude, longitude, country] = [cell("latitude"), cell("longitude"), cell("country")];
  if (latitude !== "" || longitude !== "") {
    return rowIssue("latitude", latitude || longitude, say("row.areaNotPoint"), say("mend.noPosition"));
  }
  return country === "" ? rowIssue("country", country, say("row.blankCountry")) : [["country", country]];
}

function positionOf(cell: CellOf): Where | RowIssue {
  const [latitude, longitude, country] = [cell("latitude"), cell("longitude"), cell("country")];
  if ((latitude === "") !== (longitude === "")) return rowIssue("longitude", longitude, say("row.halfPosition"));
  if (latitude === "" && country === "") return rowIssue("latitude", latitude, say("row.noPlace"));
  return [
    ["latitude", latitude],
    ["longitude", longitude],
    ["accuracy-m", cell("accuracy-m")],
    ["country", country],
  ];
}
