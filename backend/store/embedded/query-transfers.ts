import { parseCurrency } from "../../domain/currency.ts";
import type { Direction, TransferPage, TransferQuery } from "../transfer-store.ts";
import type { SqlValues } from "./database.ts";
import { MOVEMENT_COLUMNS } from "./movement-row.ts";
import { count, rowsOf, texts, told, whole } from "./read-rows.ts";
import { transfersIn } from "./read-transfers.ts";
import { recordsWhere, type Sight, transfersSql } from "./sight-sql.ts";

const FROM_ONE = "from_account IN (SELECT unnest($accounts))";
const TO_ONE = "to_account IN (SELECT unnest($accounts))";

/** The ends across from the accounts asked for, one row for each transfer and end. */
const ACROSS: Readonly<Record<Direction, string>> = {
  out: `SELECT id, to_account AS account FROM asked WHERE ${FROM_ONE}`,
  in: `SELECT id, from_account AS account FROM asked WHERE ${TO_ONE}`,
  both: `SELECT id, to_account AS account FROM asked WHERE ${FROM_ONE} UNION ALL SELECT id, from_account FROM asked WHERE ${TO_ONE}`,
};

const ORDERS: Readonly<Record<TransferQuery["order"], string>> = {
  time: "told, transfer",
  amount: "paid_currency, amount DESC, told, transfer",
};

/** The transfers a query asks for, with exact totals. */
export async function queryTransfers(sight: Sight, query: TransferQuery): Promise<TransferPage> {
  const { connection } = sight;
  const values = valuesOf(query);
  await rowsOf(
    connection,
    `CREATE TEMP TABLE asked AS ${transfersSql({ sql: sight.sqlOver(recordsOf(query)) }, conditionOf(query))}
     SELECT *, coalesce(paid_wide, paid::HUGEINT) AS amount FROM movement
     WHERE told >= coalesce($from::BIGINT, told) AND ($until::BIGINT IS NULL OR told < $until::BIGINT)`,
    values,
  );
  const sums = await rowsOf(
    connection,
    "SELECT paid_currency, sum(amount), count(*) FROM asked WHERE id = transfer GROUP BY paid_currency ORDER BY paid_currency",
  );
  const across = query.counterparties === null ? "" : "WHERE account IN (SELECT unnest($counterparties))";
  const [ends] = await rowsOf(
    connection,
    `SELECT count(DISTINCT account) FROM (${ACROSS[query.direction]}) ${across}`,
    acrossValues(query),
  );
  const page = await rowsOf(
    connection,
    `SELECT ${MOVEMENT_COLUMNS}, transfer FROM asked
     WHERE transfer IN (SELECT transfer FROM asked WHERE id = transfer ORDER BY ${ORDERS[query.order]} LIMIT ${Math.max(0, Math.trunc(query.cap))})
     ORDER BY ${ORDERS[query.order]}, side, id`,
  );
  return {
    transfers: transfersIn(page),
    total: sums.reduce((total, [, , transfers]) => total + count(transfers), 0),
    counterparties: count(ends?.[0]),
    sums: sums.map(([currency, sum]) => ({ minor: whole(sum), currency: parseCurrency(told(currency)) })),
  };
}

/** Records at an end of which one of the accounts stands. */
function recordsOf({ direction }: TransferQuery): string {
  const ends: Readonly<Record<Direction, readonly string[]>> = { out: [FROM_ONE], in: [TO_ONE], both: [FROM_ONE, TO_ONE] };
  return recordsWhere(...ends[direction]);
}

function conditionOf({ direction, counterparties, least }: TransferQuery): string {
  const toThem = counterparties === null ? "true" : "to_account IN (SELECT unnest($counterparties))";
  const fromThem = counterparties === null ? "true" : "from_account IN (SELECT unnest($counterparties))";
  const directions: Readonly<Record<Direction, string>> = {
    out: `(${FROM_ONE} AND ${toThem})`,
    in: `(${TO_ONE} AND ${fromThem})`,
    both: `((${FROM_ONE} AND ${toThem}) OR (${TO_ONE} AND ${fromThem}))`,
  };
  const enough = least === null ? "true" : "paid_currency = $currency AND coalesce(paid_wide, paid::HUGEINT) >= $least::HUGEINT";
  return `${directions[direction]} AND ${enough}`;
}

function valuesOf(query: TransferQuery): SqlValues {
  const { period, least } = query;
  const leastValues = least === null ? {} : { currency: least.currency, least: least.minor.toString() };
  return { ...acrossValues(query), ...leastValues, from: asText(period.from), until: asText(period.until) };
}

function acrossValues({ accounts, counterparties }: TransferQuery): SqlValues {
  return { accounts: texts(accounts), ...(counterparties === null ? {} : { counterparties: texts(counterparties) }) };
}

function asText(value: number | null): string | null {
  return value === null ? null : value.toString();
}
