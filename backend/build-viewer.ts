import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const CONFIG = fileURLToPath(new URL("../frontend/vite.config.ts", import.meta.url));
const BUILT = fileURLToPath(new URL("../dist/viewer", import.meta.url));
/** What the viewer is made of: it shares the words and shapes of the server. */
const SOURCES = ["../frontend", "../backend", "../package-lock.json"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Folder of the built viewer. Built now where it is not there yet or older than what it is made of: an old one cannot read a new server's answers. */
export async function buildViewer(): Promise<string> {
  if (!(await isCurrent(BUILT, SOURCES))) await build({ configFile: CONFIG, logLevel: "warn" });
  return BUILT;
}

/** Whether a folder's index.html is there and no source, a file or a folder with all below it, was changed after it. */
export async function isCurrent(built: string, sources: readonly string[]): Promise<boolean> {
  const at = await changedAt(join(built, "index.html"));
  if (at === null) return false;
  const files = (await Promise.all(sources.map(filesOf))).flat();
  const changes = await Promise.all(files.map(changedAt));
  return changes.every((change) => change === null || change <= at);
}

async function filesOf(source: string): Promise<readonly string[]> {
  const found = await stat(source).catch(orNull);
  if (!found?.isDirectory()) return [source];
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function changedAt(path: string): Promise<number | null> {
  return (await stat(path).catch(orNull))?.mtimeMs ?? null;
}

/** What is not there, or went away meanwhile, is no source. */
function orNull(error: NodeJS.ErrnoException): null {
  if (error.code !== "ENOENT") throw error;
  return null;
}
