import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL, type Scope, scopeOf } from "../../backend/domain/scope.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { TransferStore } from "../../backend/store/transfer-store.ts";
import type { GraphAtVersion, ScannedStore } from "../../backend/tasks/graph-at-version.ts";
import { followGraph, loadGraph } from "../../backend/tasks/load-graph.ts";
import { fileId, fileOf } from "../cases/file.ts";
import { movement, movementTold } from "../cases/movement.ts";
import { someFiles, type ToldFile } from "../store/claims/arbitrary-files.ts";
import { expectFollowed } from "../store/claims/follows.ts";

describe("a flow graph that follows its store", () => {
  test("is to the byte the one that is loaded, whatever files come, are seen or are undone", async () => {
    const tally = { followed: 0, loaded: 0 };
    await fc.assert(
      fc.asyncProperty(someFiles, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), async (files, picks) => {
        const { transfers } = await openMemoryStores();
        const followed = await expectFollowed(transfers, files, picks);
        tally.followed += followed.followed;
        tally.loaded += followed.loaded;
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(tally.followed).toBeGreaterThan(300);
    expect(tally.loaded).toBeGreaterThan(100);
  });

  test("reads an added file alone and looks up what it links with, and nothing where another case's file came", async () => {
    const { transfers } = await openMemoryStores();
    const sent = movement({ side: "payer" });
    const rows = Array.from({ length: 1_200 }, (_, index) => movementTold({ side: "both", sequence: String(index) }));
    await transfers.importFile(fileOf("first", [sent, ...rows]), ALL);
    const before = await loadGraph(transfers, ALL, 1);
    const own = scopeOf([fileId("first")]);
    const beforeOwn = await loadGraph(transfers, own, 1);
    await transfers.importFile(
      fileOf("second", [movement({ side: "payee", at: "2025-03-14T09:00:05+07:00" }), ...more(300)]),
      ALL,
    );
    const asked = watched(transfers);
    expect(await followed(before, asked.store, ALL)).toEqual((await loadGraph(transfers, ALL, 2)).graph);
    expect(asked.scans).toEqual([scopeOf([fileId("second")])]);
    expect(asked.lookedUp).toBe(2);
    const foreign = watched(transfers);
    expect(await followed(beforeOwn, foreign.store, own)).toEqual((await loadGraph(transfers, own, 2)).graph);
    expect(foreign.scans).toEqual([]);
  });

  test("is loaded anew where a file was taken back, or as much came as there was", async () => {
    const { transfers } = await openMemoryStores();
    await transfers.importFile(fileOf("first", more(5)), ALL);
    const before = await loadGraph(transfers, ALL, 1);
    await transfers.importFile(fileOf("large", more(1_050)), ALL);
    expect(await followGraph(before, transfers, ALL, 2)).toBeNull();
    const both = await loadGraph(transfers, ALL, 2);
    await transfers.undoImport(fileId("first"));
    expect(await followGraph(both, transfers, ALL, 3)).toBeNull();
  });
});

async function followed(before: GraphAtVersion, store: ScannedStore, scope: Scope) {
  return (await followGraph(before, store, scope, 2))?.graph;
}

/** A store whose scans and look-ups are noted. */
function watched(transfers: TransferStore) {
  const scans: Scope[] = [];
  const tally = { lookedUp: 0 };
  const store: ScannedStore = {
    ...transfers,
    scan: (scope) => {
      scans.push(scope);
      return transfers.scan(scope);
    },
    transfersById: (ids, scope) => {
      tally.lookedUp += ids.length;
      return transfers.transfersById(ids, scope);
    },
  };
  return {
    store,
    scans,
    get lookedUp() {
      return tally.lookedUp;
    },
  };
}

function more(count: number): ToldFile["rows"] {
  return Array.from({ length: count }, (_, index) => movementTold({ side: "both", sequence: `m${index}`, paid: "3.00 THB" }));
}
