import { join } from "node:path";
import { startNeo4j } from "../scenario/neo4j-server/start-neo4j.ts";
import { exportNeo4j } from "../tasks/export-neo4j.ts";
import type { TaskContext } from "../tasks/task.ts";
import type { Root } from "./command.ts";

/** How long a first load by neo4j-admin took, in seconds. */
export interface FirstLoad {
  /** Writing the import files out of the store. */
  readonly writing: number;
  /** neo4j-admin database import, with the start of its Java. */
  readonly importing: number;
  /** Constraints and indexes, after the server was started on the database. */
  readonly schema: number;
}

/** Writes the context's store as import files, loads them on a fresh server, and compares what both hold. */
export async function measureFirstLoad(
  context: TaskContext,
  root: Pick<Root, "writeNeo4jFiles" | "openNeo4jAt">,
  folder: string,
  server: Parameters<typeof startNeo4j>[0],
): Promise<FirstLoad> {
  const files = join(folder, "import-files");
  const writing = stopwatch();
  const { command } = await exportNeo4j(context, { folder: files, write: root.writeNeo4jFiles });
  const written = writing();
  const loaded = await startNeo4j(server);
  try {
    await loaded.kill();
    const importing = stopwatch();
    await loaded.admin([...command.slice(0, 3), "--overwrite-destination", ...command.slice(3)], files);
    const imported = importing();
    await loaded.startAgain();
    const opening = stopwatch();
    const stores = await root.openNeo4jAt(loaded, join(folder, "first-load"));
    const schema = opening();
    const isEqual = (await stores.transfers.contentHash()) === (await context.stores.transfers.contentHash());
    await stores.close();
    if (!isEqual) throw new Error("the loaded database differs from the store it was written from");
    return { writing: written, importing: imported, schema };
  } finally {
    await loaded.stop();
  }
}

function stopwatch(): () => number {
  const began = performance.now();
  return () => (performance.now() - began) / 1000;
}
