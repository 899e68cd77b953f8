import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { delayBetween, startApi } from "../../backend/scenario/neo4j-server/api-process.ts";
import { FIRST, MULES_BANK, tinyFile } from "../commands/tiny-case.ts";
import { onNeo4j, openEmptied } from "./test-stores.ts";

const MULE = FIRST.slice("card:".length);

onNeo4j((server) => {
  test("what one API process imports another finds, and both count the same", { timeout: 1_200_000 }, async () => {
    await (await openEmptied(server)).close();
    const folder = await mkdtemp(join(tmpdir(), "ledgerhound-test-"));
    const one = await startApi(server, join(folder, "one"));
    const other = await startApi(server, join(folder, "other"));
    try {
      const path = join(folder, MULES_BANK);
      await writeFile(path, tinyFile(MULES_BANK));
      expect(await other.ask("search", MULE)).toMatchObject({ hits: [] });
      const delay = await delayBetween(one, other, path, MULE);
      console.info(`seen through the other process ${delay.toFixed(0)} ms after the import was answered`);
      expect(await one.ask("search", MULE)).toEqual(await other.ask("search", MULE));
    } finally {
      await one.stop();
      await other.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
