import { randomBytes } from "node:crypto";
import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { destination, pino } from "pino";
import { createServer, KEEP_ALIVE_MS } from "./api/create-server.ts";
import type { CommandDoor } from "./api/routes/command.ts";
import { buildViewer } from "./build-viewer.ts";
import type { RunningServer, ServeOptions } from "./commands/command.ts";
import { LedgerhoundError } from "./domain/errors.ts";
import { readingAhead } from "./reading-ahead.ts";
import { announce, withdraw } from "./running-server.ts";
import { GraphCache } from "./tasks/graph-cache.ts";
import { graphFolder } from "./tasks/graph-folder.ts";
import type { TaskContext } from "./tasks/task.ts";

/** Starts the server where the options say: its address, and how to stop it. Throws conflict when the port is taken. */
export async function startServer(
  options: ServeOptions,
  program: TaskContext["program"],
  newId: () => string,
  runCommand: CommandDoor["run"],
): Promise<RunningServer> {
  const viewer = await buildViewer();
  const http = createHttpServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const { port } = await listening(http, options);
  const { stores, dataFolder, signer, host, hostNames } = options;
  const names = new Set([host, "127.0.0.1", "localhost", ...hostNames]);
  const hosts = new Set([...names].flatMap((name) => [`${name}:${port}`, name]));
  const log = pino({ level: "info" }, destination({ dest: join(dataFolder, "server.log"), mkdir: true, sync: false }));
  const command = { token: randomBytes(32).toString("base64url"), run: runCommand };
  const shelf = graphFolder(join(dataFolder, "graphs"), (error) => log.warn({ err: error }, "read graphs cannot be kept"));
  const graphs = new GraphCache(shelf);
  const parts = { stores, graphs, dataFolder, hosts, viewer, now: Date.now, newId, signer, program, log, command };
  const api = createServer(parts);
  http.on("request", api.handle);
  const url = `http://${host}:${port}/`;
  await announce(dataFolder, { url, token: command.token });
  const ahead = readingAhead({ stores, graphs, now: Date.now }, log);
  const stop = async () => {
    await withdraw(dataFolder);
    await stopped(http);
    await api.stop();
    await ahead.stop();
    await graphs.settled(stores.transfers);
  };
  return { url, stop };
}

async function listening(http: Server, { port, host }: ServeOptions): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    http.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(
        taken ? new LedgerhoundError("conflict", `Port ${port} is taken. Choose another: --port N.`, { port }, error) : error,
      );
    });
    http.listen(port, host, resolve);
  });
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("server has no port");
  return address;
}

async function stopped(http: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    http.close(() => resolve());
  });
  http.closeAllConnections();
  await closed;
}
