import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CaseId } from "../../backend/domain/case.ts";
import { ALL } from "../../backend/domain/scope.ts";
import { openDatabase } from "../../backend/store/embedded/database.ts";
import { openEmbeddedStores } from "../../backend/store/embedded/open-embedded-stores.ts";
import { caseNamed } from "../cases/casework.ts";
import { fileOf } from "../cases/file.ts";
import { movement } from "../cases/movement.ts";
import { auditEntry } from "./describe-audit-log.ts";

const LIMITS = { memoryLimit: "256MB", threads: 1 };
const SENT = movement({ side: "payer" });
const ARRIVED = movement({ side: "payee" });

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledgerhound-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("everything is there again after closing and opening", async () => {
  const before = await openEmbeddedStores(folder, LIMITS);
  await before.transfers.importFile(fileOf("march", [SENT, ARRIVED]), ALL);
  await before.transfers.decideLink({ act: "unlink", payer: SENT.id, payee: ARRIVED.id, basis: "asserted", actor: "u1", at: 1 });
  await before.cases.openCase(caseNamed("C1" as CaseId, 1));
  await before.audit.append(auditEntry(1));
  const [hash, head] = [await before.transfers.contentHash(), await before.audit.head()];
  await before.close();
  const after = await openEmbeddedStores(folder, LIMITS);
  expect(await after.transfers.contentHash()).toBe(hash);
  expect(await after.transfers.version()).toBe(2);
  expect(await after.cases.cases()).toHaveLength(1);
  expect(await after.audit.head()).toEqual(head);
  await after.close();
});

test("a dropped raw file leaves no empty folder, and takes no other file along", async () => {
  const { raw, close } = await openEmbeddedStores(folder, LIMITS);
  const keep = (text: string) => raw.keep(bytesOf(text));
  const { file } = await keep("refused");
  expect(await readdir(join(folder, "raw"))).toContain(file.slice(0, 2));
  await raw.drop(file);
  expect(await readdir(join(folder, "raw"))).toEqual(["incoming"]);
  const again = await keep("refused");
  await mkdir(join(folder, "raw", file.slice(0, 2)), { recursive: true });
  await writeFile(join(folder, "raw", file.slice(0, 2), "another"), "stays");
  await raw.drop(again.file);
  expect(await readdir(join(folder, "raw", file.slice(0, 2)))).toEqual(["another"]);
  await close();
});

test("officers' links outlive the transfers' file and hold again when it is rebuilt", async () => {
  const before = await openEmbeddedStores(folder, LIMITS);
  await before.transfers.importFile(fileOf("march", [SENT, ARRIVED]), ALL);
  await before.transfers.decideLink({ act: "unlink", payer: SENT.id, payee: ARRIVED.id, basis: "asserted", actor: "u1", at: 1 });
  const hash = await before.transfers.contentHash();
  await before.close();
  await rm(join(folder, "transfers.duckdb"));
  const after = await openEmbeddedStores(folder, LIMITS);
  expect(await after.transfers.files(ALL)).toEqual([]);
  await after.transfers.importFile(fileOf("march", [SENT, ARRIVED]), ALL);
  expect(await after.transfers.contentHash()).toBe(hash);
  await after.close();
});

