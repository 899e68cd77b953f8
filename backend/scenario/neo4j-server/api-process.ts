import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestServer } from "./start-neo4j.ts";

/** One API process over a Neo4j server. */
export interface ApiProcess {
  /** Runs a command line through its HTTP door; answers the --json document. Throws what it printed when it fails. */
  ask(...argv: string[]): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts `serve` in a process of its own, with a data folder of its own, and waits until it serves. */
export async function startApi({ uri, username, password }: TestServer, dataFolder: string): Promise<ApiProcess> {
  await mkdir(dataFolder, { recursive: true });
  const cli = fileURLToPath(new URL("../../cli.mjs", import.meta.url));
  const child = spawn(process.execPath, [cli, "serve", "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { LEDGERHOUND_DATA: dataFolder, LEDGERHOUND_STORE: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  });
  await untilItServes(child);
  const door = JSON.parse(await readFile(join(dataFolder, "server.json"), "utf8")) as { url: string; token: string };
  return {
    ask: (...argv) => askThrough(door, [...argv, "--json"], dataFolder),
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Imports a file through one process and waits until the other finds the text; answers how many milliseconds that was after the answer. */
export async function delayBetween(one: ApiProcess, other: ApiProcess, path: string, text: string): Promise<number> {
  await one.ask("import", path);
  const answered = performance.now();
  for (;;) {
    const found = (await other.ask("search", text)) as { readonly hits: readonly unknown[] };
    if (found.hits.length > 0) return performance.now() - answered;
    await wait(10);
  }
}

async function untilItServes(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  if (!child.stdout) throw new Error("the process has no output");
  const ended = once(child, "exit").then(() => "ended" as const);
  if ((await Promise.race([once(child.stdout, "data"), ended])) === "ended") throw new Error(`serve ended:\n${said.join("")}`);
}

async function askThrough(
  { url, token }: { readonly url: string; readonly token: string },
  argv: readonly string[],
  cwd: string,
): Promise<unknown> {
  const response = await fetch(new URL("/api/command", url), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", origin: new URL(url).origin },
    body: JSON.stringify({ argv, cwd }),
  });
  const { exit, out, err } = (await response.json()) as { exit: number; out: string; err: string };
  if (exit !== 0) throw new Error(`${argv[0]} ended with ${exit}: ${err}`);
  return JSON.parse(out);
}
