import { addressNumber, networksOf, PLACE_KINDS, type PlaceKind, placeSubject } from "../../backend/domain/place.ts";
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
  note: "Positions are degrees north and east (WGS 84). An IP address has a country, never a point.",
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
    if (kind === undefined) return rowIssue("kind", cell("kind"), `none of ${PLACE_KINDS.join(", ")}`);
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
const SHAPES: readonly (readonly [column: string, shape: RegExp, issue: string])[] = [
  ["latitude", /^$|^-?(?:90(?:\.0+)?|[0-8]?\d(?:\.\d{1,7})?)$/, "no degrees north from -90 to 90"],
  ["longitude", /^$|^-?(?:180(?:\.0+)?|1[0-7]\d(?:\.\d{1,7})?|\d{1,2}(?:\.\d{1,7})?)$/, "no degrees east from -180 to 180"],
  ["accuracy-m", /^\d{0,7}$/, "not a whole number of metres"],
  ["country", /^(?:[A-Z]{2})?$/, "no country code like TH"],
  ["source", /\S/, "blank: who says so?"],
  ["as-of", /\S/, "blank: as of when?"],
];

function readId(kind: PlaceKind, id: string): string | RowIssue {
  if (id === "") return rowIssue("id", id, "blank");
  if (kind !== "ip" || /^[0-9a-fA-F:]*:[0-9a-fA-F:]*$/.test(id)) return id;
  const [address = "", bits] = id.split("/");
  if (addressNumber(address) === null) return rowIssue("id", id, "no IP address or network, like 198.51.100.0/24");
  if (bits === undefined || networksOf(address).includes(id)) return id;
  return rowIssue("id", id, "no network from /8 to /32 that begins at this address");
}

type Where = readonly (readonly ["latitude" | "longitude" | "accuracy-m" | "country", string])[];

function areaOf(cell: CellOf): Where | RowIssue {
  const [latitude, longitude, country] = [cell("latitude"), cell("longitude"), cell("country")];
  if (latitude !== "" || longitude !== "") {
    return rowIssue(
      "latitude",
      latitude || longitude,
      "an IP address has an area, never a point",
      "Leave latitude and longitude blank.",
    );
  }
  return country === "" ? rowIssue("country", country, "blank: which country is the network in?") : [["country", country]];
}

function positionOf(cell: CellOf): Where | RowIssue {
  const [latitude, longitude, country] = [cell("latitude"), cell("longitude"), cell("country")];
  if ((latitude === "") !== (longitude === "")) return rowIssue("longitude", longitude, "latitude and longitude go together");
  if (latitude === "" && country === "") return rowIssue("latitude", latitude, "neither a position nor a country");
  return [
    ["latitude", latitude],
    ["longitude", longitude],
    ["accuracy-m", cell("accuracy-m")],
    ["country", country],
  ];
}
