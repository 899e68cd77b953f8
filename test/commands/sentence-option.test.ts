import { describe, expect, it } from "vitest";
import { printerOf } from "../../backend/commands/sentence-option.ts";
import { printSentence } from "../../backend/domain/print-sentence.ts";
import { say } from "../../backend/domain/sentence.ts";

describe("the language of a command's sentences", () => {
  const tagged = say("hold.tagged");

  it("is the one asked for, and English where none is", () => {
    expect(printSentence(tagged, printerOf({ language: "zh" }))).toBe("办案人员将此账户标为合法。");
    expect(printSentence(tagged, printerOf({}))).toBe("An officer tagged the account lawful.");
  });

  it("is refused by name where it is not on offer", () => {
    expect(() => printerOf({ language: "fr" })).toThrow('--language takes en, zh, th, km, lo, my, not "fr".');
  });
});
