import type { DuckDBValue } from "@duckdb/node-api";
import type { AccountId } from "../../domain/account.ts";
import { parseCurrency } from "../../domain/currency.ts";
import type { Money } from "../../domain/money.ts";
import type { Fact, Identifier, Movement, RecordId } from "../../domain/record.ts";
import { count, type Row, told } from "./read-rows.ts";
import { PRECISIONS, SIDES } from "./record-columns.ts";

/**
 * The columns of a movement, in the order that movementOf reads them. All texts come as one: each text that is fetched by
 * itself costs as much as the rest of the row.
 */
export const MOVEMENT_COLUMNS = `to_json([id, from_account, to_account, paid_currency, received_currency, balance_currency, sequence,
  reference, memo, channel, place, from_name, to_name, identifiers])::VARCHAR AS texts, side, settled, paid, paid_wide, received,
  received_wide, instant, precision_code, balance, balance_wide`;

/** How many columns those are: what a statement selects behind them starts here. */
export const AFTER_MOVEMENT = 11;

/** The movement of a row that starts with MOVEMENT_COLUMNS. */
export function movementOf(row: Row): Movement {
  const [id, from, to, paidIn, receivedIn, balanceIn, sequence, reference, memo, channel, place, fromName, toName, identifiers] =
    JSON.parse(told(row[0])) as readonly (string | null)[];
  return {
    kind: "movement",
    id: told(id) as RecordId,
    from: told(from) as AccountId,
    to: told(to) as AccountId,
    side: SIDES[count(row[1])] ?? "both",
    status: row[2] === 1 ? "settled" : "failed",
    paid: moneyOf(told(paidIn), row[3], row[4]),
    received: moneyOf(told(receivedIn), row[5], row[6]),
    at: { at: count(row[7]), precision: PRECISIONS[count(row[8])] ?? "second" },
    balanceAfter: balanceIn == null ? null : moneyOf(balanceIn, row[9], row[10]),
    sequence: sequence ?? null,
    reference: reference ?? null,
    memo: memo ?? null,
    channel: channel ?? null,
    place: place ?? null,
    fromName: fromName ?? null,
    toName: toName ?? null,
    identifiers: identifiers == null ? [] : (JSON.parse(identifiers) as readonly Identifier[]),
  };
}

/** The fact of a stored text. */
export function factOf(body: string): Fact {
  return JSON.parse(body) as Fact;
}

function moneyOf(code: string, narrow: DuckDBValue | undefined, wide: DuckDBValue | undefined): Money {
  const minor = narrow ?? wide;
  if (typeof minor !== "bigint") throw new Error(`an amount in ${code} is missing`);
  return { minor, currency: parseCurrency(code) };
}
