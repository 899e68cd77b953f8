import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL, scopeOf } from "../../backend/domain/scope.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { fileId } from "../cases/file.ts";
import { openInFolder } from "../cases/stores.ts";
import { asContent, someFiles } from "./claims/arbitrary-files.ts";
import { everythingSeen } from "./claims/read-all.ts";

test("the embedded store answers every question as the one in memory does, whole and by scope", async () => {
  await fc.assert(
    fc.asyncProperty(someFiles, async (files) => {
      const [memory, embedded] = [await openMemoryStores(), await openInFolder()];
      for (const file of files) {
        const counts = await memory.transfers.importFile(asContent(file), ALL);
        expect(await embedded.transfers.importFile(asContent(file), ALL)).toEqual(counts);
      }
      const first = scopeOf(files.slice(0, 1).map(({ name }) => fileId(name)));
      for (const scope of [ALL, first, scopeOf([])]) {
        expect(await everythingSeen(embedded.transfers, scope)).toEqual(await everythingSeen(memory.transfers, scope));
      }
      expect(await embedded.transfers.contentHash()).toBe(await memory.transfers.contentHash());
      await embedded.close();
    }),
    { numRuns: 6 },
  );
});
