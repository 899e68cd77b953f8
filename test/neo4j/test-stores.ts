import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, test } from "vitest";
import { emptied } from "../../backend/scenario/neo4j-server/ask.ts";
import { defaultCache, whatIsMissing } from "../../backend/scenario/neo4j-server/server-files.ts";
import {
  type ServerOptions,
  type StartedServer,
  startNeo4j,
  type TestServer,
} from "../../backend/scenario/neo4j-server/start-neo4j.ts";
import { openNeo4jStores } from "../../backend/store/neo4j/open-neo4j-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { testedRelease } from "./tested-release.ts";

/** Declares tests that need the server; where there is none, one test says that they did not run. */
export function onNeo4j(declare: (server: TestServer) => void): void {
  const server = inject("neo4j");
  if (server) declare(server);
  else test("says that no Neo4j was there to test on", () => console.warn("NEO4J TESTS DID NOT RUN"));
}

/** Stores of an emptied database, in a folder that closing removes. Only one at a time has the database. */
export async function openEmptied(server: TestServer): Promise<Stores> {
  await emptied(server);
  return reopened(server);
}

/** Stores of the database as it is. */
export async function reopened(server: TestServer, leaseMs = 2_000): Promise<Stores> {
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-test-"));
  const stores = await openNeo4jStores({ ...server, database: null, folder, newId: randomUUID, leaseMs, rowsInBatch: 500 });
  return {
    ...stores,
    close: async () => {
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Declares tests that kill, stop or load a server of their own; where none can be started, one test says that they did not run. */
export function onOwnNeo4j(declare: (start: (options?: ServerOptions) => Promise<StartedServer>) => void): void {
  const { release, java } = testedRelease();
  const missing = whatIsMissing(release, java);
  if (missing === null) declare((options) => startNeo4j({ ...options, release, java, cache: testCache() }));
  else if (process.env.LEDGERHOUND_REQUIRE_NEO4J === "1" && inject("neo4j") === null) throw new Error(missing);
  else test("says that no Neo4j could be started to test on", () => console.warn(`NEO4J TESTS DID NOT RUN: ${missing}`));
}

/** Where tests keep jars. */
export function testCache(): string {
  return process.env.LEDGERHOUND_CACHE ?? defaultCache();
}
