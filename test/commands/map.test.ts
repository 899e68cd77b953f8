import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ALL } from "../../backend/domain/scope.ts";
import { type Desk, openDesk } from "./machine.ts";

const STATEMENT = [
  "Account,Day,Time,Paid out,Paid in,Left,To or from,Text",
  "0001234567,03/04/2025,09:15,,1200.00,1200.00,0007654321,salary",
  "0001234567,04/04/2025,10:20,200.00,,1000.00,0001112223,rent",
  "0001234567,05/04/2025,11:30,50.00,,950.00,0001112223,water",
].join("\n");

const ANSWERS = {
  name: "village-bank",
  zone: "Asia/Bangkok",
  currency: "THB",
  institution: "bank:099",
  order: "day-month-year",
  era: "gregorian",
  decimalComma: false,
  roles: {
    Account: "own-account",
    Day: "time",
    Time: "time-of-day",
    "Paid out": "out",
    "Paid in": "into",
    Left: "balance",
    "To or from": "other-number",
    Text: "memo",
  },
};

describe("a statement of an unknown bank", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    await writeFile(join(desk.folder, "village.csv"), STATEMENT);
    await writeFile(join(desk.folder, "answers.json"), JSON.stringify(ANSWERS));
  });
  afterEach(() => desk.close());

  it("whose days fit two orders is asked about, never guessed", async () => {
    const { exit, out } = await desk.run("map", "village.csv", "--json");
    const proposal = JSON.parse(out);
    expect(exit).toBe(0);
    expect(proposal.mapping).toBeNull();
    expect(proposal.questions.map(({ about }: { about: string }) => about)).toContain("order");
  });

  it("is read by the mapping that a person agreed to, and its rows are found again", async () => {
    const mapped = await desk.run("map", "village.csv", "--answers", "answers.json", "--save", "village.json");
    expect(mapped.out).toContain("Kept. Read files by it: import village.csv --map village.json");
    await desk.run("case", "open", "2025-0401", "--title", "Village");
    const imported = await desk.run("import", "village.csv", "--map", "village.json", "--case", "2025-0401", "--json");
    expect(JSON.parse(imported.out).files[0]).toMatchObject({ profile: "village-bank@1", rows: 3, accepted: 3, rejected: 0 });
    const found = await desk.run("search", "0001112223", "--case", "2025-0401", "--json");
    expect(JSON.parse(found.out).hits[0]).toMatchObject({ transfers: 2 });
  });

  it("a mapping that is none is refused by field, and nothing is stored", async () => {
    await writeFile(join(desk.folder, "broken.json"), JSON.stringify({ schema: 1, name: "x" }));
    const refused = await desk.run("import", "village.csv", "--map", "broken.json");
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain("layout");
    expect(await desk.stores.transfers.files(ALL)).toEqual([]);
  });
});
