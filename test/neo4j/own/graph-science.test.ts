import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { countedPairs } from "../../../backend/analysis/communities/account-pairs.ts";
import { communityLabels, connectedLabels, ENGINES } from "../../../backend/analysis/communities/engines.ts";
import { modularityOf } from "../../../backend/analysis/communities/modularity.ts";
import { weightedGraph } from "../../../backend/analysis/communities/weighted-graph.ts";
import { ALL } from "../../../backend/domain/scope.ts";
import { circlePairs } from "../../../backend/scenario/circle-pairs.ts";
import { ask } from "../../../backend/scenario/neo4j-server/ask.ts";
import { whyNoDataScience } from "../../../backend/scenario/neo4j-server/server-files.ts";
import type { StartedServer } from "../../../backend/scenario/neo4j-server/start-neo4j.ts";
import { seededRandom } from "../../../backend/scenario/random.ts";
import { queriesIn } from "../../../backend/store/neo4j/catalogue.ts";
import type { Stores } from "../../../backend/store/stores.ts";
import { fileOf } from "../../cases/file.ts";
import { movement } from "../../cases/movement.ts";
import { type Desk, openDesk } from "../../commands/machine.ts";
import { onOwnNeo4j, reopened, testCache } from "../test-stores.ts";
import { testedRelease } from "../tested-release.ts";

interface Found {
  readonly engine: string;
  readonly modularity: number;
  readonly communities: readonly { readonly accounts: readonly string[]; readonly stability: number | null }[];
}

interface Central {
  readonly engine: string;
  readonly accounts: readonly { readonly id: string; readonly share: number }[];
}

onOwnNeo4j((start) => {
  test("Graph Data Science answers in the contract of the program's own engines, as well and always alike", {
    timeout: 900_000,
  }, async ({ skip }) => {
    const missing = await whyNoDataScience(testedRelease().release, testCache());
    if (missing !== null) {
      if (process.env.LEDGERHOUND_REQUIRE_GDS === "1") throw new Error(missing);
      console.warn(`\nGRAPH DATA SCIENCE WAS NOT TESTED: ${missing}\n`);
      skip(missing);
    }
    const server = await start({ dataScience: true });
    const stores = await reopened(server);
    const desk = await openDesk({ stores });
    try {
      await stores.transfers.importFile(fileOf("circles", payments(), 1_000), ALL);
      await groupsAsWell(desk);
      await partsAlike(desk);
      await ranksAlike(desk);
      await largerGraph(stores);
      expect(await ask(server, "CALL gds.graph.list() YIELD graphName RETURN graphName")).toEqual([]);
      await queriesAreSound(server);
    } finally {
      await desk.close();
      await server.stop();
    }
  });
});

async function groupsAsWell(desk: Desk): Promise<void> {
  const own = (await desk.json("communities", "--engine", "graphology")) as Found;
  for (const name of ["louvain", "leiden"]) {
    const found = (await desk.json("communities", "--engine", `gds-${name}`)) as Found;
    expect(found.engine).toMatch(new RegExp(`^gds-\\d+\\.\\d+\\.\\d+-${name}\\+connected$`));
    expect(found.modularity).toBeGreaterThan(0.99 * own.modularity);
    expect(found.communities.flatMap(({ accounts }) => accounts).sort()).toEqual(
      own.communities.flatMap(({ accounts }) => accounts).sort(),
    );
  }
  const measured = (await desk.json("communities", "--engine", "gds-leiden", "--stability")) as Found;
  expect(measured.communities.every(({ stability }) => stability !== null && stability >= 0 && stability <= 1)).toBe(true);
}

async function partsAlike(desk: Desk): Promise<void> {
  const own = (await desk.json("communities", "--engine", "parts")) as Found;
  const found = (await desk.json("communities", "--engine", "gds-wcc")) as Found;
  expect({ ...found, engine: own.engine }).toEqual(own);
  expect(own.communities.length).toBeGreaterThan(1);
}

async function ranksAlike(desk: Desk): Promise<void> {
  const own = (await desk.json("central", "--most", "1000")) as Central;
  const found = (await desk.json("central", "--most", "1000", "--engine", "gds")) as Central;
  expect(found.engine).toMatch(/^gds-.*-pageRank$/);
  const shares = new Map(found.accounts.map(({ id, share }) => [id, share]));
  expect(shares.size).toBe(own.accounts.length);
  for (const { id, share } of own.accounts) expect(Math.abs((shares.get(id) ?? 0) / share - 1)).toBeLessThan(1e-4);
}

/** Of pairs as the port takes them, some thousand accounts: as modular as graphology within a hundredth, twice the same. */
async function largerGraph({ science }: Stores): Promise<void> {
  if (!science) throw new Error("the stores have no graph algorithms");
  const made = circlePairs({ payments: 12_000, accounts: 3_000, inside: 0.8, exponent: 0.3 }, seededRandom(5).next);
  const pairs = countedPairs(made.low, made.high, made.accounts);
  const graph = weightedGraph(pairs);
  const own = modularityOf(pairs, communityLabels(pairs, ENGINES[0], { resolution: 1, seed: 1, heed: () => undefined }), 1);
  for (const algorithm of ["louvain", "leiden"] as const) {
    const groups = await science.groups(pairs, { algorithm, resolution: 1, seed: 1 });
    expect(modularityOf(pairs, connectedLabels(graph, groups), 1)).toBeGreaterThan(0.99 * own);
    expect(await science.groups(pairs, { algorithm, resolution: 1, seed: 1 })).toEqual(groups);
  }
}

/** Each query of cypher/science is explained by a server that knows its procedures. */
async function queriesAreSound({ uri, username, password }: StartedServer): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const queries = [...queriesIn("science").values()];
  expect(queries.length).toBeGreaterThan(8);
  for (const { text, parameters } of queries) {
    await driver.executeQuery(`EXPLAIN ${text}`, Object.fromEntries([...parameters].map((name) => [name, null])));
  }
  await driver.close();
}

/** Circles of accounts, and two accounts that deal with nobody else. */
function payments() {
  const made = circlePairs({ payments: 900, accounts: 240, inside: 0.8, exponent: 0 }, seededRandom(3).next);
  const account = (number: number | undefined) => `bank:014:${String(number).padStart(6, "0")}` as const;
  const rows = Array.from(made.low, (low, row) =>
    movement({
      from: account(row % 2 === 0 ? low : made.high[row]),
      to: account(row % 2 === 0 ? made.high[row] : low),
      side: "both",
      sequence: String(row),
    }),
  );
  return [...rows, movement({ from: account(900_001), to: account(900_002), side: "both" })];
}
