import { afterEach, beforeEach, expect, test } from "vitest";
import { importDocument } from "../../backend/api/contract/import.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { type Desk, openDesk } from "./machine.ts";
import { FIRST, lay, MULES_BANK, REPORT, SECOND, TINY_CASE, tinyFile, UNSEEN, VICTIMS_BANK } from "./tiny-case.ts";

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk({ stores: await openMemoryStores() });
  await desk.json("case", "open", TINY_CASE, "--title", "Call-centre fraud, V01");
});
afterEach(() => desk.close());

async function imported(...names: readonly string[]) {
  for (const name of names) await lay(desk, name, tinyFile(name));
  return importDocument.parse(await desk.json("import", ...names, "--case", TINY_CASE));
}

test("after an import the open trace advances and says what changed", async () => {
  const told = await imported(VICTIMS_BANK, REPORT);
  expect(told.advance).toMatchObject({ reached: [{ account: FIRST, layer: 1 }], opened: [], layers: { before: 0, after: 1 } });
  const answered = await imported(MULES_BANK);
  expect(answered.advance).toMatchObject({
    file: { name: MULES_BANK },
    reached: [
      { account: UNSEEN, layer: 2 },
      { account: SECOND, layer: 2 },
    ],
    opened: [FIRST],
    layers: { before: 1, after: 2 },
  });
});

test("an import into a case without a report opens no trace", async () => {
  expect((await imported(VICTIMS_BANK)).advance).toBeNull();
});
