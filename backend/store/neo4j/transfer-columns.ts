import type { Movement } from "../../domain/record.ts";
import type { ReadRecord } from "../transfer-store.ts";
import { amountParts } from "./amount-parts.ts";
import { joined } from "./joined.ts";
import { isSameMoney, movementText } from "./record-text.ts";
import { blockFingerprint } from "./relation.ts";
import type { Value } from "./values.ts";

/**
 * Transfers as columns of one length: a server reads a list of one kind far faster than as many maps, and the driver writes one
 * text of many parts far faster than as many texts.
 */
export type TransferColumns = {
  /** The ends of all of them, each once. */
  readonly accounts: readonly string[];
  /** Places in accounts. */
  readonly from: readonly bigint[];
  readonly to: readonly bigint[];
  readonly ids: string;
  readonly sides: string;
  readonly at: readonly bigint[];
  readonly paid: readonly bigint[];
  readonly currencies: string;
  readonly records: string;
  /** -1 where the format has none. */
  readonly row: readonly bigint[];
} & { readonly [column in SparseColumn]: readonly Value[] | null };

/** Columns that are null where no transfer of the batch has a value. */
type SparseColumn = "paidHigh" | "received" | "receivedHigh" | "receivedCurrency" | "block" | "paths";

/** The columns of settled movements, each read from one row. Throws too-large for an amount beyond what can be kept. */
export function transferColumns(movements: readonly (ReadRecord & { readonly record: Movement })[]): TransferColumns {
  const column = <T>(of: (movement: Movement) => T): readonly T[] => movements.map(({ record }) => of(record));
  const paid = column(({ paid: amount }) => amountParts(amount));
  const received = column((movement) => (isSameMoney(movement.paid, movement.received) ? null : amountParts(movement.received)));
  const places = new Map<string, bigint>();
  const [from, to] = [
    column(({ from: account }) => placeIn(places, account)),
    column(({ to: account }) => placeIn(places, account)),
  ];
  return {
    accounts: [...places.keys()],
    from,
    to,
    ids: joined(column(({ id }) => id)),
    sides: joined(column(({ side }) => side)),
    at: column(({ at }) => BigInt(at.at)),
    paid: paid.map(({ low }) => low),
    paidHigh: sparse(paid.map(({ high }) => high)),
    currencies: joined(column(({ paid: { currency } }) => currency)),
    received: sparse(received.map((parts) => parts?.low ?? null)),
    receivedHigh: sparse(received.map((parts) => parts?.high ?? null)),
    receivedCurrency: sparse(column(({ paid: one, received: other }) => (isSameMoney(one, other) ? null : other.currency))),
    block: sparse(column((movement) => (movement.side === "both" ? null : blockFingerprint(movement)))),
    // JSON has no line break of its own.
    records: column(movementText).join("\n"),
    row: movements.map(({ source: { row } }) => (row === null ? -1n : BigInt(row))),
    paths: sparse(movements.map(({ source: { path } }) => (path === null ? null : [path]))),
  };
}

function placeIn(places: Map<string, bigint>, account: string): bigint {
  const place = places.get(account) ?? BigInt(places.size);
  places.set(account, place);
  return place;
}

function sparse(values: readonly Value[]): readonly Value[] | null {
  return values.every((value) => value === null) ? null : values;
}
