import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { pino } from "pino";
import { createServer } from "../../../backend/api/create-server.ts";
import type { Stores } from "../../../backend/store/stores.ts";
import { GraphCache } from "../../../backend/tasks/graph-cache.ts";
import type { TaskContext } from "../../../backend/tasks/task.ts";

const ROOT = new URL("../../../", import.meta.url).pathname;

/** Builds the viewer as it is now and as people get it, so that neither an old build nor a developer's is walked. */
export async function buildViewerInto(folder: string): Promise<void> {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const asked = ["build", "--config", "frontend/vite.config.ts", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, [vite, ...asked], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production" },
  });
}

/** Nobody works by command line through this server. */
const NO_COMMANDS = { token: randomBytes(32).toString("base64url"), run: async () => ({ exit: 2, out: "", err: "" }) };

interface Served {
  readonly stores: Stores;
  readonly dataFolder: string;
  readonly viewer: string;
  readonly signer: TaskContext["signer"];
  readonly program: TaskContext["program"];
  readonly newId: () => string;
}

/** The whole server on a port of its own. */
export async function serve(parts: Served): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const http = createHttpServer();
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const log = pino({ level: "silent" });
  const hosts = new Set([`127.0.0.1:${port}`]);
  const api = createServer({ ...parts, graphs: new GraphCache(), hosts, now: Date.now, log, command: NO_COMMANDS });
  http.on("request", api.handle);
  const stop = async () => {
    const closed = new Promise<void>((resolve) => {
      http.close(() => resolve());
    });
    http.closeAllConnections();
    await closed;
    await api.stop();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

export function viewerIn(folder: string): string {
  return join(folder, "viewer");
}
