import type { DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
import type { AccountId } from "../../domain/account.ts";
import { type Currency, parseCurrency } from "../../domain/currency.ts";
import { type FlowBatch, TOLD_BY, type ToldTwice, WIDE } from "../../domain/flow-batch.ts";
import { type Instant, latest } from "../../domain/instant.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { bytesIn, integersIn, longsIn, realsIn } from "./number-columns.ts";
import { rowsOf, texts, told, whole } from "./read-rows.ts";
import { PRECISIONS, SIDES } from "./record-columns.ts";
import type { Sight } from "./sight-sql.ts";

/** Texts are fetched in lists of so many: one by one they cost more than all else together. */
const TEXTS_AT_ONCE = 10_000;

/** Every visible transfer as columns, in the order of byTime: numbers are taken from the database's own memory. */
export async function* scanFlows(sight: Sight): AsyncIterable<FlowBatch> {
  const { connection } = sight;
  const { accounts, currencies } = await writeFlows(sight);
  const ids = (await listsOf(connection, "string_agg(id, ' ' ORDER BY rowid)", "flow", "rowid")).flatMap((list) =>
    list.split(" "),
  );
  const wide = [...(await wideAmounts(connection))];
  const chunks = await connection.stream(`SELECT ${COLUMNS} FROM flow`);
  let first = 0;
  for (let chunk = await chunks.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await chunks.fetchChunk()) {
    const columns = columnsOf(chunk, accounts);
    yield {
      ids: ids.slice(first, first + chunk.rowCount) as TransferId[],
      accounts: first === 0 ? accounts : [],
      currencies: first === 0 ? currencies : [],
      ...columns,
      wide: wideIn(columns, wide),
    };
    first += chunk.rowCount;
  }
}

const [PAYER, PAYEE] = [SIDES.indexOf("payer"), SIDES.indexOf("payee")];

const ACCOUNTS = `SELECT account, (row_number() OVER (ORDER BY account) - 1)::INTEGER AS number FROM (
  SELECT from_account AS account FROM shown WHERE settled = 1 UNION SELECT to_account FROM shown WHERE settled = 1
)`;

const CURRENCIES = `SELECT paid_currency FROM shown WHERE settled = 1
  UNION SELECT received_currency FROM shown WHERE settled = 1 ORDER BY 1`;

/** A transfer's row is its payer's record where two tell it. Balances in another currency count as not shown. */
const FLOWS = `, twice AS (
    SELECT payer, payee, instant AS payee_at, precision_code AS payee_precision, balance, balance_currency
    FROM (SELECT payer, payee FROM tied) JOIN shown ON shown.id = payee
  )
  SELECT least(id, coalesce(twice.payee, id)) AS id, payers.number AS payer, payees.number AS payee, instant::DOUBLE AS began,
    paid, received, paid_wide, received_wide,
    (list_position($currencies, paid_currency) - 1)::INTEGER AS paid_in,
    (list_position($currencies, received_currency) - 1)::INTEGER AS received_in,
    (CASE WHEN twice.payee IS NOT NULL THEN ${TOLD_BY.BOTH} WHEN side = ${PAYER} THEN ${TOLD_BY.PAYER}
      WHEN side = ${PAYEE} THEN ${TOLD_BY.PAYEE} ELSE ${TOLD_BY.NEITHER} END)::UTINYINT AS told_by,
    CASE WHEN side = ${PAYER} AND shown.balance_currency = paid_currency THEN shown.balance END AS payer_balance,
    CASE WHEN twice.payee IS NOT NULL THEN CASE WHEN twice.balance_currency = received_currency THEN twice.balance END
      WHEN side = ${PAYEE} AND shown.balance_currency = received_currency THEN shown.balance END AS payee_balance,
    precision_code AS precision, coalesce(payee_at, instant)::DOUBLE AS payee_at,
    coalesce(payee_precision, precision_code) AS payee_precision
  FROM shown ANTI JOIN tied ON tied.payee = shown.id LEFT JOIN twice ON twice.payer = shown.id
    JOIN flow_account AS payers ON payers.account = from_account JOIN flow_account AS payees ON payees.account = to_account
  WHERE settled = 1 ORDER BY instant, 1`;

/** In the order in which columnsOf reads them. */
const COLUMNS = ["payer", "payee", "paid_in", "received_in", "began", "payee_at", "told_by", "precision", "payee_precision"]
  .concat(["paid", "received", "payer_balance", "payee_balance"].map((amount) => `coalesce(${amount}, (${WIDE})::BIGINT)`))
  .join(", ");

async function writeFlows({ connection, sql }: Sight): Promise<Pick<FlowBatch, "accounts" | "currencies">> {
  await connection.run(`CREATE TEMP TABLE flow_account AS ${sql} ${ACCOUNTS}`);
  const currencies = (await rowsOf(connection, `${sql} ${CURRENCIES}`)).map(([code]) => told(code));
  await rowsOf(connection, `CREATE TEMP TABLE flow AS ${sql} ${FLOWS}`, { currencies: texts(currencies) });
  const accounts = await listsOf(connection, "to_json(list(account ORDER BY number))::VARCHAR", "flow_account", "number");
  return {
    accounts: accounts.flatMap((list) => JSON.parse(list) as AccountId[]),
    currencies: currencies.map((code): Currency => parseCurrency(code)),
  };
}

/** The texts of a whole table in the order of a number that counts its rows, as lists that an aggregate makes. */
async function listsOf(connection: DuckDBConnection, list: string, table: string, number: string): Promise<readonly string[]> {
  const piece = `${number} // ${TEXTS_AT_ONCE}`;
  const rows = await rowsOf(connection, `SELECT ${list} FROM ${table} GROUP BY ${piece} ORDER BY ${piece}`);
  return rows.map(([texts]) => told(texts));
}

interface WideAmount {
  readonly paid: bigint;
  readonly received: bigint;
}

/** The amounts that do not fit, in the order of their rows. */
async function wideAmounts(connection: DuckDBConnection): Promise<readonly WideAmount[]> {
  const rows = await rowsOf(
    connection,
    `SELECT coalesce(paid_wide, paid::HUGEINT), coalesce(received_wide, received::HUGEINT) FROM flow
     WHERE paid_wide IS NOT NULL OR received_wide IS NOT NULL OR paid = ${WIDE} OR received = ${WIDE} ORDER BY rowid`,
  );
  return rows.map(([paid, received]) => ({ paid: whole(paid), received: whole(received) }));
}

/** Gives those of a chunk's rows that do not fit what comes next among the wide amounts. */
function wideIn({ paid, received }: Pick<FlowBatch, "paid" | "received">, amounts: WideAmount[]): FlowBatch["wide"] {
  if (amounts.length === 0) return [];
  return [...paid.keys()]
    .filter((row) => paid[row] === WIDE || received[row] === WIDE)
    .map((row) => {
      const exact = amounts.shift();
      if (!exact) throw new Error("a wide amount of the flows is missing");
      return { row, ...exact };
    });
}

function columnsOf(
  chunk: DuckDBDataChunk,
  accounts: readonly AccountId[],
): Omit<FlowBatch, "ids" | "accounts" | "currencies" | "wide"> {
  const [from, to] = [integersIn(chunk, 0), integersIn(chunk, 1)];
  const [earliest, payeeAt] = [realsIn(chunk, 4), realsIn(chunk, 5)];
  const [toldBy, precision, payeePrecision] = [bytesIn(chunk, 6), bytesIn(chunk, 7), bytesIn(chunk, 8)];
  const toldTwice: ToldTwice[] = [];
  for (const [row, by] of toldBy.entries()) {
    if (by !== TOLD_BY.BOTH) continue;
    const [payer, payee] = [instantAt(earliest, precision, row), instantAt(payeeAt, payeePrecision, row)];
    toldTwice.push({
      from: named(accounts, from, row),
      to: named(accounts, to, row),
      payer: { at: payer },
      payee: { at: payee },
    });
  }
  return {
    from,
    to,
    paidCurrency: integersIn(chunk, 2),
    receivedCurrency: integersIn(chunk, 3),
    earliest,
    latest: earliest.map((_, row) => latest(instantAt(earliest, precision, row))),
    paid: longsIn(chunk, 9),
    received: longsIn(chunk, 10),
    payerBalance: longsIn(chunk, 11),
    payeeBalance: longsIn(chunk, 12),
    toldBy,
    toldTwice,
  };
}

function instantAt(times: Float64Array, precisions: Uint8Array, row: number): Instant {
  return { at: times[row] ?? Number.NaN, precision: PRECISIONS[precisions[row] ?? -1] ?? "second" };
}

function named(accounts: readonly AccountId[], numbers: Int32Array, row: number): AccountId {
  const account = accounts[numbers[row] ?? -1];
  if (account === undefined) throw new Error(`row ${row} of a chunk of flows names no account`);
  return account;
}
