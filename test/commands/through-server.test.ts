import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CLI = resolve(import.meta.dirname, "../../backend/cli.mjs");
const run = promisify(execFile);

describe("while a server holds the data folder", () => {
  let folder = "";
  let server: ChildProcess;
  const environment = () => ({ ...process.env, LEDGERHOUND_DATA: folder, LEDGERHOUND_STORE: "duckdb:" });
  const cli = (...argv: string[]) => run(process.execPath, [CLI, ...argv], { env: environment() });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ledgerhound-held-"));
    server = spawn(process.execPath, [CLI, "serve", "--port", "0"], { env: environment(), stdio: ["ignore", "pipe", "inherit"] });
    if (!server.stdout) throw new Error("server has no output");
    await once(server.stdout, "data");
  });

  afterAll(async () => {
    server.kill("SIGTERM");
    await once(server, "exit");
    await rm(folder, { recursive: true, force: true });
  });

  it("a command works through that server and says so", async () => {
    const opened = await cli("case", "open", "2025-0314", "--title", "Held", "--json");
    expect(JSON.parse(opened.stdout)).toMatchObject({ cases: [{ id: "2025-0314" }] });
    expect(opened.stderr).toContain("which holds this data folder");
  });

  it("an expected failure keeps its exit code and its words", async () => {
    const failed = await cli("import", join(folder, "nothing.csv")).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining("There is no file") });
  });

  it("only the server's own user can read the door's token", async () => {
    const { mode } = await stat(join(folder, "server.json"));
    expect(mode & 0o777).toBe(0o600);
  });
});
