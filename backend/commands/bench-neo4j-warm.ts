import { createReadStream } from "node:fs";
import { join } from "node:path";
import { emptied } from "../scenario/neo4j-server/ask.ts";
import type { StartedServer } from "../scenario/neo4j-server/start-neo4j.ts";
import { importFile } from "../tasks/import-file.ts";
import type { TaskContext } from "../tasks/task.ts";
import { type ServerPace, serverPace } from "./bench-neo4j-pace.ts";
import { loadCsv, makeYardstickSchema, writeForLoadCsv } from "./bench-neo4j-yardsticks.ts";
import type { Root } from "./command.ts";

const FILE = "first.csv";

/**
 * Imports a file into the ledger of a server that was just started, gives the yardstick's server the same records to load, and
 * empties the ledger. The server's Java has then compiled most of what an import needs.
 */
export async function warmLedger(
  context: TaskContext,
  root: Pick<Root, "openNeo4jAt">,
  { server, yardstick, path, folder }: { server: StartedServer; yardstick: StartedServer; path: string; folder: string },
): Promise<ServerPace> {
  const stores = await root.openNeo4jAt(server, join(folder, "first"));
  try {
    const request = { name: FILE, bytes: createReadStream(path), case: null };
    const pace = await serverPace(server, async () => (await importFile({ ...context, stores }, request)).counts.rows);
    for (const { id } of await stores.transfers.files({ kind: "all" }))
      await writeForLoadCsv(yardstick, stores.transfers, id, FILE);
    return pace;
  } finally {
    await stores.close();
    await emptied(server);
  }
}

/** Loads by LOAD CSV what warmLedger gave the yardstick's server, and empties it. */
export async function warmYardstick(server: StartedServer): Promise<ServerPace> {
  await makeYardstickSchema(server);
  try {
    return await serverPace(server, () => loadCsv(server, FILE));
  } finally {
    await emptied(server);
  }
}
