import type { LinkBasis } from "../../../domain/link.ts";
import type { Fact, Movement, RecordId } from "../../../domain/record.ts";
import { subjectAccount } from "../../mentions.ts";
import type { ReadRecord } from "../../transfer-store.ts";
import { placeOf } from "../mentioned.ts";
import { placesOf, type Side, toldOf } from "../relation.ts";
import { factProperties } from "../write-batch.ts";
import type { CsvTable } from "./csv-table.ts";
import type { FilePlace, KnownPlaces } from "./known-places.ts";
import type { Numbering } from "./numbering.ts";
import type { TableName } from "./tables.ts";

/** Import files while they are written, and the numbers that nodes have in them. */
export interface ImportFiles {
  readonly tables: Readonly<Record<TableName, CsvTable>>;
  readonly accounts: Numbering;
  readonly facts: Numbering;
  /** Settled records, each once. */
  readonly settled: RecordId[];
}

/** The version that all of an import shows from. */
export const SINCE = 1n;

/** Writes the records of a batch that no row before told: each stands once in the graph, with all its places. */
export function writeRecords(files: ImportFiles, known: KnownPlaces, number: bigint, batch: readonly ReadRecord[]): void {
  for (const { record, source } of batch) {
    if (!known.open.delete(record.id)) continue;
    const places = [{ file: number, ...placeOf(source) }, ...(known.further.get(record.id) ?? [])];
    if (record.kind === "fact") writeFact(files, record, places);
    else if (record.status === "failed")
      writeMovement(files, "failed-transfers", { movement: record, ...placesOf(places) }, null);
    else writeSettled(files, known, record, places);
  }
}

function writeSettled(files: ImportFiles, known: KnownPlaces, movement: Movement, places: readonly FilePlace[]): void {
  files.settled.push(movement.id);
  // It stands in the relationship that the payer's record leads.
  if (known.payees.has(movement.id)) return;
  const link = known.linked.get(movement.id);
  const payee = link && known.payees.get(link.payee);
  const lead = { movement, ...placesOf(places) };
  if (link && !payee) throw new Error(`record ${link.payee} is linked and in no file`);
  const other = link && payee ? { side: payeeSide(known, payee), basis: link.basis } : null;
  writeMovement(files, "transfers", lead, other);
}

function payeeSide({ further }: KnownPlaces, { movement, first }: { movement: Movement; first: FilePlace }): Side {
  return { movement, ...placesOf([first, ...(further.get(movement.id) ?? [])]) };
}

function writeMovement(
  { tables, accounts }: ImportFiles,
  table: "transfers" | "failed-transfers",
  lead: Side,
  other: { readonly side: Side; readonly basis: LinkBasis } | null,
): void {
  const { from, to } = lead.movement;
  const told = toldOf({ lead, other: other?.side ?? null, basis: other?.basis ?? null, since: SINCE });
  tables[table].put({ from: accounts.of(from).number, to: accounts.of(to).number, ...told });
}

function writeFact({ tables, accounts, facts }: ImportFiles, fact: Fact, places: readonly FilePlace[]): void {
  const { number } = facts.of(fact.id);
  tables.facts.put({ key: number, ...factProperties(fact, SINCE, placesOf(places)) });
  const account = subjectAccount(fact);
  if (account !== null) tables.about.put({ from: number, to: accounts.of(account).number });
}
