import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { LinkDecision } from "../../../backend/domain/link.ts";
import { ALL, scopeOf } from "../../../backend/domain/scope.ts";
import { openMemoryStores } from "../../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../../backend/store/stores.ts";
import { fileId, fileOf } from "../../cases/file.ts";
import { fact, movement, movementTold, PAYER } from "../../cases/movement.ts";
import { openDesk } from "../../commands/machine.ts";
import { everythingSeen } from "../../store/claims/read-all.ts";
import { onOwnNeo4j, reopened } from "../test-stores.ts";

const SENT = movement({ side: "payer", memo: 'said "now\\then", twice' });
const ARRIVED = movement({ side: "payee", at: "2025-03-14T09:00:05+07:00" });
const WIDE = movementTold({ paid: "10.000000000000000001 ETH", side: "both", fromName: "Two\nlines" });
const REFUSED = movementTold({ status: "failed", memo: "" });
const USED = movementTold({
  sequence: "7",
  identifiers: [{ kind: "phone", value: "0812345678", account: PAYER }],
});
const HOLDER = "holder:ID-TH:1234567890123";
const FACT = fact({
  subject: PAYER,
  facts: [
    { attribute: "holder-name", value: "สมชาย" },
    { attribute: "holder", value: HOLDER },
  ],
});
const CALLED = fact({ subject: HOLDER, facts: [{ attribute: "phone", value: "+66898765432" }] });
const BY_HAND: LinkDecision = { act: "link", payer: SENT.id, payee: ARRIVED.id, basis: "asserted", actor: "u1", at: 1 };

onOwnNeo4j((start) => {
  test("a store written as import files and loaded by neo4j-admin answers as before", { timeout: 1_200_000 }, async () => {
    const memory = await openMemoryStores();
    await fill(memory);
    const folder = await mkdtemp(join(tmpdir(), "ledgerhound-test-"));
    const desk = await openDesk({ stores: memory });
    const server = await start();
    try {
      const said = await desk.json("neo4j-export", folder);
      const { command } = said as { command: readonly string[] };
      expect(await readFile(join(folder, "README.md"), "utf8")).toContain(
        `neo4j-admin ${command.slice(0, 3).join(" \\\n         ")}`,
      );
      expect((await desk.run("neo4j-export", folder)).err).toContain("is not empty");
      await server.kill();
      await server.admin([...command.slice(0, 3), "--overwrite-destination", ...command.slice(3)], folder);
      await server.startAgain();
      const loaded = await reopened(server);
      expect(await loaded.transfers.contentHash()).toBe(await memory.transfers.contentHash());
      for (const text of ["now\\then", "0898765432"]) {
        expect(await loaded.transfers.findAccounts(text, 9, ALL)).not.toEqual([]);
      }
      for (const scope of [ALL, scopeOf([fileId("payee's")])]) {
        expect(await everythingSeen(loaded.transfers, scope)).toEqual(await everythingSeen(memory.transfers, scope));
      }
      const copier = await openDesk({ named: { from: memory, to: loaded } });
      await copier.json("store", "copy", "from", "to");
      await copier.close();
      for (const { transfers } of [loaded, memory]) {
        await transfers.undoImport(fileId("payer's"));
        await transfers.importFile(fileOf("next", [SENT, USED]), ALL);
      }
      expect(await loaded.transfers.contentHash()).toBe(await memory.transfers.contentHash());
      await loaded.close();
    } finally {
      await server.stop();
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function fill({ transfers }: Stores): Promise<void> {
  await transfers.importFile(fileOf("payer's", [SENT, WIDE, REFUSED, FACT]), ALL);
  await transfers.importFile(fileOf("payee's", [ARRIVED, FACT, CALLED, USED, WIDE]), ALL);
  await transfers.decideLink(BY_HAND);
}
