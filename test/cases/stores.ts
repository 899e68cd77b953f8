import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedStores } from "../../backend/store/embedded/open-embedded-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";

/** Empty embedded stores in a folder of their own, which closing removes. */
export async function openInFolder(): Promise<Stores> {
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-test-"));
  const stores = await openEmbeddedStores(folder, { memoryLimit: "512MB", threads: 1 });
  return {
    ...stores,
    close: async () => {
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