test("a folder that another process holds is refused with the remedy", async () => {
  await (await openEmbeddedStores(folder, LIMITS)).close();
  const script = `const { DuckDBInstance } = await import("@duckdb/node-api");
    const held = await DuckDBInstance.create(process.argv[1]);
    console.log("held"); setInterval(() => held, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script, join(folder, "transfers.duckdb")]);
  try {
    await once(holder.stdout, "data");
    const refused = openEmbeddedStores(folder, LIMITS);
    await expect(refused).rejects.toMatchObject({ kind: "store-unavailable", facts: { holder: String(holder.pid) } });
    await expect(refused).rejects.toThrow(/in use by another process.*Stop it/);
  } finally {
    holder.kill();
    await once(holder, "exit");
  }
});

test("casework that a killed process had answered for is on disk", async () => {
  const module = (path: string): string => JSON.stringify(new URL(`../../backend/store/${path}`, import.meta.url).href);
  const script = `import { register } from "tsx/esm/api"; register();
    const { openEmbeddedStores } = await import(${module("embedded/open-embedded-stores.ts")});
    const stores = await openEmbeddedStores(process.argv[1], { memoryLimit: "256MB", threads: 1 });
    for (let at = 1; at <= 3; at += 1) await stores.audit.append({ at, actor: "u1", act: "sign-in", case: null, outcome: "done", subjects: [] });
    await stores.cases.openCase({ id: "C1", title: "", openedAt: 1, officers: [] });
    process.kill(process.pid, "SIGKILL");`;
  const killed = spawn(process.execPath, ["--input-type=module", "-e", script, folder], { stdio: "inherit" });
  expect(await once(killed, "exit")).toEqual([null, "SIGKILL"]);
  const stores = await openEmbeddedStores(folder, LIMITS);
  expect(await stores.cases.cases()).toHaveLength(1);
  expect(await stores.audit.head()).toMatchObject({ number: 3 });
  expect(await stores.audit.firstBreak()).toBeNull();
  await stores.close();
});

test("an audit entry changed behind the program's back is found, and so is one taken out", async () => {
  const stores = await openEmbeddedStores(folder, LIMITS);
  for (const at of [1, 2, 3, 4]) await stores.audit.append(auditEntry(at));
  await stores.close();
  const broken = async (tampering: string): Promise<number | null> => {
    const instance = await DuckDBInstance.create(join(folder, "casework.duckdb"));
    const connection = await instance.connect();
    await connection.run(tampering);
    connection.closeSync();
    instance.closeSync();
    const reopened = await openEmbeddedStores(folder, LIMITS);
    const found = await reopened.audit.firstBreak();
    await reopened.close();
    return found;
  };
  expect(await broken("DELETE FROM audit WHERE number = 3")).toBe(3);
  expect(await broken("UPDATE audit SET entry = replace(entry, '\"done\"', '\"denied\"') WHERE number = 2")).toBe(2);
});

test("casework is copied when it opens, and the copy opens in its place", async () => {
  const before = await openEmbeddedStores(folder, LIMITS);
  await before.cases.openCase(caseNamed("C1" as CaseId, 1));
  await before.close();
  await (await openEmbeddedStores(folder, LIMITS)).close();
  await copyFile(join(folder, "casework.duckdb.backup"), join(folder, "casework.duckdb"));
  const restored = await openEmbeddedStores(folder, LIMITS);
  expect(await restored.cases.cases()).toHaveLength(1);
  await restored.close();
});

test("a file that is no database is refused with the remedy", async () => {
  await writeFile(join(folder, "transfers.duckdb"), "not a database at all");
  await expect(openEmbeddedStores(folder, LIMITS)).rejects.toMatchObject({ kind: "store-unavailable" });
});

test("no statement reaches another file, loads an extension or lifts the limits", async () => {
  const database = await openDatabase(join(folder, "x.duckdb"), LIMITS);
  const tried = (sql: string) => database.connected((connection) => connection.run(sql));
  for (const sql of [
    "COPY (SELECT 1) TO 'out.csv'",
    "FROM read_csv('/etc/hostname')",
    "ATTACH 'y.duckdb'",
    "INSTALL httpfs",
    "SET memory_limit = '8GB'",
    "SET enable_external_access = true",
  ]) {
    await expect(tried(sql), sql).rejects.toThrow();
  }
  await database.close();
});

test("half-written raw files are cleared away when the folder opens", async () => {
  await (await openEmbeddedStores(folder, LIMITS)).close();
  await writeFile(join(folder, "raw", "incoming", "1.part"), "half");
  await (await openEmbeddedStores(folder, LIMITS)).close();
  expect(await readdir(join(folder, "raw", "incoming"))).toEqual([expect.stringMatching(/^of-/)]);
});

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
