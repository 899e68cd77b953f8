import { expect, test } from "vitest";
import { ALL } from "../../../backend/domain/scope.ts";
import { openMemoryStores } from "../../../backend/store/memory/open-memory-stores.ts";
import { openNeo4jStores } from "../../../backend/store/neo4j/open-neo4j-stores.ts";
import { fileOf } from "../../cases/file.ts";
import { movementTold } from "../../cases/movement.ts";
import { onOwnNeo4j } from "../test-stores.ts";

/** An import of these rows writes a log of more than twice the room. */
const ROWS = 20_000;
const ROOM_KIB = 6_144;

onOwnNeo4j((start) => {
  test("a server whose log finds no room is told so, nothing of the import shows, and with room it goes on to equal content", {
    timeout: 900_000,
  }, async () => {
    const memory = await openMemoryStores();
    await memory.transfers.importFile(file(), ALL);
    const server = await start({ largestFileKib: ROOM_KIB });
    try {
      const options = { ...server, database: null, folder: "unused", newId: () => "w", retryMs: 1_000, leaseMs: 1_000 };
      const stores = await openNeo4jStores({ ...options, rowsInBatch: 1_000 });
      await expect(stores.transfers.importFile(file(), ALL)).rejects.toThrow(/disk is full/);
      await expect(stores.transfers.files(ALL)).rejects.toThrow("has stopped its database");
      await server.kill();
      await server.startAgain();
      expect(await stores.transfers.files(ALL)).toEqual([]);
      await stores.transfers.importFile(file(), ALL);
      expect(await stores.transfers.contentHash()).toBe(await memory.transfers.contentHash());
      await stores.close();
    } finally {
      await server.stop();
    }
  });
});

function file() {
  const movements = Array.from({ length: ROWS }, (_, index) =>
    movementTold({ from: `bank:014:${index % 97}`, to: `bank:004:${index % 89}`, sequence: String(index), side: "payer" }),
  );
  return fileOf("more than there is room for", movements, 1_000);
}
