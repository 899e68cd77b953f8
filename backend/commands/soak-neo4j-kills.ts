import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ask, emptied } from "../scenario/neo4j-server/ask.ts";
import type { StartedServer } from "../scenario/neo4j-server/start-neo4j.ts";
import { seededRandom } from "../scenario/random.ts";
import type { CommandContext, Root } from "./command.ts";

/** What kills in the midst of imports into Neo4j left, and whether importing again mended it. */
export interface Neo4jKills {
  servers: number;
  programs: number;
  /** Kills after which some of the file was written and nothing of it showed. */
  midway: number;
  /** Imports taken up again whose content was that of an undisturbed one. */
  equal: number;
  readonly failures: string[];
}

export interface KillRequest {
  readonly server: StartedServer;
  readonly path: string;
  /** Content hash of an undisturbed import. */
  readonly want: string;
  readonly kills: number;
  /** An existing folder for the programs' data. */
  readonly folder: string;
  readonly root: Pick<Root, "openNeo4jAt">;
  readonly context: Pick<CommandContext, "progress">;
}

type Victim = "server" | "program";

const SEED = 11;
const MOST_PARTS = 5;
const BATCH_ROWS = "500";
const LEASE_SECONDS = "1";
const ASK_EVERY_MS = 20;

/** By turns kills the server and the importing program when a random part of the file is written, and imports again. */
export async function killedOnNeo4j(request: KillRequest): Promise<Neo4jKills> {
  const tally: Neo4jKills = { servers: 0, programs: 0, midway: 0, equal: 0, failures: [] };
  const random = seededRandom(SEED);
  for (let kill = 0; kill < request.kills; kill += 1) {
    request.context.progress({ step: "killed on Neo4j", done: kill, total: request.kills, unit: "steps" });
    const victim: Victim = kill % 2 === 0 ? "server" : "program";
    const parts = random.int(1, MOST_PARTS);
    await emptied(request.server);
    await killOne(request, victim, parts, tally);
  }
  return tally;
}

async function killOne(request: KillRequest, victim: Victim, parts: number, tally: Neo4jKills): Promise<void> {
  const { server, path, want, folder, root } = request;
  const program = importing(server, join(folder, "data"), path);
  const ended = once(program, "close");
  await untilWritten(server, program, parts);
  if (victim === "server") {
    await server.kill();
    await server.startAgain();
    tally.servers += 1;
  } else {
    program.kill("SIGKILL");
    tally.programs += 1;
  }
  await ended;
  const what = `${victim} killed after ${parts} parts`;
  const stores = await root.openNeo4jAt(server, join(folder, "looking"));
  try {
    const [left] = await ask(server, "MATCH (r:Rows) RETURN count(r) AS parts");
    const shown = (await stores.transfers.contentHash()) === want;
    if (left?.parts !== 0n && !shown) tally.midway += 1;
    if (!shown && (await stores.transfers.version()) !== 0) tally.failures.push(`${what}: part of the file shows.`);
    const again = importing(server, join(folder, "data"), path);
    const [code] = await once(again, "close");
    if (code !== 0) tally.failures.push(`${what}: importing again ended with ${String(code)}.`);
    if ((await stores.transfers.contentHash()) === want) tally.equal += 1;
    else tally.failures.push(`${what}: the content differs after importing again.`);
  } finally {
    await stores.close();
  }
}

/** The command line in a process of its own; it gives up quickly and keeps its turn for a second, so that kills are many. */
function importing({ uri, username, password }: StartedServer, dataFolder: string, path: string): ChildProcess {
  const cli = fileURLToPath(new URL("../cli.mjs", import.meta.url));
  return spawn(process.execPath, [cli, "import", path], {
    stdio: "ignore",
    env: {
      LEDGERHOUND_DATA: dataFolder,
      LEDGERHOUND_STORE: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_BATCH_ROWS: BATCH_ROWS,
      NEO4J_LEASE_SECONDS: LEASE_SECONDS,
    },
  });
}

/** Until so many parts of a file are written, or the program has ended. */
async function untilWritten(server: StartedServer, program: ChildProcess, parts: number): Promise<void> {
  while (program.exitCode === null && program.signalCode === null) {
    const [row] = await ask(server, "MATCH (r:Rows) RETURN count(r) AS parts");
    if (typeof row?.parts === "bigint" && row.parts >= BigInt(parts)) return;
    await wait(ASK_EVERY_MS);
  }
}
