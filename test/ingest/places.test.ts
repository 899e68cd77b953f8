import { describe, expect, it } from "vitest";
import { inWords, onlyRecord, readAllRows, utf8 } from "./sample-files.ts";

const HEAD = "kind,id,name,latitude,longitude,accuracy-m,country,source,as-of\n";

describe("a list of places", () => {
  it("tells where a terminal is, how exactly, who says so and as of when", async () => {
    const row = "terminal,ATM62910418,西门路,25.04,102.7,3000,CN,bank's letter 12,2025-03-01\n";
    expect(await onlyRecord(utf8(HEAD + row), "places.csv")).toMatchObject({
      subject: "place:terminal:ATM62910418",
      facts: [
        { attribute: "place-name", value: "西门路" },
        { attribute: "latitude", value: "25.04" },
        { attribute: "longitude", value: "102.7" },
        { attribute: "accuracy-m", value: "3000" },
        { attribute: "country", value: "CN" },
        { attribute: "place-source", value: "bank's letter 12" },
      ],
      from: { at: Date.parse("2025-03-01T00:00:00+08:00"), precision: "day" },
    });
  });

  it("puts an IP network into a country", async () => {
    const row = "ip,198.51.100.0/24,,,,,MM,whois extract,2025-03-01\n";
    expect(await onlyRecord(utf8(HEAD + row), "places.csv")).toMatchObject({
      subject: "place:ip:198.51.100.0/24",
      facts: [{ attribute: "country", value: "MM" }, { attribute: "place-source" }],
    });
  });

  it.each([
    ["ip,198.51.100.7,,16.7,98.5,,MM,x,2025-03-01", "latitude", /area, never a point/],
    ["ip,198.51.100.7/24,,,,,MM,x,2025-03-01", "id", /no network/],
    ["ip,198.51.300.7,,,,,MM,x,2025-03-01", "id", /no IP address/],
    ["ip,198.51.100.7,,,,,,x,2025-03-01", "country", /which country/],
    ["terminal,T1,,91,98.5,,,x,2025-03-01", "latitude", /-90 to 90/],
    ["terminal,T1,,16.7,198.5,,,x,2025-03-01", "longitude", /-180 to 180/],
    ["terminal,T1,,16.7,,,,x,2025-03-01", "longitude", /go together/],
    ["terminal,T1,,,,,,x,2025-03-01", "latitude", /neither/],
    ["terminal,,,16.7,98.5,,,x,2025-03-01", "id", /blank/],
    ["kiosk,T1,,16.7,98.5,,,x,2025-03-01", "kind", /none of/],
    ["terminal,T1,,16.7,98.5,,,,2025-03-01", "source", /who says so/],
    ["terminal,T1,,16.7,98.5,,,x,", "as-of", /as of when/],
    ["terminal,T1,,16.7,98.5,near,,x,2025-03-01", "accuracy-m", /metres/],
  ])("rejects %s", async (row, column, reason) => {
    const { rejected } = await readAllRows(utf8(`${HEAD}${row}\n`), "places.csv");
    expect(inWords(rejected)).toMatchObject([{ column, reason: expect.stringMatching(reason) }]);
  });
});
