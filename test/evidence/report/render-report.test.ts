import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type ReportFonts, reportFonts } from "../../../backend/evidence/report/fonts.ts";
import { printerFor } from "../../../backend/evidence/report/printable.ts";
import { reportEntries } from "../../../backend/evidence/report/render-report.ts";
import { exhibit, FINDING, packContent, paid, SIGNER } from "../pack-fixture.ts";
import { A1, B1, B2 } from "../story-words.ts";

let fonts: ReportFonts;

beforeAll(() => {
  fonts = reportFonts();
});

function namedBy(names: readonly string[]) {
  const transfers = names.map((name, index) => paid(index + 1, "14:02:00", A1, B1, "100.00", name));
  return packContent({
    case: { ...packContent().case, title: names[0] ?? "" },
    exhibits: [exhibit(names[0] ?? "", transfers, { ...FINDING, explanation: names.join(" "), against: names })],
  });
}

describe("the report", () => {
  test("is PDF/A-2b in English, Chinese and Thai, dated by the case and never by the clock", () => {
    const reports = reportEntries(packContent(), SIGNER.fingerprint);
    expect(reports.map(({ path }) => path)).toEqual(["data/report.en.pdf", "data/report.zh.pdf", "data/report.th.pdf"]);
    for (const { bytes } of reports) {
      const text = Buffer.from(bytes).toString("latin1");
      expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
      expect(text).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
      expect(text).toContain("2025-03-14T06:41:00");
      expect(text).toContain("/OutputIntents");
      expect(text).not.toMatch(/\/JavaScript|\/EmbeddedFile|\/Launch/);
    }
  });

  test("of twenty exhibits is set in three languages", () => {
    const transfers = Array.from({ length: 12 }, (_, index) => paid(index + 1, "14:02:19", A1, B2, "1234.56"));
    const exhibits = Array.from({ length: 20 }, (_, index) => exhibit(`Exhibit of ${index}`, transfers, FINDING));
    expect(reportEntries(packContent({ exhibits }), SIGNER.fingerprint)).toHaveLength(3);
  });

  test("shows markup in a name as text", () => {
    const names = [
      '#panic("x")',
      "#{ while true {} }",
      '#read("/etc/passwd")',
      "$ x $ *b* _i_ `r` <l> @l = h \\ // c /* c */",
      '"},"cover":[],"x":{"',
      "a\nb\r\u2028c",
      "\u202Egnp.exe",
      "👮‍♀️ a\u0e31 \u0301 ﷽ 𠮷 \u0000 \uE000 \uFFFF \u200D",
      "x".repeat(5_000),
      "ا".repeat(700),
    ];
    expect(reportEntries(namedBy(names), SIGNER.fingerprint)).toHaveLength(3);
  });

  test("is set whatever a bank file calls people", () => {
    const anything = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), {
      minLength: 30,
      maxLength: 60,
    });
    fc.assert(
      fc.property(anything, (names) => {
        expect(reportEntries(namedBy(names), SIGNER.fingerprint)).toHaveLength(3);
      }),
      { numRuns: 2 },
    );
  });

  test("says in numbers what it cannot print", () => {
    const { text } = printerFor(fonts.canSet);
    expect(text("李国强 ชัยวัฒน์ សុខ ສຸກ မောင် Zoë")).toBe("李国强 ชัยวัฒน์ សុខ ສຸກ မောင် Zoë");
    expect(text("a\u202Eb\n😀")).toBe("a‹U+202E›b‹U+000A›‹U+1F600›");
    expect(text(`hash ${"a1".repeat(32)}.`)).toBe(`hash ${"a1".repeat(32)}.`);
    expect(text("字".repeat(500))).toBe(`${"字".repeat(400)} … [+100]`);
  });
});
