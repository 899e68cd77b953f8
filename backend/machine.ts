import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { CommandDoor } from "./api/routes/command.ts";
import { type Machine, runCli } from "./commands/run-cli.ts";
import { type Config, readConfig, readNamedStore } from "./config.ts";
import { LedgerhoundError } from "./domain/errors.ts";
import { loadOrCreateKey } from "./evidence/signing-key.ts";
import { runThere } from "./running-server.ts";
import { startServer } from "./start-server.ts";
import { openEmbeddedStores } from "./store/embedded/open-embedded-stores.ts";
import { openMemoryStores } from "./store/memory/open-memory-stores.ts";
import { writeImportFiles } from "./store/neo4j/import-files/write-import-files.ts";
import { openNeo4jStores } from "./store/neo4j/open-neo4j-stores.ts";
import type { Stores } from "./store/stores.ts";
import { graphFolder } from "./tasks/graph-folder.ts";
import type { Program } from "./tasks/task.ts";

/** Libraries that figures in a pack rest on. */
const NAMED_PARTS = [
  "@duckdb/node-api",
  "neo4j-driver",
  "csv-parse",
  "graphology-communities-louvain",
  "@myriaddreamin/typst-ts-node-compiler",
];

/** Everything of this computer that the command line uses: the one place where effects come from. */
export function machine(host: NodeJS.Process): Machine {
  const config = readConfig(host.env, host.cwd());
  const stopped = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) host.once(name, () => stopped.abort());
  const program = programOf(host.version);
  const newId = () => randomBytes(16).toString("base64url");
  const here: Machine = {
    dataFolder: config.dataFolder,
    openStores: () => openChosen(config, newId),
    openStoresIn: openEmbeddedStores,
    openMemoryStores,
    openStore: (name, which) => openChosen(readNamedStore(name, which, host.env, host.cwd()), newId),
    openNeo4jAt: (server, folder) => openNeo4jStores({ ...server, database: null, folder, newId }),
    writeNeo4jFiles: writeImportFiles,
    signerIn: (folder) => () => loadOrCreateKey(folder),
    graphsIn: (folder) =>
      graphFolder(join(folder, "graphs"), (error) => host.stderr.write(`Read graphs cannot be kept in ${folder}: ${error}\n`)),
    serve: (options) => startServer(options, program, newId, commandsOf(here, options.stores)),
    runThere: (argv) => runThere(config.dataFolder, argv, host.cwd()),
    resolve: (path) => resolve(host.cwd(), path),
    now: Date.now,
    newId,
    program,
    stopped: stopped.signal,
    untilStopped: async () => {
      if (!stopped.signal.aborted) await once(stopped.signal, "abort");
    },
    readLine: async () => {
      for await (const line of createInterface({ input: host.stdin })) return line;
      return "";
    },
    out: (text) => host.stdout.write(`${text}\n`),
    err: (text) => host.stderr.write(text),
    isTerminal: host.stderr.isTTY === true,
  };
  return here;
}

function openChosen({ store, dataFolder }: Config, newId: () => string): Promise<Stores> {
  if (store.kind === "memory") return openMemoryStores();
  if (store.kind === "embedded") return openEmbeddedStores(store.folder);
  const { tuning, ...address } = store;
  return openNeo4jStores({ ...address, ...tuning, folder: dataFolder, newId });
}

/** Runs command lines on stores that a server holds, with what they print kept for the asker. */
function commandsOf(here: Machine, stores: Stores): CommandDoor["run"] {
  const { transfers, cases, users, audit, documents, raw, science } = stores;
  const shared = { transfers, cases, users, audit, documents, raw, science, close: async () => undefined };
  const refused = async (): Promise<never> => {
    throw new LedgerhoundError("conflict", "A server holds this data folder. Stop it first, or do this in the viewer.");
  };
  return async (argv, cwd) => {
    const [out, err]: [string[], string[]] = [[], []];
    const exit = await runCli(argv, {
      ...here,
      openStores: async () => shared,
      serve: refused,
      openStore: refused,
      readLine: refused,
      runThere: async () => null,
      resolve: (path) => resolve(cwd, path),
      out: (text) => out.push(`${text}\n`),
      err: (text) => err.push(text),
      isTerminal: false,
    });
    return { exit, out: out.join(""), err: err.join("") };
  };
}

function programOf(node: string): Program {
  const installed = NAMED_PARTS.map((name) => ({ name, version: versionIn(`../node_modules/${name}/package.json`) }));
  return { version: versionIn("../package.json"), parts: [{ name: "node", version: node.slice(1) }, ...installed] };
}

function versionIn(file: string): string {
  const read: unknown = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  if (typeof read === "object" && read !== null && "version" in read) return String(read.version);
  throw new Error(`${file} has no version`);
}
