import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeBenchFiles } from "../../../backend/commands/bench-ingest-files.ts";
import { killedOnNeo4j } from "../../../backend/commands/soak-neo4j-kills.ts";
import { openMemoryStores } from "../../../backend/store/memory/open-memory-stores.ts";
import { openNeo4jStores } from "../../../backend/store/neo4j/open-neo4j-stores.ts";
import { importFile } from "../../../backend/tasks/import-file.ts";
import { actorOf, contextOf } from "../../tasks/context.ts";
import { onOwnNeo4j } from "../test-stores.ts";

/** The same code kills twenty times in `npm run soak -- neo4j`. */
onOwnNeo4j((start) => {
  test("an import whose server, then whose program is killed gives the undisturbed content when it is sent again", {
    timeout: 900_000,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "ledgerhound-test-"));
    const server = await start();
    try {
      const { path } = await writeBenchFiles(folder, 5_000);
      const memory = contextOf(await openMemoryStores(), actorOf("operator", []));
      await importFile(memory, { name: "measured.csv", bytes: createReadStream(path), case: null });
      const tally = await killedOnNeo4j({
        server,
        path,
        want: await memory.stores.transfers.contentHash(),
        kills: 2,
        folder,
        root: { openNeo4jAt: (at, data) => openNeo4jStores({ ...at, database: null, folder: data, newId: () => data }) },
        context: { progress: () => undefined },
      });
      expect(tally).toMatchObject({ servers: 1, programs: 1, equal: 2, failures: [] });
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
