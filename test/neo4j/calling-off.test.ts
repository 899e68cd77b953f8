import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { ALL } from "../../backend/domain/scope.ts";
import { ask } from "../../backend/scenario/neo4j-server/ask.ts";
import { heeding } from "../../backend/store/heeding.ts";
import { connect } from "../../backend/store/neo4j/connection.ts";
import { fileOf } from "../cases/file.ts";
import { movementTold } from "../cases/movement.ts";
import { onNeo4j, openEmptied } from "./test-stores.ts";

/** Hours of work for the server. */
const ENDLESS = "UNWIND range(1, 1000000000000) AS number WITH number WHERE number < 0 RETURN count(number) AS none";

const RUNNING = "SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.mark = 'called off' RETURN id";

onNeo4j((server) => {
  test("a question that is called off ends on the server too, and the next is answered", async () => {
    const connection = connect({ ...server, database: null }, () => "called off");
    const called = new AbortController();
    const answer = heeding(called.signal, () => connection.schema(ENDLESS));
    const refused = expect(answer).rejects.toMatchObject({ kind: "cancelled" });
    await until(async () => (await ask(server, RUNNING)).length === 1);
    called.abort();
    await refused;
    await until(async () => (await ask(server, RUNNING)).length === 0);
    await expect(heeding(called.signal, () => connection.read("store-state", {}))).rejects.toMatchObject({ kind: "cancelled" });
    expect(await connection.schema("RETURN 1 AS one")).toEqual([{ one: 1n }]);
    await connection.close();
  });

  test("an import that is called off gives its turn back and leaves nothing", async () => {
    const stores = await openEmptied(server);
    const called = new AbortController();
    const rows = Array.from({ length: 600 }, (_, index) => movementTold({ sequence: String(index) }));
    const file = fileOf("called off", rows);
    async function* stopping() {
      yield* file.batches;
      called.abort();
    }
    const work = () => stores.transfers.importFile({ ...file, batches: stopping() }, ALL);
    await expect(heeding(called.signal, work)).rejects.toMatchObject({ kind: "cancelled" });
    const [turn] = await ask(server, "MATCH (s:Store {name: 'ledger'}) RETURN s.writer AS writer LIMIT 1");
    expect(turn).toEqual({ writer: null });
    expect(await ask(server, "MATCH (n:Account|SourceFile|Rows) RETURN n LIMIT 1")).toEqual([]);
    await stores.transfers.importFile(fileOf("called off", rows), ALL);
    expect(await stores.transfers.version()).toBe(1);
    await stores.close();
  });
});

/** Waits as long as the test may take. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(50);
}
