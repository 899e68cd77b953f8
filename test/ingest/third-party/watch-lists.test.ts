import { createReadStream, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readAllRows } from "../sample-files.ts";
import { filesBelow, TABLE_HEAD, tableLine, thirdPartyFolder } from "./folder.ts";

const FOLDER = thirdPartyFolder("watch lists, OKLink's export and SWIFT payments are");

describe.runIf(FOLDER !== null)("lists that no one on this project wrote", () => {
  const folder = FOLDER ?? "";
  const files = FOLDER === null ? [] : filesBelow(join(folder, "watchlists"));

  it("of OFAC give one fact a line, nothing rejected", async () => {
    const lines = [TABLE_HEAD];
    const lists = files.filter((path) => path.endsWith(".txt"));
    expect(lists).toHaveLength(17);
    for (const path of lists) {
      const whole = await readAllRows(createReadStream(path), basename(path));
      lines.push(tableLine(relative(folder, path), whole));
      expect(whole.records, path).toHaveLength(readFileSync(path, "utf8").trim().split("\n").length);
    }
    console.info(lines.join("\n"));
  });

  it("of GraphSense give one fact a tag; the one that is no address is rejected", async () => {
    const lines = [TABLE_HEAD];
    for (const path of files.filter((each) => each.endsWith(".yaml"))) {
      const whole = await readAllRows(createReadStream(path), basename(path));
      lines.push(tableLine(relative(folder, path), whole));
      expect(whole.rows.length, path).toBe([...readFileSync(path, "utf8").matchAll(/^- address:|^ {2}- address:/gm)].length);
      expect(whole.rejected.map(({ value }) => value)).toEqual(path.includes("huobi") ? ["vuniyuoxoeub"] : []);
    }
    console.info(lines.join("\n"));
  });

  it("of OKLink with masked contracts is rejected row by row, because none is shown to be USDT's", async () => {
    const path = join(folder, "cn-statements", "example", "oklink", "example-oklink-token-transfer.csv");
    const whole = await readAllRows(createReadStream(path), basename(path));
    console.info([TABLE_HEAD, tableLine(relative(folder, path), whole)].join("\n"));
    expect([whole.rows.length, whole.rejected.length]).toEqual([1_855, 1_855]);
    const told = new Set(whole.rejected.map(({ cells }) => cells[0]));
    const ledger = readFileSync(join(dirname(path), "example-oklink-output.beancount"), "utf8");
    const entries = [...ledger.matchAll(/txHash: "([^"]+)"/g)].map(([, hash = ""]) => hash);
    expect(entries.length).toBeGreaterThan(1_000);
    expect(entries.filter((hash) => !told.has(hash))).toEqual([]);
  });

  it("of SWIFT payments give a movement or an order each", async () => {
    const counts = await Promise.all(
      ["MT101.fin", "MT103-bulk-with-ack.rje", "MT103-out-ack.rje"].map(async (name) => {
        const { records, rejected } = await readAllRows(createReadStream(join(folder, "swift", "swift-mt", name)), name);
        return [records.length, rejected.length];
      }),
    );
    expect(counts).toEqual([
      [1, 0],
      [3, 0],
      [12, 1],
    ]);
  });
});
