import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDocument } from "../../backend/api/contract/import.ts";
import { MULES_BANK, tinyFile } from "./tiny-case.ts";

const CLI = resolve(import.meta.dirname, "../../backend/cli.mjs");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledgerhound-child-"));
  await writeFile(join(folder, MULES_BANK), tinyFile(MULES_BANK));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The program as a shell starts it, in the test's folder, with nothing set that the test does not set. */
function ledgerhound(...argv: string[]): Promise<{ readonly exit: number | null; readonly out: string; readonly err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [CLI, ...argv], { cwd: folder, env: { PATH: process.env.PATH } }, (_, out, err) => {
      done({ exit: child.exitCode, out, err });
    });
  });
}

describe("the program itself", () => {
  test("imports into ./data and prints one JSON document and nothing else", async () => {
    const said = await ledgerhound("import", MULES_BANK, "--json");
    expect({ exit: said.exit, err: said.err }).toEqual({ exit: 0, err: "" });
    expect(importDocument.parse(JSON.parse(said.out)).files).toMatchObject([{ name: MULES_BANK, rows: 5, accepted: 5 }]);
    expect(await readdir(join(folder, "data"))).toEqual(expect.arrayContaining(["casework.duckdb", "raw", "transfers.duckdb"]));
  });

  test("ends with 2 for a call that makes no sense, with the words on standard error", async () => {
    const said = await ledgerhound("import");
    expect({ exit: said.exit, out: said.out }).toEqual({ exit: 2, out: "" });
    expect(said.err).toContain("missing required argument 'file'");
  });
});
