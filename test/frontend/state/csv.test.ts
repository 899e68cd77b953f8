import { describe, expect, it } from "vitest";
import { csvText } from "../../../frontend/state/csv.ts";

describe("a table as CSV", () => {
  it("quotes what would break a line, and starts with a byte order mark", () => {
    expect(csvText(["a", "b"], [['x"y', "1,2"]])).toBe('\uFEFFa,b\r\n"x""y","1,2"\r\n');
  });

  it("disarms what a spreadsheet would run", () => {
    expect(csvText(["v"], [["=1+1"], ["-5"], ["@x"]])).toBe("\uFEFFv\r\n'=1+1\r\n'-5\r\n'@x\r\n");
  });
});
