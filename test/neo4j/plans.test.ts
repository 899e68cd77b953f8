import neo4j, { type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ALL } from "../../backend/domain/scope.ts";
import type { TestServer } from "../../backend/scenario/neo4j-server/start-neo4j.ts";
import { queriesIn } from "../../backend/store/neo4j/catalogue.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { fileOf } from "../cases/file.ts";
import { fact, movementTold, PAYER } from "../cases/movement.ts";
import { onNeo4j, openEmptied } from "./test-stores.ts";

/** Reading a whole table is what these are for, or the table is a handful of rows. */
const MAY_SCAN: ReadonlySet<string> = new Set([
  "unsettled-files",
  "drop-lone-accounts",
  "drop-lone-holders",
  "drop-lone-identifiers",
  "drop-lone-subjects",
]);

/** What an import runs once a batch: nothing there may wait for all rows before it goes on. */
const IN_BATCHES: ReadonlySet<string> = new Set([
  "merge-accounts",
  "add-transfers",
  "create-transfers",
  "note-told",
  "create-failed",
  "create-facts",
  "tie-facts",
  "create-rows",
  "merge-holders",
  "merge-identifiers",
  "merge-subjects",
  "merge-subject-identifiers",
  "create-payment-texts",
  "add-places",
  "add-other-places",
  "add-failed-places",
  "add-fact-places",
  "create-changes",
]);

const WRONG_ANYWHERE = /^(AllNodesScan|CartesianProduct|.*AllRelationshipsScan)/;
const SCANS = /^(NodeByLabelScan|NodeIndexScan|.*RelationshipIndexScan|.*RelationshipTypeScan|.*UnionNodeByLabelsScan)/;

onNeo4j((server) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await openEmptied(server);
  });
  afterAll(() => stores.close());

  // A plan is kept from when its query was first asked, often of an empty database.
  describe("on an empty database", () => plansAreSound(server));

  describe("on a filled one", () => {
    beforeAll(async () => {
      await stores.transfers.importFile(fileOf("filled", someRows(3_000), 1_000), ALL);
      await stores.transfers.importFile(fileOf("filled again", someRows(1_000), 1_000), ALL);
    });
    plansAreSound(server);
  });
});

function plansAreSound(server: TestServer): void {
  for (const folder of ["read", "write"] as const) {
    test(`every query of cypher/${folder} goes by an index`, async () => {
      const plans = await explainAll(server, folder);
      expect(plans.size).toBeGreaterThan(30);
      const faults = [...plans].flatMap(([name, operators]) => faultsIn(name, operators));
      expect(faults).toEqual([]);
    });
  }
}

function faultsIn(name: string, operators: readonly string[]): readonly string[] {
  const isWrong = (operator: string): boolean =>
    WRONG_ANYWHERE.test(operator) ||
    (SCANS.test(operator) && !MAY_SCAN.has(name)) ||
    (operator.startsWith("Eager@") && IN_BATCHES.has(name));
  return operators.filter(isWrong).map((operator) => `${name}: ${operator}`);
}

async function explainAll({ uri, username, password }: TestServer, folder: "read" | "write") {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const plans = new Map<string, readonly string[]>();
  try {
    // Samples every index now: else the plans hang on how far the server's own sampling has come.
    await driver.executeQuery("CALL db.prepareForReplanning()");
    for (const [name, { text, parameters }] of queriesIn(folder)) {
      const given = Object.fromEntries([...parameters].map((parameter) => [parameter, null]));
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, given);
      plans.set(name, summary.plan ? operatorsIn(summary.plan) : []);
    }
  } finally {
    await driver.close();
  }
  return plans;
}

function operatorsIn({ operatorType, children }: Plan): readonly string[] {
  return [operatorType, ...children.flatMap(operatorsIn)];
}

function someRows(count: number) {
  const phone = { kind: "phone", value: "0812345678", account: PAYER } as const;
  const movements = Array.from({ length: count }, (_, index) =>
    movementTold({
      from: `bank:014:${index % 97}`,
      to: `bank:004:${index % 89}`,
      sequence: String(index),
      fromName: `Holder ${index % 97}`,
      side: index % 3 === 0 ? "payee" : "payer",
      status: index % 50 === 0 ? "failed" : "settled",
      identifiers: index % 10 === 0 ? [phone] : [],
      memo: index % 4 === 0 ? `order ${index}` : null,
    }),
  );
  const holder = "holder:ID-TH:1234567890123";
  const [name, held] = [
    { attribute: "holder-name", value: "Malee" },
    { attribute: "holder", value: holder },
  ] as const;
  const called = fact({ subject: holder, facts: [{ attribute: "phone", value: phone.value }] });
  return [...movements, fact({ subject: PAYER, facts: [name, held] }), called];
}
