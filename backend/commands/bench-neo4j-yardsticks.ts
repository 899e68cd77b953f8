import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Currency } from "../domain/currency.ts";
import { flowBatches } from "../domain/flow-batch.ts";
import type { FileId } from "../domain/record.ts";
import type { Transfer } from "../domain/transfer.ts";
import { ask, eachRow } from "../scenario/neo4j-server/ask.ts";
import type { StartedServer, TestServer } from "../scenario/neo4j-server/start-neo4j.ts";
import type { TransferStore } from "../store/transfer-store.ts";
import type { ScannedStore } from "../tasks/graph-at-version.ts";

const HEADER = ["from", "to", "id", "side", "at", "paid", "currency", "record", "row"];

const CONSTRAINTS = [
  "CREATE CONSTRAINT account_id FOR (a:Account) REQUIRE a.id IS UNIQUE",
  "CREATE CONSTRAINT transfer_id FOR ()-[t:TRANSFER]-() REQUIRE t.id IS UNIQUE",
] as const;

/** What the server's manual shows for such a file; it has two indexes where the store has more. */
const loading = (file: string): string => `
  LOAD CSV WITH HEADERS FROM 'file:///${file}' AS row
  CALL (row) {
    MERGE (a:Account {id: row.from})
    MERGE (b:Account {id: row.to})
    MERGE (a)-[t:TRANSFER {id: row.id}]->(b)
    ON CREATE SET t.side = row.side, t.at = toInteger(row.at), t.paid = toInteger(row.paid), t.currency = row.currency,
      t.record = row.record, t.files = [1], t.rows = [toInteger(row.row)]
  } IN TRANSACTIONS OF 10000 ROWS`;

/** What a flow graph needs of each transfer, one row a transfer. */
const ROW_WISE = `
  MATCH (a:Account)-[t:TRANSFER]->(b:Account)
  RETURN a.id AS from, b.id AS to, t.id AS id, t.at AS at, t.paid AS paid, t.currency AS currency, t.record AS record`;

/** Writes a stored file's records where the server may read them, with the ids and texts that the store made. */
export function writeForLoadCsv({ home }: StartedServer, transfers: TransferStore, file: FileId, name: string): Promise<void> {
  return pipeline(Readable.from(lines(transfers, file)), createWriteStream(join(home, "import", name)));
}

/** Takes the written file in by LOAD CSV and MERGE, in transactions of 10,000 rows; answers the transfers that there are then. */
export async function loadCsv(server: TestServer, file: string): Promise<number> {
  await ask(server, loading(file));
  const [answer] = await ask(server, "MATCH ()-[t:TRANSFER]->() RETURN count(t) AS transfers");
  return Number(answer?.transfers);
}

export async function makeYardstickSchema(server: TestServer): Promise<void> {
  for (const statement of CONSTRAINTS) await ask(server, statement);
}

/** Reads every transfer as a row of its own and lets it go; answers how many. */
export async function readRowWise(server: TestServer): Promise<number> {
  let rows = 0;
  await eachRow(server, ROW_WISE, () => {
    rows += 1;
  });
  return rows;
}

/** The same transfers, each read as a row of its own, for the graph to be built of. */
export function rowWiseStore(server: TestServer): ScannedStore {
  const scan: ScannedStore["scan"] = async function* () {
    const transfers: Transfer[] = [];
    await eachRow(server, ROW_WISE, (row: RowWise) => void transfers.push(transferIn(row)));
    yield transfers;
  };
  return {
    version: async () => 1,
    scan,
    scanFlows: (scope) => flowBatches(scan(scope)),
    files: async () => [],
    changesSince: async () => ({ version: 1, added: [], removed: [], relinked: [], regrouped: [] }),
    transfersById: async () => [],
    linkDecisions: async () => [],
  };
}

function transferIn({ id, from, to, at, paid, currency, record }: RowWise): Transfer {
  const { channel = null } = JSON.parse(record) as { readonly channel?: string };
  const amount = { minor: paid, currency };
  const names = { memo: null, channel, fromName: null, toName: null };
  const when = { at: Number(at), precision: "minute" } as const;
  return { id, from, to, paid: amount, received: amount, at: when, payer: null, payee: null, ...names };
}

interface RowWise extends Pick<Transfer, "id" | "from" | "to"> {
  readonly at: bigint;
  readonly paid: bigint;
  readonly currency: Currency;
  readonly record: string;
}

async function* lines(transfers: TransferStore, file: FileId): AsyncGenerator<string> {
  yield `${HEADER.join(",")}\n`;
  for await (const batch of transfers.recordsOf(file)) {
    const rows = batch.flatMap(({ record, source }) => {
      if (record.kind !== "movement") return [];
      const { from, to, id, side, at, paid, received, channel } = record;
      const told = JSON.stringify({ at, paid: moneyText(paid), received: moneyText(received), channel });
      return [from, to, id, side, at.at, paid.minor, paid.currency, quoted(told), source.row ?? -1].join(",");
    });
    yield `${rows.join("\n")}\n`;
  }
}

function moneyText({ minor, currency }: { readonly minor: bigint; readonly currency: string }): string {
  return `${minor} ${currency}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
