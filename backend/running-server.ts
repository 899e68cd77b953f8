import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CommandOutput } from "./api/routes/command.ts";

/** Where a server that holds a data folder listens, and the token of its command door. */
export interface RunningServer {
  readonly url: string;
  readonly token: string;
}

const FILE = "server.json";

/** Leaves word in the data folder, for the same user alone (mode 0600). */
export async function announce(dataFolder: string, server: RunningServer): Promise<void> {
  await withdraw(dataFolder);
  await writeFile(join(dataFolder, FILE), JSON.stringify(server), { mode: 0o600, flag: "wx" });
}

export async function withdraw(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, FILE), { force: true });
}

/** Runs a command line in the server that holds the data folder; null when none has left word or it does not answer. */
export async function runThere(
  dataFolder: string,
  argv: readonly string[],
  cwd: string,
): Promise<(CommandOutput & { url: string }) | null> {
  const server = await announced(dataFolder);
  if (!server) return null;
  const response = await fetch(new URL("/api/command", server.url), {
    method: "POST",
    headers: { authorization: `Bearer ${server.token}`, "content-type": "application/json", origin: new URL(server.url).origin },
    body: JSON.stringify({ argv, cwd }),
  }).catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  if (!response?.ok) return null;
  const output = (await response.json()) as CommandOutput;
  return { ...output, url: server.url };
}

async function announced(dataFolder: string): Promise<RunningServer | null> {
  const text = await readFile(join(dataFolder, FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return null;
  });
  return text === null ? null : (JSON.parse(text) as RunningServer);
}
