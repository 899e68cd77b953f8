import { describe, expect, it } from "vitest";
import { DETECTORS } from "../../backend/analysis/detect/catalogue.ts";
import { parameterSentence } from "../../backend/domain/parameter-sentence.ts";
import { inEnglish } from "../../backend/domain/print-sentence.ts";

describe("a parameter in a sentence", () => {
  it("has one of its own for every parameter of every detector", () => {
    const asked = DETECTORS.flatMap(({ parameters }) => Object.entries(parameters));
    expect(asked.length).toBeGreaterThan(DETECTORS.length);
    const unknown = asked.filter(([name, parameter]) => parameterSentence(name, parameter).key === "parameter.other");
    expect(unknown).toEqual([]);
  });

  it("tells times as lengths and shares in percent", () => {
    expect(inEnglish(parameterSentence("tier1", { value: 60, unit: "s" }))).toBe("Passed on within, fastest tier: 1 min");
    expect(inEnglish(parameterSentence("feeShare", { value: 0.05, unit: "share" }))).toBe("Kept by the account at most: 5 %");
    expect(inEnglish(parameterSentence("leastPayers", { value: 5, unit: "payers" }))).toBe("Payers at least: 5");
  });

  it("stands in its own words where an earlier version named it otherwise", () => {
    expect(inEnglish(parameterSentence("dwell", { value: 3, unit: "h" }))).toBe("dwell 3 h");
  });
});
