import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALL, type Scope, scopeOf } from "../../backend/domain/scope.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { TransferStore } from "../../backend/store/transfer-store.ts";
import { GraphCache } from "../../backend/tasks/graph-cache.ts";
import { type GraphShelf, graphFolder } from "../../backend/tasks/graph-folder.ts";
import { loadGraph } from "../../backend/tasks/load-graph.ts";
import { fileId, fileOf } from "../cases/file.ts";
import { movementTold } from "../cases/movement.ts";
import { asContent, someFiles } from "../store/claims/arbitrary-files.ts";

/** Every graph is written down, however small. */
const LEAST = 1;

describe("graphs that are written down", () => {
  let folder: string;
  let refused: unknown[];
  let shelf: GraphShelf;
  let transfers: TransferStore;
  let reads: number;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ledgerhound-graphs-"));
    refused = [];
    shelf = graphFolder(folder, (error) => refused.push(error));
    const { transfers: store } = await openMemoryStores();
    reads = 0;
    const scanFlows = (scope: Scope) => {
      reads += 1;
      return store.scanFlows(scope);
    };
    transfers = { ...store, scanFlows };
    await transfers.importFile(fileOf("first", rows("a", 5)), ALL);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const asked = async (scope: Scope = ALL, by = shelf) => {
    const cache = new GraphCache(by, LEAST);
    const { graph } = await cache.loaded(transfers, scope);
    await cache.settled(transfers);
    return graph;
  };
  const written = async () => {
    const names = await readdir(folder);
    return names.map((name) => join(folder, name));
  };

  test("come back to the byte, with their clocks and what both sides tell", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        const store = (await openMemoryStores()).transfers;
        for (const file of files) await store.importFile(asContent(file), ALL);
        const { graph, clocks, toldTwice } = await loadGraph(store, ALL, 1);
        const state = { version: 1, of: "files" };
        await shelf.put(state, { graph, clocks, toldTwice });
        expect(await shelf.find(state)).toEqual({ graph, clocks, toldTwice });
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(refused).toEqual([]);
  });

  test("spare the next process reading the rows", async () => {
    const read = await asked();
    expect(reads).toBe(1);
    expect(await asked()).toEqual(read);
    expect(reads).toBe(1);
  });

  test("are found by those alone who see the same files of the same version", async () => {
    await transfers.importFile(fileOf("second", rows("b", 3)), ALL);
    expect((await asked()).size).toBe(8);
    expect((await asked(scopeOf([fileId("first")]))).size).toBe(5);
    expect((await asked(scopeOf([fileId("second")]))).size).toBe(3);
    expect(reads).toBe(3);
    await transfers.undoImport(fileId("second"));
    expect((await asked()).size).toBe(5);
    expect(reads).toBe(4);
    expect(await written()).toHaveLength(1);
  });

  test("are read anew where a byte was changed, where bytes are missing, and under another's name", async () => {
    const read = await asked();
    const [path = ""] = await written();
    const bytes = await readFile(path);
    for (const place of [0, 20, Math.floor(bytes.length / 2), bytes.length - 1]) {
      await writeFile(
        path,
        bytes.map((byte, at) => (at === place ? byte ^ 1 : byte)),
      );
      reads = 0;
      expect(await asked()).toEqual(read);
      expect(reads).toBe(1);
    }
    for (const length of [bytes.length - 1, 40, 3, 0]) {
      await truncate(path, length);
      reads = 0;
      expect(await asked()).toEqual(read);
      expect(reads).toBe(1);
    }
    await transfers.importFile(fileOf("second", rows("b", 3)), ALL);
    await asked();
    const [later = ""] = await written();
    await writeFile(later, bytes);
    expect((await asked()).size).toBe(8);
    expect(refused).toEqual([]);
  });

  test("are written after the answer, the latest of a scope alone", async () => {
    const held: (() => void)[] = [];
    const puts: number[] = [];
    const slow: GraphShelf = {
      ...shelf,
      put: async (state, graph) => {
        puts.push(state.version);
        await new Promise<void>((done) => held.push(done));
        await shelf.put(state, graph);
      },
    };
    const cache = new GraphCache(slow, LEAST);
    const first = await cache.loaded(transfers, ALL);
    expect(first.graph.size).toBe(5);
    expect(await written()).toEqual([]);
    const versions = [first.graph.version];
    for (const name of ["second", "third", "fourth"]) {
      await transfers.importFile(fileOf(name, rows(name, 2)), ALL);
      versions.push((await cache.loaded(transfers, ALL)).graph.version);
    }
    const settled = cache.settled(transfers);
    while (held.length < 1) await new Promise((done) => setImmediate(done));
    held[0]?.();
    while (held.length < 2) await new Promise((done) => setImmediate(done));
    held[1]?.();
    await settled;
    expect(puts).toEqual([versions[0], versions[3]]);
    expect(await written()).toHaveLength(1);
    reads = 0;
    expect((await asked()).size).toBe(11);
    expect(reads).toBe(0);
  });

  test("are not written anew where another case's files came and nothing of them changed", async () => {
    const puts: number[] = [];
    const counted: GraphShelf = {
      ...shelf,
      put: async (state, graph) => {
        puts.push(state.version);
        await shelf.put(state, graph);
      },
    };
    const own = scopeOf([fileId("first")]);
    const cache = new GraphCache(counted, LEAST);
    const before = (await cache.loaded(transfers, own)).graph;
    await cache.settled(transfers);
    await transfers.importFile(fileOf("second", rows("b", 3)), ALL);
    const after = (await cache.loaded(transfers, own)).graph;
    await cache.settled(transfers);
    expect(after.version).toBeGreaterThan(before.version);
    expect(puts).toEqual([before.version]);
    reads = 0;
    expect(await asked(own)).toEqual(after);
    expect(reads).toBe(0);
    expect(refused).toEqual([]);
  });

  test("cost nothing but time where their folder cannot be", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const nowhere = graphFolder(join(file, "graphs"), (error) => refused.push(error));
    expect((await asked(ALL, nowhere)).size).toBe(5);
    expect(refused).toHaveLength(3);
  });
});

function rows(name: string, count: number) {
  return Array.from({ length: count }, (_, index) => movementTold({ side: "both", sequence: `${name}${index}` }));
}
