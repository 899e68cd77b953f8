import { expect, test } from "vitest";
import { readConfig } from "../../backend/config.ts";
import { ask } from "../../backend/scenario/neo4j-server/ask.ts";
import { openNeo4jStores } from "../../backend/store/neo4j/open-neo4j-stores.ts";
import { tooOld } from "../../backend/store/neo4j/server-errors.ts";
import { isNewEnough } from "../../backend/store/neo4j/server-version.ts";
import { onNeo4j } from "./test-stores.ts";

const FOLDER = "unused";
const newId = () => "w";

test("an address names the server and never the password", () => {
  const set = { LEDGERHOUND_STORE: "neo4j+s://graph.example:7687", NEO4J_PASSWORD: "p", NEO4J_DATABASE: "cases" };
  expect(readConfig(set, "/").store).toEqual({
    kind: "neo4j",
    uri: "neo4j+s://graph.example:7687",
    username: "neo4j",
    password: "p",
    database: "cases",
    tuning: {},
  });
  const inAddress = { ...set, LEDGERHOUND_STORE: "bolt://neo4j:secret@host:7687" };
  expect(() => readConfig(inAddress, "/")).toThrow(/NEO4J_USERNAME and NEO4J_PASSWORD/);
  expect(() => readConfig(inAddress, "/")).not.toThrow(/secret/);
  expect(() => readConfig({ LEDGERHOUND_STORE: "bolt://host:7687" }, "/")).toThrow("NEO4J_PASSWORD is not set");
});

test("pool, time-outs, batches and authority are set by whole numbers in range", () => {
  const set = { LEDGERHOUND_STORE: "neo4j://graph.example:7687", NEO4J_PASSWORD: "p" };
  const tuned = { ...set, NEO4J_POOL_SIZE: "50", NEO4J_RETRY_SECONDS: "90", NEO4J_CA_FILE: "/etc/ca.pem" };
  expect(readConfig(tuned, "/").store).toMatchObject({ tuning: { poolSize: 50, retryMs: 90_000, caFile: "/etc/ca.pem" } });
  for (const wrong of ["0", "1.5", "many", ""]) {
    expect(() => readConfig({ ...set, NEO4J_POOL_SIZE: wrong }, "/")).toThrow("Use a whole number from 2 to 1000");
  }
  const both = { ...tuned, LEDGERHOUND_STORE: "neo4j+s://graph.example:7687" };
  expect(() => readConfig(both, "/")).toThrow("NEO4J_CA_FILE is for neo4j:// and bolt://");
});

test("every text is a version that is new enough or one that is not", () => {
  const enough = ["5.26.0", "5.26.30", "5.27", "6.0", "2025.01.0", "2026.08.1", "5.26.0-SNAPSHOT"];
  const tooLittle = ["5.25.1", "4.4.30", "5", "", "Neo4j", "2026", "5.x", "-5.26"];
  expect(enough.filter((version) => !isNewEnough(version))).toEqual([]);
  expect(tooLittle.filter(isNewEnough)).toEqual([]);
});

test("a server below the floor is refused with its version", () => {
  expect(tooOld("host:7687", "5.20.0").message).toBe(
    "The Neo4j server host:7687 is version 5.20.0. Ledgerhound needs 5.26 or later.",
  );
});

onNeo4j((server) => {
  const opening = (changed: Partial<typeof server>, database: string | null = null) =>
    openNeo4jStores({ ...server, ...changed, database, folder: FOLDER, newId });

  test("a wrong password, a database that is not there and a server that is down each say what to do", async () => {
    await expect(opening({ password: "wrong" })).rejects.toThrow("Check NEO4J_USERNAME and NEO4J_PASSWORD");
    await expect(opening({}, "nowhere")).rejects.toThrow("Check NEO4J_DATABASE");
    await expect(opening({ uri: "bolt://127.0.0.1:1" })).rejects.toMatchObject({ kind: "store-unavailable" });
    await expect(opening({ uri: "bolt://127.0.0.1:1" })).rejects.toThrow("does not answer");
  });

  test("a name that another index has taken, and a constraint under another name, are told with what stands in the way", async () => {
    await ask(server, "DROP CONSTRAINT account_id IF EXISTS");
    await ask(server, "DROP INDEX account_id IF EXISTS");
    await ask(server, "CREATE INDEX account_id FOR (p:Person) ON (p.id)");
    await expect(opening({})).rejects.toThrow(
      "lacks account_id (constraint on Account(id)), in its way account_id (index on Person(id))",
    );
    await ask(server, "DROP INDEX account_id");
    await ask(server, "CREATE CONSTRAINT mine FOR (a:Account) REQUIRE a.id IS UNIQUE");
    await expect(opening({})).rejects.toThrow("in its way mine (constraint on Account(id))");
    await ask(server, "DROP CONSTRAINT mine");
    await (await opening({})).close();
  });

  test("data that break a constraint, and a graph of another layout, are refused before anything is read", async () => {
    await ask(server, "DROP CONSTRAINT source_file_id IF EXISTS");
    await ask(server, "UNWIND [1, 2] AS each CREATE (:SourceFile {id: 'twice'})");
    await expect(opening({})).rejects.toThrow("cannot make a constraint or index");
    await ask(server, "MATCH (f:SourceFile {id: 'twice'}) DELETE f");
    await (await opening({})).close();
    await ask(server, "MATCH (s:Store {name: 'ledger'}) SET s.model = 1");
    await expect(opening({})).rejects.toThrow("filled by another version of Ledgerhound");
    await ask(server, "MATCH (s:Store {name: 'ledger'}) DELETE s");
    await (await opening({})).close();
  });
});
