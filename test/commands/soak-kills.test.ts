import { describe, expect, test } from "vitest";
import { killImports } from "../../backend/commands/soak-kills.ts";
import { openEmbeddedStores } from "../../backend/store/embedded/open-embedded-stores.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { actorOf, contextOf } from "../tasks/context.ts";

/** The same code kills twenty imports in `npm run soak -- ingest`. */
describe("an import that is killed", () => {
  test("left nothing or everything, and importing again gives the content of an undisturbed one", async () => {
    const context = contextOf(await openMemoryStores(), actorOf("operator", []));
    const desk = { ...context, dataFolder: "", resolve: (path: string) => path };
    const tally = await killImports(desk, { openStoresIn: openEmbeddedStores }, { kills: 1, rows: 5_000 });
    expect(tally.failures).toEqual([]);
    expect(tally.empty + tally.whole).toBe(1);
    expect(tally.equal).toBe(1);
  });
});
