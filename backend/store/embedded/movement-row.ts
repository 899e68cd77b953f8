import type { DuckDBAppender, DuckDBValue } from "@duckdb/node-api";
import type { AccountId } from "../../domain/account.ts";
import { parseCurrency } from "../../domain/currency.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Precision } from "../../domain/instant.ts";
import type { Money } from "../../domain/money.ts";
import type { Fact, Identifier, Movement, RecordId, SourceRecord, StatementSide } from "../../domain/record.ts";
import { count, type Row, told } from "./read-rows.ts";

const SIDES: readonly StatementSide[] = ["payer", "payee", "both"];
const PRECISIONS: readonly Precision[] = ["second", "minute", "day"];

/**
 * The columns of a movement, in the order that movementOf reads them. All texts come as one: each text that is fetched by
 * itself costs as much as the rest of the row.
 */
export const MOVEMENT_COLUMNS = `to_json([id, from_account, to_account, paid_currency, received_currency, balance_currency, sequence,
  reference, memo, channel, place, from_name, to_name, identifiers])::VARCHAR AS texts, side, settled, paid, paid_wide, received,
  received_wide, instant, precision_code, balance, balance_wide`;

/** How many columns those are: what a statement selects behind them starts here. */
export const AFTER_MOVEMENT = 11;

/** Columns of the record table that only movements fill, behind the id. */
const MOVEMENT_ONLY = 23;

/** Appends one record with all columns of the record table. Throws too-large for an amount beyond 127 bits. */
export function appendRecord(appender: DuckDBAppender, record: SourceRecord): void {
  appender.appendVarchar(record.id);
  if (record.kind === "movement") appendMovement(appender, record);
  else for (let column = 0; column < MOVEMENT_ONLY; column += 1) appender.appendNull();
  appendText(appender, record.kind === "fact" ? record.subject : null);
  appendText(appender, record.kind === "fact" ? JSON.stringify(record) : null);
  appender.endRow();
}

function appendMovement(appender: DuckDBAppender, movement: Movement): void {
  appender.appendVarchar(movement.from);
  appender.appendVarchar(movement.to);
  appender.appendUTinyInt(SIDES.indexOf(movement.side));
  appender.appendUTinyInt(movement.status === "settled" ? 1 : 0);
  appendMoney(appender, movement.paid);
  appendMoney(appender, movement.received);
  appender.appendBigInt(BigInt(movement.at.at));
  appender.appendUTinyInt(PRECISIONS.indexOf(movement.at.precision));
  appendMoney(appender, movement.balanceAfter);
  for (const field of ["sequence", "reference", "memo", "channel", "place", "fromName", "toName"] as const) {
    appendText(appender, movement[field]);
  }
  appendText(appender, movement.identifiers.length === 0 ? null : JSON.stringify(movement.identifiers));
}

const LEAST_NARROW = -(2n ** 63n);
const MOST_NARROW = 2n ** 63n - 1n;
const MOST_WIDE = 2n ** 127n - 1n;

/** 64 bits where the amount fits, else the wider column beside it. */
function appendMoney(appender: DuckDBAppender, money: Money | null): void {
  const narrow = money !== null && money.minor >= LEAST_NARROW && money.minor <= MOST_NARROW;
  if (money !== null && (money.minor > MOST_WIDE || money.minor < -MOST_WIDE)) {
    throw new LedgerhoundError(
      "too-large",
      `An amount of ${money.minor} smallest units of ${money.currency} is larger than can be kept. Check the row's decimal places.`,
    );
  }
  if (money !== null && narrow) appender.appendBigInt(money.minor);
  else appender.appendNull();
  if (money !== null && !narrow) appender.appendHugeInt(money.minor);
  else appender.appendNull();
  appendText(appender, money?.currency ?? null);
}

export function appendText(appender: DuckDBAppender, value: string | null): void {
  if (value === null) appender.appendNull();
  else appender.appendVarchar(value);
}

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
