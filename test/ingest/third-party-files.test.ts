import { execFileSync } from "node:child_process";
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAllRows } from "./sample-files.ts";
import { TABLE_HEAD, tableLine } from "./third-party/folder.ts";

const FOLDER = process.env.LEDGERHOUND_THIRD_PARTY_DATA;
if (FOLDER === undefined) console.warn("LEDGERHOUND_THIRD_PARTY_DATA is not set: files of other people are NOT tested.");

describe.runIf(FOLDER !== undefined)("files that no one on this project wrote", () => {
  const folder = FOLDER ?? "";

  it("AMLSim's 118,250 transfers are all read, the 254 exact repetitions as events of their own", async () => {
    const archive = join(folder, "amlsim", "20K_fanin200.tgz");
    const bytes = execFileSync("tar", ["xzOf", archive, "20K_fanin200/transactions.csv"], { maxBuffer: 16_777_216 });
    const { records, rejected } = await readAllRows(bytes, "transactions.csv");
    expect([records.length, rejected.length]).toEqual([118_250, 0]);
    expect(new Set(records.map(({ record }) => record.id)).size).toBe(118_250);
    const told = new Set(bytes.toString("latin1").trim().split("\n").slice(1));
    expect(records.length - told.size).toBe(254);
  });

  it("AMLSim's accounts are all read", async () => {
    const archive = join(folder, "amlsim", "20K_fanin200.tgz");
    const bytes = execFileSync("tar", ["xzOf", archive, "20K_fanin200/nodes.csv"], { maxBuffer: 16_777_216 });
    const { records, rejected } = await readAllRows(bytes, "nodes.csv");
    expect([records.length, rejected.length]).toEqual([20_000, 0]);
  });

  it("every camt sample is read, and the wrong one fails", async () => {
    const samples = join(folder, "iso20022", "test", "data");
    const names = readdirSync(samples).filter((name) => name.endsWith(".xml"));
    expect(names.length).toBeGreaterThanOrEqual(26);
    const lines = [TABLE_HEAD];
    for (const name of names) {
      const read = readAllRows(createReadStream(join(samples, name)), name);
      if (name.includes("wrong")) await expect(read, name).rejects.toMatchObject({ kind: "file-unreadable" });
      else {
        expect((await read).rows.length, name).toBeGreaterThan(0);
        lines.push(tableLine(name, await read));
      }
    }
    console.info(lines.join("\n"));
  });

  it("a booked entry of each statement version is a movement of its account", async () => {
    for (const version of ["v2.minimal", "v3", "v4", "v8"]) {
      const name = `camt053.${version}.xml`;
      const { records } = await readAllRows(createReadStream(join(folder, "iso20022", "test", "data", name)), name);
      const movements = records.filter(({ record }) => record.kind === "movement");
      expect(movements, name).toMatchObject([{ record: { paid: { minor: 885n, currency: "EUR" }, side: "payee" } }]);
    }
  });
});
