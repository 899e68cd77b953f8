import { createHash } from "node:crypto";
import type { AccountId } from "../../domain/account.ts";
import { blockKey, type LinkBasis } from "../../domain/link.ts";
import type { Movement, RecordId } from "../../domain/record.ts";
import { amountParts } from "./amount-parts.ts";
import { isSameMoney, movementFrom, movementText } from "./record-text.ts";
import { list, map, type Row, text, told, toldAll, type Value, whole } from "./values.ts";

/** One record inside a relationship: what it tells and the places it was read from, in three lists of one length. */
export interface Side {
  readonly movement: Movement;
  readonly files: readonly bigint[];
  /** -1 where the format has no rows. */
  readonly rows: readonly bigint[];
  /** null where no place has a path, "" where this one has none. */
  readonly paths: readonly string[] | null;
}

/** A TRANSFER relationship: a leading record, and the payee's where the payer's leads and both are one transfer. */
export interface Relation {
  readonly from: AccountId;
  readonly to: AccountId;
  /** The version from which it shows. */
  readonly since: bigint;
  readonly lead: Side;
  readonly other: Side | null;
  /** Why both are one; null for one record alone. */
  readonly basis: LinkBasis | null;
}

/** A relationship's properties. */
export type Told = { readonly [key: string]: Value };

/** A relation from a row or map with from, to and transfer. */
export function relationOf(row: Row): Relation {
  const [from, to, transfer] = [told(row.from), told(row.to), map(row.transfer)];
  const otherId = text(transfer.otherId);
  return {
    from: from as AccountId,
    to: to as AccountId,
    since: whole(transfer.since),
    lead: {
      movement: movementFrom(told(transfer.id), from, to, told(transfer.record)),
      ...placesIn(transfer.files, transfer.rows, transfer.paths),
    },
    other:
      otherId === null
        ? null
        : {
            movement: movementFrom(otherId, from, to, told(transfer.otherRecord)),
            ...placesIn(transfer.otherFiles, transfer.otherRows, transfer.otherPaths),
          },
    basis: text(transfer.basis) as LinkBasis | null,
  };
}

/** The places of a record as a side holds them. */
export function placesOf(
  places: readonly { readonly file: bigint; readonly row: bigint; readonly path: string | null }[],
): Pick<Side, "files" | "rows" | "paths"> {
  const hasPaths = places.some(({ path }) => path !== null);
  return {
    files: places.map(({ file }) => file),
    rows: places.map(({ row }) => row),
    paths: hasPaths ? places.map(({ path }) => path ?? "") : null,
  };
}

/** The records of a relation, the leading one first. */
export function sidesOf({ lead, other }: Relation): readonly Side[] {
  return other === null ? [lead] : [lead, other];
}

/** The ids of a relation's records. */
export function idsOf(relation: Relation): readonly RecordId[] {
  return sidesOf(relation).map(({ movement }) => movement.id);
}

/** The properties of a TRANSFER or FAILED_TRANSFER relationship. Throws too-large for an amount beyond what can be kept. */
export function toldOf({ lead, other, basis, since }: Pick<Relation, "lead" | "other" | "basis" | "since">): Told {
  const { movement } = lead;
  const paid = amountParts(movement.paid);
  return {
    id: movement.id,
    since,
    side: movement.side,
    at: BigInt(movement.at.at),
    paid: paid.low,
    paidHigh: paid.high,
    currency: movement.paid.currency,
    ...receivedOf(movement, ""),
    block: movement.status === "settled" && movement.side !== "both" ? blockFingerprint(movement) : null,
    record: movementText(movement),
    files: lead.files,
    rows: lead.rows,
    paths: lead.paths,
    ...(other === null ? {} : otherOf(other)),
    basis,
  };
}

/** 64 bits of the hash of a movement's block: what an index holds in place of accounts, currency and amount. */
export function blockFingerprint(movement: Pick<Movement, "from" | "to" | "paid">): bigint {
  return createHash("sha256").update(blockKey(movement)).digest().readBigInt64BE(0);
}

function otherOf({ movement, files, rows, paths }: Side): Told {
  return {
    otherId: movement.id,
    otherAt: BigInt(movement.at.at),
    ...receivedOf(movement, "other"),
    otherRecord: movementText(movement),
    otherFiles: files,
    otherRows: rows,
    otherPaths: paths,
  };
}

/** What was received, where it is not what was paid. */
function receivedOf({ paid, received }: Movement, prefix: "" | "other"): Told {
  if (isSameMoney(paid, received)) return {};
  const { low, high } = amountParts(received);
  return prefix === ""
    ? { received: low, receivedHigh: high, receivedCurrency: received.currency }
    : { otherReceived: low, otherReceivedHigh: high, otherReceivedCurrency: received.currency };
}

function placesIn(files: unknown, rows: unknown, paths: unknown): Pick<Side, "files" | "rows" | "paths"> {
  return {
    files: list(files).map(whole),
    rows: list(rows).map(whole),
    paths: paths === null || paths === undefined ? null : toldAll(paths),
  };
}
