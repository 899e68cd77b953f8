import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "../../backend/analysis/paths.ts";
import type { AccountId } from "../../backend/domain/account.ts";
import { ALL } from "../../backend/domain/scope.ts";
import { ask } from "../../backend/scenario/neo4j-server/ask.ts";
import { seededRandom } from "../../backend/scenario/random.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { fileOf } from "../cases/file.ts";
import { movementTold } from "../cases/movement.ts";
import { query } from "../store/claims/read-all.ts";
import { onNeo4j, openEmptied } from "./test-stores.ts";

const ACCOUNTS = 12;
const TRANSFERS = 40;
const PAIRS = 40;
const HOPS = 4;

/** The condition stands inside: outside it would drop paths that were chosen without it. */
const SHORTEST = `
  MATCH p = SHORTEST 1 (
    (a:Account {id: $from}) (()-[t:TRANSFER]->()){1,${HOPS}} (b:Account {id: $to})
    WHERE all(i IN range(0, size(t) - 2) WHERE t[i].at <= t[i + 1].at)
  )
  RETURN length(p) AS hops`;

onNeo4j((server) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await openEmptied(server);
  });
  afterAll(() => stores.close());

  async function shortest(from: AccountId, to: AccountId): Promise<unknown> {
    const [row] = await ask(server, SHORTEST, { from, to });
    return row?.hops ?? null;
  }

  test("the frontier finds a way in time where the server does, and its shortest is the server's", {
    timeout: 600_000,
  }, async () => {
    const random = seededRandom(5);
    await stores.transfers.importFile(fileOf("random", randomTransfers(random)), ALL);
    const source = async (accounts: readonly AccountId[]) =>
      (await stores.transfers.transfersOf(query({ accounts, cap: 1_000 }), ALL)).transfers;
    const seen = { with: 0, without: 0 };
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const [from, to] = [accountOf(random.int(0, ACCOUNTS - 1)), accountOf(random.int(0, ACCOUNTS - 1))];
      if (from === to) continue;
      const { paths: found, truncated } = await paths(from, to, source, { maxHops: HOPS, most: 100_000 });
      const hops = found.map(({ transfers }) => BigInt(transfers.length)).sort()[0] ?? null;
      expect({ from, to, truncated, hops }).toEqual({ from, to, truncated: null, hops: await shortest(from, to) });
      seen[hops === null ? "without" : "with"] += 1;
    }
    expect(Math.min(seen.with, seen.without)).toBeGreaterThan(3);
  });
});

/** Between random accounts, one each minute, so that which came first is never open. */
function randomTransfers(random: ReturnType<typeof seededRandom>) {
  return Array.from({ length: TRANSFERS }, (_, minute) => {
    const from = random.int(0, ACCOUNTS - 1);
    const to = (from + random.int(1, ACCOUNTS - 1)) % ACCOUNTS;
    const at = new Date(Date.UTC(2025, 2, 14, 9, minute)).toISOString();
    return movementTold({ from: accountOf(from), to: accountOf(to), at, sequence: String(minute), side: "both" });
  });
}

function accountOf(number: number): AccountId {
  return `bank:014:${number}` as AccountId;
}
