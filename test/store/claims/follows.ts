import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL, type Scope, scopeOf } from "../../../backend/domain/scope.ts";
import type { TransferStore } from "../../../backend/store/transfer-store.ts";
import type { GraphAtVersion } from "../../../backend/tasks/graph-at-version.ts";
import { followGraph, loadGraph } from "../../../backend/tasks/load-graph.ts";
import { fileId } from "../../cases/file.ts";
import type { StoreUnderTest } from "../store-under-test.ts";
import { asContent, someFiles, type ToldFile } from "./arbitrary-files.ts";

export function claimFollows(under: StoreUnderTest): void {
  test("the flow graph of a scope follows files that come and go as if it were read anew", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (files, picks) => {
        await expectFollowed(await under.another(), files, picks);
      }),
      { numRuns: under.runs },
    );
  });
}

/**
 * Imports a file for each pick, or undoes it when it is there, and holds the graphs of everything and of the files seen so far but
 * the first against loaded ones; scopes widen as files come. Answers how many were followed and how many had to be loaded.
 */
export async function expectFollowed(
  store: TransferStore,
  files: readonly ToldFile[],
  picks: readonly number[],
): Promise<{ readonly followed: number; readonly loaded: number }> {
  const tally = { followed: 0, loaded: 0 };
  const stored = new Set<string>();
  const [everything, others]: [GraphAtVersion[], GraphAtVersion[]] = [[], []];
  for (const pick of picks) {
    const file = files[pick % files.length];
    if (!file) continue;
    if (stored.delete(file.name)) await store.undoImport(fileId(file.name));
    else {
      stored.add(file.name);
      await store.importFile(asContent(file), ALL);
    }
    const seen = scopeOf([...stored].slice(1).map(fileId));
    for (const [held, scope] of [
      [everything, ALL],
      [others, seen],
    ] as const) {
      const kind = await expectOne(store, held, scope);
      tally[kind] += 1;
    }
  }
  return tally;
}

async function expectOne(store: TransferStore, held: GraphAtVersion[], scope: Scope): Promise<"followed" | "loaded"> {
  const version = await store.version();
  const loaded = await loadGraph(store, scope, version);
  const before = held.at(-1);
  const followed = before ? await followGraph(before, store, scope, version) : null;
  if (followed) {
    expect(followed.graph).toEqual(loaded.graph);
    expect(followed.clocks).toEqual(loaded.clocks);
    expect([...followed.toldTwice.keys()].sort()).toEqual([...loaded.toldTwice.keys()].sort());
  }
  held.push(followed ?? loaded);
  return followed ? "followed" : "loaded";
}
