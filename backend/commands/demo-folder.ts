import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LedgerhoundError } from "../domain/errors.ts";
import type { DemoCase } from "../scenario/demo-case.ts";

/** Marks a folder as a demo's, so that nothing else is ever replaced. */
const MARK = ".ledgerhound-demo";

/** An empty demo folder. An earlier demo is replaced; any other content makes it throw conflict. */
export async function freshDemoFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const there = await readdir(folder);
  if (there.length > 0 && !(await isDemo(folder))) {
    throw new LedgerhoundError("conflict", `${folder} holds other things. Give the demo a folder of its own: --out DIR.`, {
      folder,
    });
  }
  for (const name of there) await rm(join(folder, name), { recursive: true, force: true });
  await writeFile(join(folder, MARK), "");
}

/** Writes the case's files as an officer would have them. Answers their full paths in order, with each one's case. */
export async function writeDemoFiles(folder: string, { files }: DemoCase): Promise<readonly { path: string; case: string }[]> {
  const written: { path: string; case: string }[] = [];
  for (const file of files) {
    const path = join(folder, "files", file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.bytes);
    written.push({ path, case: file.case });
  }
  return written;
}

async function isDemo(folder: string): Promise<boolean> {
  const mark = await stat(join(folder, MARK)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return null;
  });
  return mark !== null;
}
