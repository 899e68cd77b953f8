import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LedgerhoundError } from "../domain/errors.ts";
import { RELEASES } from "../scenario/neo4j-server/releases.ts";
import { whatIsMissing } from "../scenario/neo4j-server/server-files.ts";
import { startNeo4j } from "../scenario/neo4j-server/start-neo4j.ts";
import { importFile } from "../tasks/import-file.ts";
import { writeBenchFiles } from "./bench-ingest-files.ts";
import { type Call, type CommandContext, wholeOption } from "./command.ts";
import { killedOnNeo4j, type Neo4jKills } from "./soak-neo4j-kills.ts";
import type { SoakResult } from "./soak-result.ts";
import { table } from "./table.ts";

/** Imports into Neo4j of which by turns the server and the importing program are killed, each taken up again. */
export async function soakNeo4j(context: CommandContext, { options, root }: Call): Promise<SoakResult> {
  const [kills, rows] = [wholeOption(options, "kills"), wholeOption(options, "rows")];
  const missing = whatIsMissing(RELEASES[0]);
  if (missing !== null) throw new LedgerhoundError("bad-input", `No Neo4j server can be started here: ${missing}.`);
  return resultOf(await killIntoNeo4j(context, root, { kills, rows, want: null }));
}

/** want: content hash of an undisturbed import of so many rows; null takes the one in memory. A server must be there to be started. */
export async function killIntoNeo4j(
  context: CommandContext,
  root: Call["root"],
  { kills, rows, want }: { readonly kills: number; readonly rows: number; readonly want: string | null },
): Promise<Neo4jKills> {
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-soak-"));
  const server = await startNeo4j({ heap: "1g" });
  try {
    const { path } = await writeBenchFiles(join(folder, "files"), rows);
    const whole = want ?? (await undisturbed(context, root, path));
    return await killedOnNeo4j({ server, path, want: whole, kills, folder, root, context });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The content of the same file in memory. */
async function undisturbed(context: CommandContext, root: Call["root"], path: string): Promise<string> {
  const stores = await root.openMemoryStores();
  try {
    await importFile({ ...context, stores }, { name: "measured.csv", bytes: createReadStream(path), case: null });
    return await stores.transfers.contentHash();
  } finally {
    await stores.close();
  }
}

function resultOf(killed: Neo4jKills): SoakResult {
  const figures = neo4jKillFigures(killed);
  return {
    notes: [NEO4J_KILLS_NOTE],
    figures: figures.map(([figure, value]) => ({ of: "killed on Neo4j", figure, value })),
    lines: [
      table(
        ["figure", "value"],
        figures.map(([figure, value]) => [figure, String(value)]),
        1,
      ),
    ],
    failures: killed.failures,
  };
}

export const NEO4J_KILLS_NOTE =
  "On Neo4j the file is imported by the command line, in a process of its own, into a server that is emptied each time.";

/** What the kills came to, each figure with what it counts. */
export function neo4jKillFigures({ servers, programs, midway, equal }: Neo4jKills) {
  return [
    ["servers killed by SIGKILL in an import", servers],
    ["importing programs killed by SIGKILL", programs],
    ["killed with a part of the file written and not published", midway],
    ["content equal to an undisturbed import after importing again", equal],
  ] as const;
}
