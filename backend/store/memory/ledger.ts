import type { AccountId } from "../../domain/account.ts";
import { blockKey, type Link, type LinkDecision, linksInForce } from "../../domain/link.ts";
import type { FileId, Movement, RecordId, SourceRecord, SourceRef } from "../../domain/record.ts";
import { changesBetween, type TransferChange, transfersAmong } from "../transfer-changes.ts";
import type { SourceFile } from "../transfer-store.ts";

/** A record with every place it was read from. */
export interface Held {
  readonly record: SourceRecord;
  readonly sources: readonly SourceRef[];
}

/** Everything a memory store holds: content, provenance, links in force and what each version changed. */
export interface Ledger {
  readonly files: Map<FileId, SourceFile>;
  readonly held: Map<RecordId, Held>;
  /** Movements that may be linked with each other. */
  readonly blocks: Map<string, Set<RecordId>>;
  readonly byAccount: Map<AccountId, Set<RecordId>>;
  /** The link of each linked record, under both. */
  readonly links: Map<RecordId, Link>;
  readonly decisions: LinkDecision[];
  /** Changes of version n at n - 1. */
  readonly versions: (readonly TransferChange[])[];
}

export function emptyLedger(): Ledger {
  return {
    files: new Map(),
    held: new Map(),
    blocks: new Map(),
    byAccount: new Map(),
    links: new Map(),
    decisions: [],
    versions: [],
  };
}

/** The movements of a block; settled and failed alike. */
export function movementsOf(ledger: Ledger, block: string): readonly Movement[] {
  return [...(ledger.blocks.get(block) ?? [])].flatMap((id) => movementIn(ledger, id));
}

/** The movement of this id, or none when it is unknown or a fact. */
export function movementIn(ledger: Ledger, id: RecordId): readonly Movement[] {
  const record = ledger.held.get(id)?.record;
  return record?.kind === "movement" ? [record] : [];
}

/** Changes the blocks' records by `alter`, links them anew, and says which transfers that changed. */
export function relink(ledger: Ledger, blocks: ReadonlySet<string>, alter: () => void): readonly TransferChange[] {
  const before = [...blocks].map((block) => snapshot(ledger, block));
  alter();
  for (const [index, block] of [...blocks].entries()) {
    for (const id of before[index]?.keys() ?? []) unlinkRecord(ledger, id);
    const links = linksInForce(movementsOf(ledger, block), ledger.decisions);
    for (const link of links) {
      ledger.links.set(link.payer, link);
      ledger.links.set(link.payee, link);
    }
  }
  return [...blocks].flatMap((block, index) => changesBetween(before[index] ?? new Map(), snapshot(ledger, block)));
}

/** The settled transfers that a block makes now. */
function snapshot(ledger: Ledger, block: string): ReturnType<typeof transfersAmong> {
  const settled = movementsOf(ledger, block).filter(({ status }) => status === "settled");
  const ids = settled.map(({ id }) => id);
  return transfersAmong(
    ids,
    ids.flatMap((id) => ledger.links.get(id) ?? []),
  );
}

function unlinkRecord(ledger: Ledger, id: string): void {
  const link = ledger.links.get(id as RecordId);
  if (!link) return;
  ledger.links.delete(link.payer);
  ledger.links.delete(link.payee);
}

/** Puts a record in, or its further places when it is held already. */
export function hold(ledger: Ledger, record: SourceRecord, source: SourceRef): void {
  const held = ledger.held.get(record.id);
  ledger.held.set(record.id, { record: held?.record ?? record, sources: [...(held?.sources ?? []), source] });
  if (held || record.kind !== "movement") return;
  enter(ledger.blocks, blockKey(record), record.id);
  enter(ledger.byAccount, record.from, record.id);
  enter(ledger.byAccount, record.to, record.id);
}

/** Takes out the places of one file, and the record when it has no other. */
export function release(ledger: Ledger, id: RecordId, file: FileId): void {
  const held = ledger.held.get(id);
  if (!held) return;
  const sources = held.sources.filter((source) => source.file !== file);
  if (sources.length > 0) {
    ledger.held.set(id, { ...held, sources });
    return;
  }
  ledger.held.delete(id);
  if (held.record.kind !== "movement") return;
  leave(ledger.blocks, blockKey(held.record), id);
  leave(ledger.byAccount, held.record.from, id);
  leave(ledger.byAccount, held.record.to, id);
}

function enter<K>(index: Map<K, Set<RecordId>>, key: K, id: RecordId): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

function leave<K>(index: Map<K, Set<RecordId>>, key: K, id: RecordId): void {
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}
