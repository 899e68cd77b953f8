import type { DuckDBAppender } from "@duckdb/node-api";
import type { AccountId } from "../../domain/account.ts";
import { type Currency, parseCurrency } from "../../domain/currency.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Instant, Precision } from "../../domain/instant.ts";
import type { Money } from "../../domain/money.ts";
import type { Fact, Identifier, Movement, RecordId, SourceRecord, StatementSide } from "../../domain/record.ts";
import { count, type Row, text, told } from "./read-rows.ts";

const SIDES: readonly StatementSide[] = ["payer", "payee", "both"];
const PRECISIONS: readonly Precision[] = ["second", "minute", "day"];

/** The columns of a movement, in the order that movementOf reads them. */
export const MOVEMENT_COLUMNS = `id, from_account, to_account, side, settled, paid, paid_wide, paid_currency, received,
  received_wide, received_currency, instant, precision_code, balance, balance_wide, balance_currency, sequence, reference, memo,
  channel, place, from_name, to_name, identifiers`;

/** How many columns those are: what a statement selects behind them starts here. */
export const AFTER_MOVEMENT = 24;

/** Appends one record with all columns of the record table. Throws too-large for an amount beyond 127 bits. */
export function appendRecord(appender: DuckDBAppender, record: SourceRecord): void {
  appender.appendVarchar(record.id);
  if (record.kind === "movement") appendMovement(appender, record);
  else for (let column = 1; column < AFTER_MOVEMENT; column += 1) appender.appendNull();
  appendText(appender, record.kind === "fact" ? record.subject : null);
  appendText(appender, record.kind === "fact" ? JSON.stringify({ ...record, id: undefined }) : null);
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
  return {
    kind: "movement",
    id: told(row[0]) as RecordId,
    from: told(row[1]) as AccountId,
    to: told(row[2]) as AccountId,
    side: SIDES[count(row[3])] ?? "both",
    status: row[4] === 1 ? "settled" : "failed",
    paid: moneyAt(row, 5),
    received: moneyAt(row, 8),
    at: instantAt(row, 11),
    balanceAfter: row[15] === null ? null : moneyAt(row, 13),
    sequence: text(row[16]),
    reference: text(row[17]),
    memo: text(row[18]),
    channel: text(row[19]),
    place: text(row[20]),
    fromName: text(row[21]),
    toName: text(row[22]),
    identifiers: identifiersOf(text(row[23])),
  };
}

/** The fact of a stored text. */
export function factOf(id: string, body: string): Fact {
  return { ...(JSON.parse(body) as Omit<Fact, "id">), id: id as RecordId };
}

function moneyAt(row: Row, column: number): Money {
  const minor = row[column] ?? row[column + 1];
  if (typeof minor !== "bigint") throw new Error(`record ${String(row[0])} has no amount in column ${column}`);
  return { minor, currency: currencyOf(told(row[column + 2])) };
}

function currencyOf(code: string): Currency {
  return parseCurrency(code);
}

function instantAt(row: Row, column: number): Instant {
  return { at: count(row[column]), precision: PRECISIONS[count(row[column + 1])] ?? "second" };
}

function identifiersOf(body: string | null): readonly Identifier[] {
  return body === null ? [] : (JSON.parse(body) as readonly Identifier[]);
}
