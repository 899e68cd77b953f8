import type { AccountId } from "../../domain/account.ts";
import { blockKey, type Link, type LinkDecision, linksInForce } from "../../domain/link.ts";
import type { Movement, RecordId } from "../../domain/record.ts";
import { byTime, type Transfer, type TransferId, transferOf } from "../../domain/transfer.ts";

/** A transfer as the store below tells it, with its visible records. */
export interface ToldTransfer {
  readonly transfer: Transfer;
  readonly movements: readonly Movement[];
}

/** The transfers of joined accounts, each under its accounts' main ids. */
export interface JoinedTransfers {
  /** By time, then id. */
  readonly transfers: readonly Transfer[];
  readonly byId: ReadonlyMap<TransferId, Transfer>;
  /** Of a record or a transfer of the store below: the joined transfer that it is part of. */
  readonly joinedOf: ReadonlyMap<string, TransferId>;
  /** Of a joined transfer: those of the store below that it is made of, payer's first. */
  readonly partsOf: ReadonlyMap<TransferId, readonly TransferId[]>;
  /** Rows that are one transfer only because two numbers are one account. */
  readonly links: readonly Link[];
}

/**
 * Tells transfers under main ids, and links rows whose other side stood under the account's other number: by the same rule as any two
 * rows, among those that the store could not link. Rows that it linked stay linked.
 */
export function joinTransfers(
  told: readonly ToldTransfer[],
  mainOf: (account: AccountId) => AccountId,
  decisions: readonly LinkDecision[],
): JoinedTransfers {
  const alone = new Map<RecordId, { readonly movement: Movement; readonly transfer: TransferId }>();
  for (const { transfer, movements } of told) {
    const [movement, ...others] = movements;
    if (movement && others.length === 0 && movement.side !== "both") alone.set(movement.id, { movement, transfer: transfer.id });
  }
  const links = [
    ...blocksAcross(
      [...alone.values()].map(({ movement }) => movement),
      mainOf,
    ).values(),
  ].flatMap((block) => linksInForce(block, decisions));
  const pairs = links.flatMap(({ payer, payee }) => {
    const [one, other] = [alone.get(payer), alone.get(payee)];
    return one && other ? [{ parts: [one.transfer, other.transfer], movements: [one.movement, other.movement] as const }] : [];
  });
  const paired = new Set(pairs.flatMap(({ parts }) => parts));
  const single = told.filter(({ transfer }) => !paired.has(transfer.id));
  return indexed(
    [
      ...pairs.map(({ parts, movements: [payer, payee] }) => ({
        transfer: transferOf([underMain(payer, mainOf), underMain(payee, mainOf)]),
        parts,
        records: [payer.id, payee.id],
      })),
      ...single.map(({ transfer, movements }) => ({
        transfer: { ...transfer, from: mainOf(transfer.from), to: mainOf(transfer.to) },
        parts: [transfer.id],
        records: movements.map(({ id }) => id),
      })),
    ],
    links,
  );
}

/** A movement with its accounts' main ids in place of the numbers it was told with. */
export function underMain(movement: Movement, mainOf: (account: AccountId) => AccountId): Movement {
  return { ...movement, from: mainOf(movement.from), to: mainOf(movement.to) };
}

/** Blocks under main ids that hold rows of different blocks under the numbers as written. */
function blocksAcross(
  movements: readonly Movement[],
  mainOf: (account: AccountId) => AccountId,
): ReadonlyMap<string, readonly Movement[]> {
  const blocks = new Map<string, { readonly written: Set<string>; readonly movements: Movement[] }>();
  for (const movement of movements) {
    const joined = underMain(movement, mainOf);
    const block = blocks.get(blockKey(joined)) ?? { written: new Set(), movements: [] };
    block.written.add(blockKey(movement));
    block.movements.push(joined);
    blocks.set(blockKey(joined), block);
  }
  return new Map([...blocks].filter(([, { written }]) => written.size > 1).map(([key, block]) => [key, block.movements]));
}

interface Joined {
  readonly transfer: Transfer;
  readonly parts: readonly TransferId[];
  readonly records: readonly RecordId[];
}

function indexed(all: readonly Joined[], links: readonly Link[]): JoinedTransfers {
  const joinedOf = new Map<string, TransferId>();
  for (const { transfer, parts, records } of all) for (const id of [...parts, ...records]) joinedOf.set(id, transfer.id);
  return {
    transfers: all.map(({ transfer }) => transfer).sort(byTime),
    byId: new Map(all.map(({ transfer }) => [transfer.id, transfer])),
    joinedOf,
    partsOf: new Map(all.map(({ transfer, parts }) => [transfer.id, parts])),
    links,
  };
}
