import { type Release, releaseOf } from "../../backend/scenario/neo4j-server/releases.ts";

/** What tests run on: the floor, or the release of NEO4J_TEST_VERSION by the java program of NEO4J_TEST_JAVA. */
export function testedRelease(): { readonly release: Release; readonly java: string } {
  return { release: releaseOf(process.env.NEO4J_TEST_VERSION), java: process.env.NEO4J_TEST_JAVA ?? "java" };
}
