import type { ImportCounts } from "../../domain/case.ts";
import { blockKey, linksInForce } from "../../domain/link.ts";
import type { Movement, RecordId, SourceRef } from "../../domain/record.ts";
import { includes, type Scope } from "../../domain/scope.ts";
import { countsOf, type Outcome, type PlaceOutcome } from "../receipt-counts.ts";
import type { ReadRecord } from "../transfer-store.ts";
import { type Ledger, movementsOf } from "./ledger.ts";

/** What became of a file's rows as the uploader may know it. Asked before the file is stored. */
export function receiptOf(
  ledger: Ledger,
  read: readonly ReadRecord[],
  totals: { readonly rows: number; readonly rejected: number },
  countIn: Scope,
): ImportCounts {
  const known = (id: RecordId): boolean => ledger.held.get(id)?.sources.some(({ file }) => includes(countIn, file)) ?? false;
  const corroborating = corroboratingRecords(ledger, read, known);
  const outcomeOf = (id: RecordId): Outcome => (known(id) ? "duplicate" : corroborating.has(id) ? "corroborated" : "accepted");
  const places = new Map<string, PlaceOutcome>();
  for (const { record, source } of read) {
    const place = placeKey(source);
    places.set(place, [...(places.get(place) ?? []), outcomeOf(record.id)]);
  }
  return countsOf(totals, places.values());
}

/** New records whose other side is known. Linking sees known records and the file's own alone. */
function corroboratingRecords(
  ledger: Ledger,
  read: readonly ReadRecord[],
  known: (id: RecordId) => boolean,
): ReadonlySet<RecordId> {
  const blocks = new Map<string, Map<RecordId, Movement>>();
  for (const { record } of read) {
    if (record.kind !== "movement") continue;
    const key = blockKey(record);
    const block = blocks.get(key) ?? knownBlock(ledger, key, known);
    block.set(record.id, record);
    blocks.set(key, block);
  }
  return new Set([...blocks.values()].flatMap((block) => newSides([...block.values()], ledger, known)));
}

function knownBlock(ledger: Ledger, key: string, known: (id: RecordId) => boolean): Map<RecordId, Movement> {
  const visible = movementsOf(ledger, key).filter(({ id }) => known(id));
  return new Map(visible.map((movement) => [movement.id, movement]));
}

function newSides(block: readonly Movement[], ledger: Ledger, known: (id: RecordId) => boolean): readonly RecordId[] {
  return linksInForce(block, ledger.decisions).flatMap(({ payer, payee }) => {
    if (known(payer) === known(payee)) return [];
    return [known(payer) ? payee : payer];
  });
}

function placeKey({ row, path }: SourceRef): string {
  return `${row ?? ""} ${path ?? ""}`;
}
