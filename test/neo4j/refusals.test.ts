import { expect, test } from "vitest";
import { readConfig } from "../../backend/config.ts";
import { openNeo4jStores } from "../../backend/store/neo4j/open-neo4j-stores.ts";
import { tooOld } from "../../backend/store/neo4j/server-errors.ts";
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
  });
  const inAddress = { ...set, LEDGERHOUND_STORE: "bolt://neo4j:secret@host:7687" };
  expect(() => readConfig(inAddress, "/")).toThrow(/NEO4J_USERNAME and NEO4J_PASSWORD/);
  expect(() => readConfig(inAddress, "/")).not.toThrow(/secret/);
  expect(() => readConfig({ LEDGERHOUND_STORE: "bolt://host:7687" }, "/")).toThrow("NEO4J_PASSWORD is not set");
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
});
