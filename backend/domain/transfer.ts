import type { AccountId } from "./account.ts";
import type { Brand } from "./brand.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
import type { Movement, RecordId, SourceRef } from "./record.ts";

/** The smallest id among the transfer's records that the reader may see. */
export type TransferId = Brand<"TransferId">;

/** What one side's own statement says of a transfer. */
export interface TransferSide {
  readonly record: RecordId;
  readonly at: Instant;
  readonly balanceAfter: Money | null;
  readonly sequence: string | null;
}

/** One movement of money between two accounts, told by one or two statements. */
export interface Transfer {
  readonly id: TransferId;
  readonly from: AccountId;
  readonly to: AccountId;
  readonly paid: Money;
  readonly received: Money;
  /** The payer's bank's instant where its row is seen, else the payee's. */
  readonly at: Instant;
  /** null: not seen in this side's statement. A record of side "both" fills neither. */
  readonly payer: TransferSide | null;
  readonly payee: TransferSide | null;
  readonly memo: string | null;
  readonly channel: string | null;
  readonly fromName: string | null;
  readonly toName: string | null;
}

/** A movement with every place it was read from. */
export interface SourcedMovement {
  readonly movement: Movement;
  readonly sources: readonly [SourceRef, ...SourceRef[]];
}

/**
 * The transfer that visible movements tell: one, or the payer's and the payee's.
 * Movements must be settled and of one block.
 */
export function transferOf(movements: readonly [Movement, ...Movement[]]): Transfer {
  return movements.length === 1 ? transferOfOne(movements[0]) : transferOfTwo(movements);
}

/** Of millions of movements that one statement alone tells, each is looked at once. */
function transferOfOne(movement: Movement): Transfer {
  const { id, from, to, paid, received, at, side, memo, channel, fromName, toName } = movement;
  return {
    id: id as string as TransferId,
    from,
    to,
    paid,
    received,
    at,
    payer: side === "payer" ? sideOf(movement) : null,
    payee: side === "payee" ? sideOf(movement) : null,
    memo,
    channel,
    fromName,
    toName,
  };
}

function transferOfTwo(movements: readonly [Movement, ...Movement[]]): Transfer {
  const payer = movements.find(({ side }) => side === "payer");
  const payee = movements.find(({ side }) => side === "payee");
  const first = payer ?? payee ?? movements[0];
  const told = <K extends "memo" | "channel" | "fromName" | "toName">(field: K): Movement[K] =>
    payer?.[field] ?? payee?.[field] ?? first[field];
  return {
    id: leastId(movements),
    from: first.from,
    to: first.to,
    paid: first.paid,
    received: first.received,
    at: first.at,
    payer: payer ? sideOf(payer) : null,
    payee: payee ? sideOf(payee) : null,
    memo: told("memo"),
    channel: told("channel"),
    fromName: told("fromName"),
    toName: payee?.toName ?? told("toName"),
  };
}

function leastId(movements: readonly [Movement, ...Movement[]]): TransferId {
  const [least = movements[0].id] = movements.map(({ id }) => id).sort();
  return least as string as TransferId;
}

function sideOf({ id, at, balanceAfter, sequence }: Movement): TransferSide {
  return { record: id, at, balanceAfter, sequence };
}

/** The total order of transfers: by instant, then by id. */
export function byTime(a: Pick<Transfer, "id" | "at">, b: Pick<Transfer, "id" | "at">): number {
  return a.at.at - b.at.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
