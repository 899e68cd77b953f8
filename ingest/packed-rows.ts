import type { AccountId } from "../backend/domain/account.ts";
import type { Currency } from "../backend/domain/currency.ts";
import type { Precision } from "../backend/domain/instant.ts";
import type { Money } from "../backend/domain/money.ts";
import type { Identifier, Movement, MovementStatus, RecordId, StatementSide } from "../backend/domain/record.ts";
import { firstIdsOf } from "./identify-record.ts";
import { type PackedTexts, packTexts, textsIn } from "./packed-texts.ts";
import { type DraftRow, isIssue } from "./row.ts";

/** Rows of a delimited file as columns: what one thread hands to another at a fraction of the cost of an object a row. */
export interface PackedRows {
  /** Row numbers, in file order. */
  readonly rows: Float64Array;
  /** Rows that are no movement, as they are, each under its index. */
  readonly others: ReadonlyMap<number, DraftRow>;
  /** One entry a row, blank where the row is no movement. */
  readonly texts: Readonly<Record<TextField, PackedTexts>>;
  readonly money: Readonly<Record<MoneyField, PackedMoney>>;
  readonly at: Float64Array;
  readonly identifiers: ReadonlyMap<number, readonly Identifier[]>;
  /** Of every row that tells a record, the id that it has unless an earlier row of the file is equal. */
  readonly ids: readonly (RecordId | null)[];
  /** Their digests, 16 bytes each. */
  readonly digests: Uint8Array;
}

interface PackedMoney {
  readonly minor: BigInt64Array;
  /** Amounts that 64 bits do not hold. */
  readonly wide: ReadonlyMap<number, bigint>;
  readonly currency: PackedTexts;
}

type MovementDraft = Omit<Movement, "id">;

const TEXT_FIELDS = [
  ["from", (movement) => movement.from],
  ["to", (movement) => movement.to],
  ["side", (movement) => movement.side],
  ["status", (movement) => movement.status],
  ["precision", (movement) => movement.at.precision],
  ["sequence", (movement) => movement.sequence],
  ["reference", (movement) => movement.reference],
  ["memo", (movement) => movement.memo],
  ["channel", (movement) => movement.channel],
  ["place", (movement) => movement.place],
  ["fromName", (movement) => movement.fromName],
  ["toName", (movement) => movement.toName],
] as const satisfies readonly (readonly [string, (movement: MovementDraft) => string | null])[];

const MONEY_FIELDS = ["paid", "received", "balanceAfter"] as const;

type TextField = (typeof TEXT_FIELDS)[number][0];
type MoneyField = (typeof MONEY_FIELDS)[number];

/** The columns of some rows. */
export function packRows(drafts: readonly DraftRow[]): PackedRows {
  const movements = drafts.map(({ reading }) => (!isIssue(reading) && reading.kind === "movement" ? reading : null));
  const textsBy = (of: (movement: MovementDraft) => string | null) =>
    packTexts(movements.map((movement) => (movement === null ? null : of(movement))));
  const moneyIn = (field: MoneyField) => packMoney(movements.map((movement) => movement?.[field] ?? null));
  const numbered = [...drafts.entries()];
  return {
    rows: Float64Array.from(drafts, ({ row }) => row ?? 0),
    others: new Map(numbered.filter(([index]) => movements[index] === null)),
    texts: Object.fromEntries(TEXT_FIELDS.map(([field, of]) => [field, textsBy(of)])) as Record<TextField, PackedTexts>,
    money: Object.fromEntries(MONEY_FIELDS.map((field) => [field, moneyIn(field)])) as Record<MoneyField, PackedMoney>,
    at: Float64Array.from(movements, (movement) => movement?.at.at ?? 0),
    identifiers: new Map(
      movements.flatMap((movement, index) =>
        movement === null || movement.identifiers.length === 0 ? [] : [[index, movement.identifiers] as const],
      ),
    ),
    ...firstIdsOf(drafts.map(({ reading }) => (isIssue(reading) || reading.kind === "report" ? null : reading))),
  };
}

function packMoney(values: readonly (Money | null)[]): PackedMoney {
  const wide = new Map<number, bigint>();
  const minor = BigInt64Array.from(values, (value) => value?.minor ?? 0n);
  for (const [index, value] of values.entries()) {
    if (value !== null && minor[index] !== value.minor) wide.set(index, value.minor);
  }
  return { minor, wide, currency: packTexts(values.map((value) => value?.currency ?? null)) };
}

/** The rows again, equal to those that were packed but for the cells of movements, which nobody reads any more. */
export function unpackRows(packed: PackedRows): readonly DraftRow[] {
  const { rows, others, ids, digests } = packed;
  const movementAt = movementsIn(packed);
  const drafts: DraftRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const id = ids[index] ?? null;
    const firstId = id === null ? undefined : { id, digests, at: index };
    const other = others.get(index);
    if (other) drafts.push({ ...other, firstId });
    else drafts.push({ row: rows[index] ?? null, path: null, cells: NO_CELLS, reading: movementAt(index), firstId });
  }
  return drafts;
}

function movementsIn({ texts, money, at, identifiers }: PackedRows): (index: number) => MovementDraft {
  const columns = Object.fromEntries(TEXT_FIELDS.map(([field]) => [field, textsIn(texts[field])])) as TextColumns;
  const [paid, received, balanceAfter] = [moneyOf(money.paid), moneyOf(money.received), moneyOf(money.balanceAfter)];
  return (index) => ({
    kind: "movement",
    from: columns.from(index) as AccountId,
    to: columns.to(index) as AccountId,
    side: columns.side(index) as StatementSide,
    status: columns.status(index) as MovementStatus,
    paid: needed(paid(index)),
    received: needed(received(index)),
    at: { at: at[index] ?? 0, precision: columns.precision(index) as Precision },
    balanceAfter: balanceAfter(index),
    sequence: columns.sequence(index),
    reference: columns.reference(index),
    memo: columns.memo(index),
    channel: columns.channel(index),
    place: columns.place(index),
    fromName: columns.fromName(index),
    toName: columns.toName(index),
    identifiers: identifiers.get(index) ?? NONE,
  });
}

const NONE: readonly Identifier[] = [];
const NO_CELLS: readonly string[] = [];

type TextColumns = Readonly<Record<TextField, (index: number) => string | null>>;

function moneyOf({ minor, wide, currency }: PackedMoney): (index: number) => Money | null {
  const currencyAt = textsIn(currency);
  return (index) => {
    const code = currencyAt(index);
    return code === null ? null : { minor: wide.get(index) ?? minor[index] ?? 0n, currency: code as Currency };
  };
}

function needed(money: Money | null): Money {
  if (money === null) throw new Error("a packed movement has no amount");
  return money;
}
