import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Machine, runCli } from "../../backend/commands/run-cli.ts";
import { parseTime } from "../../backend/domain/instant.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { writeImportFiles } from "../../backend/store/neo4j/import-files/write-import-files.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { graphFolder } from "../../backend/tasks/graph-folder.ts";
import { SIGNER } from "../evidence/pack-fixture.ts";

/** What one command line printed and how it ended. */
export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A command line over stores that stay open from one call to the next, in a folder of its own. */
export interface Desk {
  readonly folder: string;
  readonly stores: Stores;
  readonly run: (...argv: string[]) => Promise<Said>;
  /** The --json document of a command that must succeed. */
  readonly json: (...argv: string[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** The moment at which every test's clock stands: 15 March 2025, 09:00 in China. */
export const NOW = parseTime("2025-03-15T09:00:00+08:00");

export const PROGRAM = { version: "0.0.0-test", parts: [{ name: "part", version: "1.0.0" }] } as const;

/** A desk over memory stores, or over those given. Ids count up from x1; the clock stands still. */
export async function openDesk(
  options: { readonly stores?: Stores; readonly readLine?: string; readonly named?: Readonly<Record<string, Stores>> } = {},
): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-desk-"));
  const stores = options.stores ?? (await openMemoryStores());
  const lend = (held: Stores): Stores => ({ ...held, close: async () => undefined });
  const lent = lend(stores);
  const ids = { given: 0 };
  const run = async (...argv: string[]): Promise<Said> => {
    const printed = { out: "", err: "" };
    const machine: Machine = {
      dataFolder: join(folder, "data"),
      openStores: async () => lent,
      openStoresIn: async () => lent,
      openMemoryStores,
      openStore: async (name) => lend(options.named?.[name] ?? stores),
      openNeo4jAt: async () => lent,
      writeNeo4jFiles: writeImportFiles,
      signerIn: () => async () => SIGNER,
      graphsIn: (data) =>
        graphFolder(join(data, "graphs"), (error) => {
          throw error;
        }),
      serve: async () => ({ url: "http://127.0.0.1:0/", stop: async () => undefined }),
      runThere: async () => null,
      readLine: async () => options.readLine ?? "",
      untilStopped: async () => undefined,
      resolve: (path) => resolve(folder, path),
      now: () => NOW,
      program: PROGRAM,
      newId: () => `x${++ids.given}`,
      stopped: new AbortController().signal,
      out: (text) => {
        printed.out += `${text}\n`;
      },
      err: (text) => {
        printed.err += text;
      },
      isTerminal: false,
    };
    const exit = await runCli(argv, machine);
    return { exit, ...printed };
  };
  return {
    folder,
    stores,
    run,
    json: async (...argv) => {
      const said = await run(...argv, "--json");
      if (said.exit !== 0) throw new Error(`${argv.join(" ")} ended with ${said.exit}: ${said.err}`);
      const document: unknown = JSON.parse(said.out);
      return document;
    },
    close: async () => {
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
