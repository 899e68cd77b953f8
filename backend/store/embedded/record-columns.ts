import { BIGINT, type DuckDBValue, HUGEINT, UTINYINT, VARCHAR } from "@duckdb/node-api";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Precision } from "../../domain/instant.ts";
import type { Money } from "../../domain/money.ts";
import type { Movement, SourceRecord, StatementSide } from "../../domain/record.ts";
import type { Column } from "./column-appender.ts";

/** Each value's place is its code in the record table. */
export const SIDES: readonly StatementSide[] = ["payer", "payee", "both"];
export const PRECISIONS: readonly Precision[] = ["second", "minute", "day"];

type RecordColumn = Column<SourceRecord>;

/** The columns of the record table, in its order. Appending throws too-large for an amount beyond 127 bits. */
export const RECORD_COLUMNS: readonly RecordColumn[] = [
  { type: VARCHAR, of: ({ id }) => id },
  movement(VARCHAR, ({ from }) => from),
  movement(VARCHAR, ({ to }) => to),
  movement(UTINYINT, ({ side }) => SIDES.indexOf(side)),
  movement(UTINYINT, ({ status }) => (status === "settled" ? 1 : 0)),
  ...moneyColumns(({ paid }) => paid),
  ...moneyColumns(({ received }) => received),
  movement(BIGINT, ({ at }) => BigInt(at.at)),
  movement(UTINYINT, ({ at }) => PRECISIONS.indexOf(at.precision)),
  ...moneyColumns(({ balanceAfter }) => balanceAfter),
  movement(VARCHAR, ({ sequence }) => sequence),
  movement(VARCHAR, ({ reference }) => reference),
  movement(VARCHAR, ({ memo }) => memo),
  movement(VARCHAR, ({ channel }) => channel),
  movement(VARCHAR, ({ place }) => place),
  movement(VARCHAR, ({ fromName }) => fromName),
  movement(VARCHAR, ({ toName }) => toName),
  movement(VARCHAR, ({ identifiers }) => (identifiers.length === 0 ? null : JSON.stringify(identifiers))),
  { type: VARCHAR, of: (record) => (record.kind === "fact" ? record.subject : null) },
  { type: VARCHAR, of: (record) => (record.kind === "fact" ? JSON.stringify(record) : null) },
];

function movement(type: RecordColumn["type"], of: (movement: Movement) => DuckDBValue): RecordColumn {
  return { type, of: (record) => (record.kind === "movement" ? of(record) : null) };
}

const LEAST_NARROW = -(2n ** 63n);
const MOST_NARROW = 2n ** 63n - 1n;
const MOST_WIDE = 2n ** 127n - 1n;

/** 64 bits where the amount fits, else the wider column beside it; then the currency. */
function moneyColumns(of: (movement: Movement) => Money | null): readonly RecordColumn[] {
  return [
    movement(BIGINT, (told) => narrowOf(of(told))),
    movement(HUGEINT, (told) => wideOf(of(told))),
    movement(VARCHAR, (told) => of(told)?.currency ?? null),
  ];
}

function narrowOf(money: Money | null): bigint | null {
  return money !== null && isNarrow(money.minor) ? money.minor : null;
}

function wideOf(money: Money | null): bigint | null {
  if (money === null || isNarrow(money.minor)) return null;
  if (money.minor <= MOST_WIDE && money.minor >= -MOST_WIDE) return money.minor;
  throw new LedgerhoundError(
    "too-large",
    `An amount of ${money.minor} smallest units of ${money.currency} is larger than can be kept. Check the row's decimal places.`,
  );
}

function isNarrow(minor: bigint): boolean {
  return minor >= LEAST_NARROW && minor <= MOST_NARROW;
}
