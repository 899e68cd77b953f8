import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PatternsDocument, patternsDocument } from "../../backend/api/contract/patterns.ts";
import { type Desk, openDesk } from "./machine.ts";

/** Yuan that leave A go round as euro and come back less a small fee. */
const LEDGER = [
  "Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering",
  "2022/09/01 08:00,001,A,002,B,1250.00,Euro,10000.00,Yuan,Wire,0",
  "2022/09/01 09:00,002,B,003,C,1240.00,Euro,1240.00,Euro,Wire,0",
  "2022/09/01 10:00,003,C,001,A,9850.00,Yuan,9850.00,Yuan,Wire,0",
].join("\n");

let desk: Desk;
const FIRST_ROW = `${createHash("sha256").update(LEDGER).digest("hex")}:2`;

beforeAll(async () => {
  desk = await openDesk();
  await writeFile(join(desk.folder, "ledger.csv"), LEDGER);
  await writeFile(join(desk.folder, "rates.json"), JSON.stringify({ CNY: { "2022-09-01": 1 }, EUR: { "2022-09-01": 8 } }));
  await writeFile(join(desk.folder, "bad-rates.json"), JSON.stringify({ CNY: { "2022-09-01": -1 } }));
  await desk.json("import", "ledger.csv");
});
afterAll(() => desk.close());

async function asked(...argv: readonly string[]): Promise<PatternsDocument> {
  return patternsDocument.parse(await desk.json("patterns", ...argv));
}

describe("patterns", () => {
  test("join amounts of two currencies by the daily rates that are stated, and by nothing else", async () => {
    const cycles = ({ kinds }: PatternsDocument): number | undefined => kinds.find(({ kind }) => kind === "cycle")?.transfers;
    expect(cycles(await asked())).toBe(0);
    expect(cycles(await asked("--rates", "rates.json"))).toBe(3);
  });

  test("of one transfer are answered with the best of each kind and the rows that prove it", async () => {
    const { found } = await asked("--rates", "rates.json", "--transfer", FIRST_ROW);
    const [cycle, ...others] = found ?? [];
    expect(others).toEqual([]);
    expect(cycle).toMatchObject({ kind: "cycle", main: "bank:001:A", orderIsSure: true });
    expect(cycle?.transfers.map(({ sources }) => sources.map(({ row }) => row))).toEqual([[2], [3], [4]]);
    const said = await desk.run("patterns", "--transfer", FIRST_ROW);
    expect(said.out).toContain("The transfer lies on none of them.");
  });

  test("refuse a transfer that is not there and rates that are none", async () => {
    expect(await desk.run("patterns", "--transfer", "nope")).toMatchObject({
      exit: 1,
      err: expect.stringContaining("There is no such transfer here. Take its id from detect, trace or paths."),
    });
    expect(await desk.run("patterns", "--rates", "bad-rates.json")).toMatchObject({
      exit: 2,
      err: expect.stringContaining("bad-rates.json"),
    });
  });
});
