import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const CONFIG = fileURLToPath(new URL("../frontend/vite.config.ts", import.meta.url));
const BUILT = fileURLToPath(new URL("../dist/viewer", import.meta.url));

/** Folder of the built viewer, built now when it is not there yet. `npm run build` builds it anew. */
export async function buildViewer(): Promise<string> {
  const built = await stat(`${BUILT}/index.html`).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return null;
  });
  if (!built) await build({ configFile: CONFIG, logLevel: "warn" });
  return BUILT;
}
