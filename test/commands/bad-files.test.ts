import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { OPERATOR } from "../../backend/domain/actor.ts";
import { ALL } from "../../backend/domain/scope.ts";
import { openEmbeddedStores } from "../../backend/store/embedded/open-embedded-stores.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { policeFile, policeRow, utf8 } from "../ingest/sample-files.ts";
import { type Desk, openDesk } from "./machine.ts";
import { importTinyCase, lay, MULES_BANK, TINY_CASE, tinyFile } from "./tiny-case.ts";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const MB = 1_048_576;
/** How much more memory than before a 200 MB line may take while it is being refused. */
const MOST_GROWTH = 150 * MB;

let desk: Desk;
let folder: string;
let raw: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledgerhound-bad-files-"));
  raw = join(folder, "raw");
  desk = await openDesk({ stores: await openEmbeddedStores(folder, { memoryLimit: "512MB", threads: 1 }) });
  await importTinyCase(desk);
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

/** Everything that an import could leave behind. */
async function everythingStored() {
  const { transfers, cases } = desk.stores;
  return {
    content: await transfers.contentHash(),
    files: (await transfers.files(ALL)).map(({ id }) => id),
    version: await transfers.version(),
    uploads: await cases.uploadsBy({ user: OPERATOR.id }),
    reports: await cases.reports(caseIdOf(TINY_CASE)),
    raw: await filesIn(raw),
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map(({ name }) => name)
    .sort();
}

describe("a file that cannot be stored is refused with its name and a reason, and leaves nothing behind:", () => {
  let before: Awaited<ReturnType<typeof everythingStored>>;
  beforeEach(async () => {
    before = await everythingStored();
    expect(before.uploads).toHaveLength(3);
    expect(before.raw).toHaveLength(3);
  });

  async function refused(name: string, ...more: readonly string[]): Promise<string> {
    const said = await desk.run("import", name, "--case", TINY_CASE, ...more);
    expect({ exit: said.exit, out: said.out }).toEqual({ exit: 1, out: "" });
    expect(said.err).toContain(name);
    expect(await everythingStored()).toEqual(before);
    return said.err;
  }

  test("one that is cut inside a character, naming the byte", async () => {
    const whole = policeFile([policeRow({ 交易类型: "手机" })]);
    const cut = whole.subarray(0, whole.length - 6);
    expect(await refused(await lay(desk, "cut.csv", cut))).toContain(`byte ${cut.length.toLocaleString("en")}`);
  });

  test("an empty one", async () => {
    expect(await refused(await lay(desk, "empty.csv", new Uint8Array()))).toContain("Empty file.");
  });

  test("a picture that is called a statement", async () => {
    expect(await refused(await lay(desk, "picture.csv", PNG))).toContain("PNG");
  });

  test("one that no format knows, naming the columns that it has", async () => {
    expect(await refused(await lay(desk, "unknown.csv", utf8("a,b,c\n1,2,3\n")))).toContain("has the columns a, b, c (row 1)");
  });

  test("one that goes wrong late, after whole batches were read", async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => policeRow({ 交易流水号: String(index) }));
    const whole = policeFile([...many, policeRow({ 交易类型: "手机" })]);
    await refused(await lay(desk, "late.csv", whole.subarray(0, whole.length - 6)));
  });

  test("the tiny case's own statement with one byte gone, though the whole one is stored", async () => {
    const whole = tinyFile(MULES_BANK);
    const broken = Uint8Array.from(whole);
    broken[whole.length - 200] = 0;
    await refused(await lay(desk, "broken.csv", broken));
  });

  test("one line of 200 MB, with flat memory", async () => {
    await layLongLine(join(desk.folder, "line.csv"), policeFile([policeRow()]), 200);
    const resting = process.memoryUsage.rss();
    const seen = { most: resting };
    const watch = setInterval(() => {
      seen.most = Math.max(seen.most, process.memoryUsage.rss());
    }, 5);
    try {
      expect(await refused("line.csv")).toContain("too long");
    } finally {
      clearInterval(watch);
    }
    expect(seen.most - resting).toBeLessThan(MOST_GROWTH);
  });
});

/** A file that starts well and then has one line of so many megabytes, written piece by piece. */
async function layLongLine(path: string, start: Uint8Array, megabytes: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(start);
  for (let written = 0; written < megabytes; written += 1) {
    if (!file.write(Buffer.alloc(MB, "1"))) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}
