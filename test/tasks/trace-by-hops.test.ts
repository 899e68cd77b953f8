import { expect, test } from "vitest";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { openInFolder } from "../cases/stores.ts";
import { tracesOf } from "../cases/trace-by-hops.ts";
import { openDesk } from "../commands/machine.ts";
import { importTinyCase, TINY_CASE } from "../commands/tiny-case.ts";

test.each([
  ["memory", openMemoryStores],
  ["embedded", openInFolder],
])("a trace that asks %s stores for every hop is the one that has all rows in memory", async (_, openStores) => {
  const desk = await openDesk({ stores: await openStores() });
  await importTinyCase(desk);
  const { inMemory, byHops } = await tracesOf(desk.stores, caseIdOf(TINY_CASE));
  expect(inMemory.layers.length).toBeGreaterThan(1);
  expect(byHops).toEqual(inMemory);
  await desk.close();
});
