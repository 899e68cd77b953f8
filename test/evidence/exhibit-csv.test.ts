import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exhibitCsv } from "../../backend/evidence/exhibit-csv.ts";
import { paid } from "./pack-fixture.ts";
import { A1, B1 } from "./story-words.ts";

const cellsOf = (name: string): string[][] =>
  parse(exhibitCsv([paid(1, "14:00:00", A1, B1, "1.00", name)]).slice(1), { relax_column_count: true });

describe("an exhibit's spreadsheet", () => {
  test("says in its first line that it is formula-safe and where the exact rows are", () => {
    expect(exhibitCsv([])).toMatch(/^\uFEFF"?Formula-safe copy.*byte-exact rows are in the JSON file/);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "  =cmd|' /C calc'!A0", "−5"])(
    "starts no formula with %j",
    (name) => {
      expect(cellsOf(name)[2]?.[6]).toBe(`'${name}`);
    },
  );

  test("keeps every other name as it is, whatever it holds", () => {
    const harmless = fc
      .string({ unit: "binary" })
      .filter((name) => !/^[\s\u200B\uFEFF]*[=+\-@\t\r\n|%＝＋－＠−]/u.test(name) && !/[\r\n]/.test(name));
    fc.assert(
      fc.property(harmless, (name) => {
        expect(cellsOf(name)[2]?.[6]).toBe(name);
      }),
    );
  });
});
