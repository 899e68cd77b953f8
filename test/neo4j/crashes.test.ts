import { afterEach, beforeEach, expect, test } from "vitest";
import { ALL } from "../../backend/domain/scope.ts";
import { ask } from "../../backend/scenario/neo4j-server/ask.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import type { FileContent } from "../../backend/store/transfer-store.ts";
import { fileId, fileOf } from "../cases/file.ts";
import { movementTold, PAYEE, PAYER } from "../cases/movement.ts";
import { query } from "../store/claims/read-all.ts";
import { onNeo4j, openEmptied, reopened } from "./test-stores.ts";

const SENT = movementTold({ memo: "sent" });
const ARRIVED = movementTold({ side: "payee", memo: "arrived" });
/** More than one batch: the first is on the server before the second is asked for. */
const MORE = Array.from({ length: 501 }, (_, index) => movementTold({ sequence: String(index), side: "both" }));
const FOUR_BATCHES = Array.from({ length: 2_000 }, (_, index) => movementTold({ sequence: `slow ${index}`, side: "both" }));

onNeo4j((server) => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await openEmptied(server);
  });
  afterEach(() => stores.close());

  test("an import that a dead program left half way shows to nobody and is cleared away by the next", async () => {
    await stores.transfers.importFile(fileOf("payer's", [SENT]), ALL);
    const before = await stores.transfers.contentHash();
    void stores.transfers.importFile(stalled(fileOf("payee's", [ARRIVED, ...MORE])), ALL);
    await untilWritten();
    expect(await stores.transfers.contentHash()).toBe(before);
    expect(await stores.transfers.version()).toBe(1);
    const other = await reopened(server, 300);
    await ask(server, "MATCH (s:Store) SET s.writerUntil = 0");
    await other.transfers.importFile(fileOf("payee's", [ARRIVED, ...MORE]), ALL);
    const memory = await openMemoryStores();
    await memory.transfers.importFile(fileOf("payer's", [SENT]), ALL);
    await memory.transfers.importFile(fileOf("payee's", [ARRIVED, ...MORE]), ALL);
    expect(await other.transfers.contentHash()).toBe(await memory.transfers.contentHash());
    expect(await stores.transfers.version()).toBe(2);
    await other.close();
  });

  test.each([1, 2])(
    "a program that stood still after %s batches until another took its turn stores nothing more",
    async (written) => {
      const { file, goOn } = pausing(fileOf("slow", FOUR_BATCHES, 500), written);
      const slow = stores.transfers.importFile(file, ALL);
      await untilWritten(written);
      await ask(server, "MATCH (s:Store) SET s.writerUntil = 0");
      const other = await reopened(server);
      await other.transfers.importFile(fileOf("payer's", [SENT]), ALL);
      goOn();
      await expect(slow).rejects.toThrow("another program took its turn");
      const memory = await openMemoryStores();
      await memory.transfers.importFile(fileOf("payer's", [SENT]), ALL);
      expect(await other.transfers.contentHash()).toBe(await memory.transfers.contentHash());
      const [left] = await ask(server, "MATCH ()-[t:TRANSFER]->() RETURN count(t) AS transfers");
      expect(left).toEqual({ transfers: 1n });
      await other.close();
    },
  );

  test("what one program imports another reads at once", async () => {
    const other = await reopened(server);
    await stores.transfers.importFile(fileOf("payer's", [SENT]), ALL);
    const page = await other.transfers.transfersOf(query({ accounts: [PAYER, PAYEE] }), ALL);
    expect(page.total).toBe(1);
    await other.close();
  });

  test("an undone file leaves nothing of its accounts, names and rows in the database", async () => {
    const row = movementTold({ from: "bank:014:7777", fromName: "Malee" });
    await stores.transfers.importFile(fileOf("gone", [row]), ALL);
    await stores.transfers.undoImport(fileId("gone"));
    await stores.transfers.importFile(fileOf("next", [SENT]), ALL);
    const [left] = await ask(
      server,
      `MATCH (n) WHERE n.id = 'bank:014:7777' OR n.name = 'Malee' OR n.id = $file RETURN count(n) AS nodes`,
      { file: fileId("gone") },
    );
    expect(left).toEqual({ nodes: 0n });
  });

  test("an audit log whose last entry was taken out is broken there", async () => {
    const entry = { actor: "u1" as never, act: "sign-in", case: null, outcome: "done", subjects: [] } as const;
    for (const at of [1, 2, 3]) await stores.audit.append({ ...entry, at });
    await ask(server, "MATCH (e:AuditEntry {number: 3}) DELETE e");
    expect(await stores.audit.firstBreak()).toBe(3);
  });

  async function untilWritten(parts = 2): Promise<void> {
    for (;;) {
      const [row] = await ask(server, "MATCH (r:Rows) RETURN count(r) AS parts");
      if (row?.parts === BigInt(parts)) return;
    }
  }
});

/** A file whose reading never ends: its program stands still. */
function stalled(content: FileContent): FileContent {
  return { ...content, batches: endless(content.batches) };
}

async function* endless<T>(batches: AsyncIterable<T>): AsyncIterable<T> {
  yield* batches;
  await new Promise<never>(() => undefined);
}

/** A file whose reading stands still after so many batches until it may go on. */
function pausing(content: FileContent, after: number): { readonly file: FileContent; readonly goOn: () => void } {
  let goOn = (): void => undefined;
  const may = new Promise<void>((go) => {
    goOn = go;
  });
  async function* batches(): FileContent["batches"] {
    let given = 0;
    for await (const batch of content.batches) {
      if (given === after) await may;
      given += 1;
      yield batch;
    }
  }
  return { file: { ...content, batches: batches() }, goOn };
}
