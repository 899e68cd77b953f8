import type { TestProject } from "vitest/node";
import { defaultCache, whatIsMissing } from "../../backend/scenario/neo4j-server/server-files.ts";
import { startNeo4j, type TestServer } from "../../backend/scenario/neo4j-server/start-neo4j.ts";

import { testedRelease } from "./tested-release.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** null: no server could be had, and the tests say so. */
    neo4j: TestServer | null;
  }
}

/**
 * One server for all tests of this project: that of NEO4J_TEST_URI (its database is emptied), or one started here and killed
 * afterwards. Where neither can be had the tests do not run and say so; with LEDGERHOUND_REQUIRE_NEO4J=1 that is a failure.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { NEO4J_TEST_URI: uri, NEO4J_USERNAME: username = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
  if (uri !== undefined) {
    project.provide("neo4j", { uri, username, password });
    return async () => undefined;
  }
  const { release, java } = testedRelease();
  const missing = whatIsMissing(release, java);
  if (missing !== null) {
    const message = `NEO4J TESTS DID NOT RUN: ${missing}. Install Java and Maven, or name an empty server in NEO4J_TEST_URI.`;
    if (process.env.LEDGERHOUND_REQUIRE_NEO4J === "1") throw new Error(message);
    console.warn(`\n${message}\n`);
    project.provide("neo4j", null);
    return async () => undefined;
  }
  const {
    stop,
    uri: started,
    username: name,
    password: secret,
  } = await startNeo4j({
    release,
    java,
    cache: process.env.LEDGERHOUND_CACHE ?? defaultCache(),
    dataScience: process.env.NEO4J_GDS === "1",
  });
  project.provide("neo4j", { uri: started, username: name, password: secret });
  return stop;
}
