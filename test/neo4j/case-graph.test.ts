import { afterEach, beforeEach, expect, test } from "vitest";
import type { CaseId } from "../../backend/domain/case.ts";
import type { Detection, Finding, FindingId } from "../../backend/domain/finding.ts";
import { ALL } from "../../backend/domain/scope.ts";
import type { UserId } from "../../backend/domain/user.ts";
import { ask } from "../../backend/scenario/neo4j-server/ask.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { caseNamed, communitiesOf, detectionOf, uploadOf } from "../cases/casework.ts";
import { fileId, fileOf } from "../cases/file.ts";
import { movement, PAYEE, PAYER } from "../cases/movement.ts";
import { openDesk } from "../commands/machine.ts";
import { onNeo4j, openEmptied } from "./test-stores.ts";

const CASE = "2025-0314" as CaseId;
const NEAR = "2025-0314-1" as CaseId;

const FINDINGS = `
  MATCH (c:Case)-[:HAS_FINDING]->(f:Finding)
  OPTIONAL MATCH (f)-[n:NAMES]->(a:Account)
  WITH c, f, n, a ORDER BY a.id
  WITH c, f, collect(n.role + ' ' + a.id) AS names
  RETURN c.id AS case, f.id AS id, f.current AS current, f.verdict AS verdict, f.amounts AS amounts, names
  ORDER BY case, id LIMIT 100`;

const COMMUNITIES = `
  MATCH (c:Case)-[:HAS_COMMUNITIES]->(d:Communities)-[:HAS_COMMUNITY]->(k:Community)<-[:IN_COMMUNITY]-(a:Account)
  WITH c, d, k, a ORDER BY a.id
  WITH c, d, k, collect(a.id) AS accounts
  RETURN c.id AS case, k.number AS number, d.seed AS seed, accounts
  ORDER BY case, number LIMIT 100`;

onNeo4j((server) => {
  let stores: Stores;
  const findings = () => ask(server, FINDINGS);
  const communities = () => ask(server, COMMUNITIES);

  beforeEach(async () => {
    stores = await openEmptied(server);
    await filled(stores);
  });
  afterEach(() => stores.close());

  test("findings stand beside the accounts they name, with the verdict on them and without a score", async () => {
    const { cases } = stores;
    await cases.saveDetection(CASE, found("f1", "f2"));
    await cases.decide(CASE, verdict("f2", "later", 1));
    await cases.decide(CASE, verdict("f2", "confirmed", 2));
    const named = { case: CASE, current: true, amounts: ["THB 5.00"], names: [`payee ${PAYEE}`, `payer ${PAYER}`] };
    expect(await findings()).toEqual([
      { ...named, id: "f1", verdict: null },
      { ...named, id: "f2", verdict: "confirmed" },
    ]);
    const [drawn] = await ask(server, "MATCH (f:Finding {id: 'f1'}) RETURN keys(f) AS keys LIMIT 1");
    expect(drawn?.keys).not.toContain("score");
    await cases.saveDetection(CASE, found("f3"));
    expect(await findings()).toEqual([
      { case: CASE, id: "f2", current: false, verdict: "confirmed", amounts: ["THB 5.00"], names: [] },
      { ...named, id: "f3", verdict: null },
    ]);
  });

  test("kept communities take the place of those kept before, each case its own", async () => {
    await stores.cases.keepCommunities(CASE, communitiesOf([[PAYER], [PAYEE]], 1));
    await stores.cases.keepCommunities(CASE, communitiesOf([[PAYEE, PAYER]], 2));
    await stores.cases.keepCommunities(NEAR, communitiesOf([[PAYER]], 3));
    expect(await communities()).toEqual([
      { case: CASE, number: 1n, seed: 2n, accounts: [PAYEE, PAYER] },
      { case: NEAR, number: 1n, seed: 3n, accounts: [PAYER] },
    ]);
  });

  test("communities whose drawing was broken off are found by no case, and go with the next that are kept", async () => {
    await ask(
      server,
      `CREATE (:Communities {drawing: 'broken', case: $case, revision: 1})-[:HAS_COMMUNITY]->(k:Community {drawing: 'broken', number: 1})
       WITH k MATCH (a:Account) CREATE (a)-[:IN_COMMUNITY]->(k)`,
      { case: CASE },
    );
    expect(await communities()).toEqual([]);
    await stores.cases.keepCommunities(CASE, communitiesOf([[PAYER], [PAYEE]], 1));
    await stores.cases.keepCommunities(CASE, communitiesOf([[PAYER, PAYEE]], 2));
    expect(await ask(server, "MATCH (d:Communities) RETURN d.seed AS seed LIMIT 5")).toEqual([{ seed: 2n }]);
    expect(await ask(server, "MATCH (k:Community) RETURN count(k) AS drawn")).toEqual([{ drawn: 1n }]);
    expect(await ask(server, "MATCH ()-[i:IN_COMMUNITY]->() RETURN count(i) AS ties")).toEqual([{ ties: 2n }]);
  });

  test("an account that is named goes all the same when its last file is undone", async () => {
    await stores.cases.saveDetection(CASE, found("f1"));
    await stores.cases.keepCommunities(CASE, communitiesOf([[PAYER]], 1));
    await stores.transfers.undoImport(fileId("one"));
    await stores.transfers.importFile(fileOf("other", [movement({ from: "bank:014:9", to: "bank:014:8" })]), ALL);
    const left = await ask(server, "MATCH (a:Account) RETURN a.id AS id ORDER BY id LIMIT 10");
    expect(left.map(({ id }) => id)).toEqual(["bank:014:8", "bank:014:9"]);
    expect((await findings()).map(({ names }) => names)).toEqual([[]]);
  });

  test("a copy of one case draws that case and no other", async () => {
    const memory = await openMemoryStores();
    await filled(memory);
    for (const id of [CASE, NEAR]) {
      await memory.cases.saveDetection(id, found(`of ${id}`));
      await memory.cases.decide(id, verdict(`of ${id}`, "confirmed", 1));
      await memory.cases.keepCommunities(id, communitiesOf([[PAYER]], 1));
    }
    await stores.close();
    stores = await openEmptied(server);
    const desk = await openDesk({ named: { from: memory, to: stores } });
    await desk.json("store", "copy", "from", "to", "--case", CASE);
    await desk.close();
    expect(await findings()).toMatchObject([{ case: CASE, id: `of ${CASE}`, verdict: "confirmed", current: true }]);
    expect(await communities()).toEqual([{ case: CASE, number: 1n, seed: 1n, accounts: [PAYER] }]);
    expect(await ask(server, "MATCH (c:Case) RETURN c.id AS id, c.title AS title LIMIT 5")).toEqual([
      { id: CASE, title: `Case ${CASE}` },
    ]);
  });
});

async function filled({ transfers, cases }: Stores): Promise<void> {
  await transfers.importFile(fileOf("one", [movement()]), ALL);
  for (const id of [CASE, NEAR]) {
    await cases.openCase(caseNamed(id, 1));
    await cases.addUpload(uploadOf("one", id, 1));
  }
}

function found(...ids: readonly string[]): Detection {
  const [only] = detectionOf("5.00 THB").findings;
  const findings = ids.map(
    (id): Finding => ({
      ...(only as Finding),
      id: id as FindingId,
      accounts: [
        { id: PAYER, role: "payer" },
        { id: PAYEE, role: "payee" },
      ],
    }),
  );
  return { ...detectionOf("5.00 THB"), findings };
}

function verdict(finding: string, said: "confirmed" | "later", at: number) {
  return { finding: finding as FindingId, verdict: said, reason: "", by: "u1" as UserId, at };
}
