import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isCurrent } from "../backend/build-viewer.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
/** A file that was changed so many seconds after 2025-01-01. */
async function changed(name: string, seconds: number): Promise<void> {
  await writeFile(at(name), name);
  const time = new Date(Date.UTC(2025, 0, 1, 0, 0, seconds));
  await utimes(at(name), time, time);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledgerhound-test-"));
  await mkdir(at("source/deep"), { recursive: true });
  await mkdir(at("built"));
  await changed("source/deep/screen.tsx", 10);
  await changed("lock.json", 20);
});
afterAll(() => rm(folder, { recursive: true }));

test("a viewer is built where there is none, and where a source or the list of libraries changed after it", async () => {
  const sources = [at("source"), at("lock.json"), at("no-such")];
  expect(await isCurrent(at("built"), sources)).toBe(false);
  await changed("built/index.html", 15);
  expect(await isCurrent(at("built"), sources)).toBe(false);
  await changed("built/index.html", 20);
  expect(await isCurrent(at("built"), sources)).toBe(true);
  await changed("source/deep/screen.tsx", 21);
  expect(await isCurrent(at("built"), sources)).toBe(false);
});
