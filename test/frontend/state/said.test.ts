import { describe, expect, it } from "vitest";
import { zoneTimes } from "../../../frontend/state/print-time.ts";
import { printed } from "../../../frontend/state/said.ts";

const bangkok = zoneTimes("Asia/Bangkok");

describe("a server's sentence on screen", () => {
  it("has its times in the chosen zone", () => {
    expect(printed("Money came in, the first at 2025-03-14T06:02:19Z.", bangkok)).toBe(
      "Money came in, the first at 2025-03-14 13:02:19.",
    );
  });

  it("prints a told balance as money and time", () => {
    expect(printed("2260.00 CNY as of 2025-03-14T06:02:31Z", bangkok)).toBe("CNY 2,260.00 as of 2025-03-14 13:02:31");
  });

  it("leaves money alone that is printed already", () => {
    const sentence = "CNY 480,000.00 of it came from 1 payer within 20 s.";
    expect(printed(sentence, bangkok)).toBe(sentence);
  });

  it("never reads an unknown code as money", () => {
    expect(printed("PIN 7 XYZ", bangkok)).toBe("PIN 7 XYZ");
  });
});
