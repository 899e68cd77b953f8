import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OTHER_SIGNER, SIGNER } from "../evidence/pack-fixture.ts";
import { type Desk, openDesk } from "./machine.ts";
import { importTinyCase, lay, MULES_BANK, REPORT, TINY_CASE, tinyFile } from "./tiny-case.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ readLine: "a long enough password" });
  await importTinyCase(desk);
  await desk.json("export", "--case", TINY_CASE, "--out", "pack");
});
afterAll(() => desk.close());

describe("a call that makes no sense ends with 2 and says how it is written", () => {
  test.each([
    [["nonsense"], "unknown command"],
    [[], "Usage:"],
    [["import"], "missing required argument"],
    [["paths", "card:6217000000000000099"], "missing required argument"],
    [["detect", "--sideways"], "unknown option"],
    [["hold-plan"], "--case <id>"],
    [["detect", "--only", "witchcraft"], "pass-through"],
    [["trace", "--case", TINY_CASE, "--rule", "guess"], "haircut"],
    [["trace", "--case", TINY_CASE, "--direction", "up"], "forward, back"],
    [["trace", "--case", TINY_CASE, "--as-of", "yesterday"], "2025-03-14T14:26:00+08:00"],
    [["trace", "--case", TINY_CASE, "--max-hops", "many"], "--max-hops"],
    [["trace", "--case", TINY_CASE, "--max-counterparties", "0"], "--max-counterparties"],
    [["trace", "--account", "card:1"], "--since"],
    [["trace", "--report", "V01"], "--case ID"],
    [["paths", "nobody", "card:1"], "scheme:number"],
    [["paths", "card:1", "card:2", "--max-hops", "99"], "1 to 12"],
    [["communities", "--resolution", "-1"], "above 0"],
    [["communities", "--engine", "oracle"], "gds-leiden"],
    [["communities", "--engine", "gds-louvain", "--resolution", "2"], "knows no resolution"],
    [["communities", "--keep"], "Name it with --case"],
    [["central", "--engine", "oracle"], "own, gds"],
    [["search", "x"], "two characters"],
    [["case", "open", "../etc", "--title", "x"], "letters, digits"],
    [["case", "open", "2025-0002"], "--title"],
    [["case", "burn"], "Use list, open"],
    [["user", "add", "ann"], "--role"],
    [["import", MULES_BANK, "--profile", "runes"], "police-transactions"],
    [["verify", "pack", "--signer", "12"], "64 hexadecimal digits"],
    [["serve", "--port", "70000"], "65535"],
  ])("%j", async (argv, remedy) => {
    const said = await desk.run(...argv);
    expect({ exit: said.exit, out: said.out }).toEqual({ exit: 2, out: "" });
    expect(said.err).toContain(remedy);
  });
});

describe("what could not be done ends with 1, and the message names the thing and the remedy", () => {
  test.each([
    [["import", "gone.csv"], "There is no file gone.csv"],
    [["import", "."], "Name the files"],
    [["import", MULES_BANK, "--case", "2025-9999"], "Not here"],
    [["trace", "--case", "2025-9999"], "Not here"],
    [["communities", "--case", TINY_CASE, "--engine", "gds-leiden"], "Install Graph Data Science"],
    [["communities", "--case", TINY_CASE, "--kept"], "--keep first"],
    [["central", "--case", TINY_CASE, "--engine", "gds"], "Install Graph Data Science"],
    [["trace", "--case", TINY_CASE, "--report", "V77"], "No report V77"],
    [["trace", "--transfer", `${"0".repeat(64)}:2`], "not here"],
    [["case", "open", TINY_CASE, "--title", "again"], TINY_CASE],
    [["export", "--case", TINY_CASE, "--out", "pack"], "is not empty"],
    [["verify", "nowhere"], "nowhere"],
    [["user", "assign", "--case", TINY_CASE, "--to", "nobody"], "nobody"],
  ])("%j", async (argv, words) => {
    const said = await desk.run(...argv);
    expect({ exit: said.exit, out: said.out }).toEqual({ exit: 1, out: "" });
    expect(said.err).toContain(words);
    expect(said.err).not.toMatch(/\n\s+at /);
  });

  test("an import of several files stores those that can be read, and says of the other why not", async () => {
    const own = await openDesk();
    await lay(own, "picture.csv", Buffer.from("89504e470d0a1a0a", "hex"));
    await lay(own, MULES_BANK, tinyFile(MULES_BANK));
    const said = await own.run("import", "picture.csv", MULES_BANK);
    expect(said.exit).toBe(1);
    expect(said.out).toContain(MULES_BANK);
    expect(said.out).toContain("Nothing was stored of 1:\n  picture.csv: A PNG picture, not a statement.");
    expect(await own.json("doctor")).toMatchObject({ files: 1, missingRawFiles: [] });
    await own.close();
  });

  test("an import that stops at its second file keeps the first and says which one failed", async () => {
    const own = await openDesk();
    await lay(own, MULES_BANK, tinyFile(MULES_BANK));
    await lay(own, REPORT, tinyFile(REPORT));
    const said = await own.run("import", MULES_BANK, REPORT);
    expect(said.exit).toBe(2);
    expect(said.err).toContain(`${REPORT} holds victim reports. Say which case they belong to: --case ID.`);
    expect(said.err).toContain(`Stored before it: ${MULES_BANK}.`);
    expect(await own.json("doctor")).toMatchObject({ files: 1, missingRawFiles: [] });
    await own.close();
  });
});

describe("verify ends with", () => {
  test("0 for a whole pack of the signer named", async () => {
    expect(await desk.run("verify", "pack", "--signer", SIGNER.fingerprint)).toMatchObject({ exit: 0, err: "" });
  });

  test("1 without a signer, or with another one", async () => {
    expect(await desk.run("verify", "pack")).toMatchObject({ exit: 1, out: expect.stringContaining("signer unknown") });
    expect(await desk.run("verify", "pack", "--signer", OTHER_SIGNER.fingerprint)).toMatchObject({ exit: 1 });
  });

  test("1 for one flipped bit, naming the file, in JSON too", async () => {
    await cp(join(desk.folder, "pack"), join(desk.folder, "flipped"), { recursive: true });
    const path = join(desk.folder, "flipped", "data", "report.en.pdf");
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(1_000) ^ 1, 1_000);
    await writeFile(path, bytes);
    const said = await desk.run("verify", "flipped", "--signer", SIGNER.fingerprint, "--json");
    expect(said.exit).toBe(1);
    expect(JSON.parse(said.out)).toMatchObject({ ok: false, intact: { ok: false, changed: ["data/report.en.pdf"] } });
  });
});

describe("help and lists end with 0", () => {
  test.each([["--help"], ["import", "--help"], ["case"], ["user"]])("%s %s", async (...argv) => {
    const said = await desk.run(...argv.filter((word) => word !== undefined));
    expect({ exit: said.exit, err: said.err }).toEqual({ exit: 0, err: "" });
    expect(said.out).not.toBe("");
  });
});
