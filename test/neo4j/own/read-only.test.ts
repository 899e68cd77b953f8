import { appendFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ALL } from "../../../backend/domain/scope.ts";
import { openNeo4jStores } from "../../../backend/store/neo4j/open-neo4j-stores.ts";
import { fileOf } from "../../cases/file.ts";
import { movement } from "../../cases/movement.ts";
import { onOwnNeo4j } from "../test-stores.ts";

onOwnNeo4j((start) => {
  test("a server that goes away, or comes back read-only, is told so, and nothing of an import shows", {
    timeout: 900_000,
  }, async () => {
    const server = await start();
    try {
      const stores = await openNeo4jStores({
        ...server,
        database: null,
        folder: await mkdtemp(join(tmpdir(), "ledgerhound-test-")),
        newId: () => "w",
        retryMs: 1_000,
        leaseMs: 1_000,
      });
      const row = movement({ side: "payer" });
      await stores.transfers.importFile(fileOf("first", [row]), ALL);
      const before = await stores.transfers.contentHash();
      await server.kill();
      await expect(stores.transfers.importFile(fileOf("second", [movement({ memo: "next" })]), ALL)).rejects.toMatchObject({
        kind: "store-unavailable",
      });
      // What a killed server left is recovered by writing: a read-only one would not open its database at all.
      await server.startAgain();
      await server.shutDown();
      await appendFile(join(server.home, "conf", "neo4j.conf"), "server.databases.default_to_read_only=true\n");
      await server.startAgain();
      await expect(stores.transfers.importFile(fileOf("second", [row]), ALL)).rejects.toThrow("holds the database read-only");
      expect(await stores.transfers.contentHash()).toBe(before);
      await stores.close();
    } finally {
      await server.stop();
    }
  });
});
