import type { AccountId } from "../../domain/account.ts";
import type { FileId, Movement, RecordId } from "../../domain/record.ts";
import type { ReadRecord } from "../transfer-store.ts";
import { blockFingerprint } from "./relation.ts";
import type { Turn } from "./turn.ts";
import { told } from "./values.ts";

/** What is remembered of a file's records while it is read; the rest is on the server. */
export interface Reading {
  readonly ids: Set<RecordId>;
  /** Records that no file had. */
  readonly fresh: Set<RecordId>;
  /** Records that the uploader may know of. */
  readonly known: Set<RecordId>;
  /** Settled records that no file had: each one more transfer, unless linking says otherwise. */
  readonly settled: Set<RecordId>;
  /** Blocks of the records that may find another side, under the account whose statement would tell it. */
  readonly blocks: Readonly<Record<OwnSide, Map<AccountId, Set<bigint>>>>;
  readonly places: Map<string, RecordId[]>;
}

/** The side that an account's own statement tells. */
export type OwnSide = "payer" | "payee";

/** Accounts that one question names. */
export const ACCOUNTS_AT_ONCE = 20_000;

export function startReading(): Reading {
  return {
    ids: new Set(),
    fresh: new Set(),
    known: new Set(),
    settled: new Set(),
    blocks: { payer: new Map(), payee: new Map() },
    places: new Map(),
  };
}

export function noteId({ ids }: Reading, id: RecordId, file: FileId): void {
  if (ids.has(id)) throw new Error(`two rows of file ${file} have the record id ${id}`);
  ids.add(id);
}

/** files: the numbers of the files that have the record already; undefined when none has. */
export function note(
  reading: Reading,
  { record, source }: ReadRecord,
  files: readonly bigint[] | undefined,
  countIn: ReadonlySet<bigint>,
): void {
  const { fresh, known, settled, places } = reading;
  const isKnown = files?.some((file) => countIn.has(file)) === true;
  if (files === undefined) fresh.add(record.id);
  if (isKnown) known.add(record.id);
  if (record.kind === "movement" && record.status === "settled") {
    if (files === undefined) settled.add(record.id);
    // A record that is stored and known is a duplicate whatever it is linked with, and links nothing anew.
    if (!isKnown) noteBlock(reading, record);
  }
  const place = `${source.row ?? ""} ${source.path ?? ""}`;
  const others = places.get(place);
  if (others) others.push(record.id);
  else places.set(place, [record.id]);
}

function noteBlock({ blocks }: Reading, movement: Movement): void {
  if (movement.side === "both") return;
  const [side, account] = movement.side === "payer" ? (["payee", movement.to] as const) : (["payer", movement.from] as const);
  const block = blockFingerprint(movement);
  const noted = blocks[side].get(account);
  if (noted) noted.add(block);
  else blocks[side].set(account, new Set([block]));
}

/** Of the blocks noted those whose other side some statement tells: most accounts' own statements are held nowhere. */
export async function blocksToLink({ connection }: Turn, { blocks }: Reading): Promise<readonly bigint[]> {
  const wanted = new Set<bigint>();
  for (const side of ["payer", "payee"] as const) {
    const accounts = [...blocks[side].keys()];
    for (let start = 0; start < accounts.length; start += ACCOUNTS_AT_ONCE) {
      const some = accounts.slice(start, start + ACCOUNTS_AT_ONCE);
      const rows = await connection.read("told-accounts", { accounts: some, side, most: BigInt(some.length) });
      for (const { account } of rows) {
        for (const block of blocks[side].get(told(account) as AccountId) ?? []) wanted.add(block);
      }
    }
  }
  return [...wanted];
}
