import { describe, expect, it } from "vitest";
import type { MappingProposal } from "../../../backend/api/contract/mapping.ts";
import { dayRead } from "../../../frontend/state/day-order.ts";
import { fieldsOf, withMark } from "../../../frontend/state/mapping-answers.ts";

function proposal(...topics: readonly ("order" | "currency" | "negative")[]): MappingProposal {
  return {
    schema: 1,
    file: "x.csv",
    encoding: { value: "utf-8", confidence: 1 },
    delimiter: { value: ",", confidence: 1 },
    headerRow: 1,
    columns: [],
    own: "file",
    questions: topics.map((topic) => ({ about: topic, topic, question: "?", choices: ["a", "b"] })),
    sample: [],
    mapping: null,
  };
}

describe("the fields of the wizard", () => {
  it("stay when their question is answered, and may be answered anew", () => {
    const fields = fieldsOf(proposal("order", "currency"), proposal("currency"), { order: "day-month-year" });
    expect(fields.map(({ about, isOpen }) => [about, isOpen])).toEqual([
      ["order", false],
      ["currency", true],
    ]);
  });

  it("come with a question that only another answer opened", () => {
    expect(fieldsOf(proposal(), proposal("negative"), {}).map(({ about }) => about)).toEqual(["negative"]);
    expect(fieldsOf(proposal(), proposal(), { negative: "in" })).toEqual([
      { about: "negative", choices: ["out", "in"], isOpen: false },
    ]);
  });

  it("let a word of the direction column mean one thing at a time", () => {
    const first = withMark({}, "出", "out");
    expect(withMark(first, "出", "in")).toEqual({ into: ["出"], out: [] });
  });
});

describe("a day that fits two orders", () => {
  it("is shown as both days it may be", () => {
    expect([dayRead("01/02/03", "day-month-year", "en"), dayRead("01/02/03", "month-day-year", "en")]).toEqual([
      "Feb 1",
      "Jan 2",
    ]);
    expect(dayRead("31/02/2025", "month-day-year", "en")).toBeNull();
    expect(dayRead("2025-03-14", "year-month-day", "en")).toBe("Mar 14");
  });
});
