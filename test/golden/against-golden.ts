import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/**
 * Holds a document against test/golden/<name>.json, byte for byte. UPDATE_GOLDEN=1 writes the file instead: do that on
 * purpose, read the difference, and say in the commit why an answer changed.
 */
export async function expectGolden(name: string, document: unknown): Promise<void> {
  const path = fileURLToPath(new URL(`./${name}.json`, import.meta.url));
  const text = `${JSON.stringify(document, null, 1)}\n`;
  if (process.env.UPDATE_GOLDEN === "1") {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  expect(text, `${name}.json`).toBe(await readFile(path, "utf8"));
}
