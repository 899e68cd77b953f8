import type { LinkBasis } from "../../../domain/link.ts";
import type { Movement, RecordId } from "../../../domain/record.ts";
import { ALL } from "../../../domain/scope.ts";
import type { ReadRecord, SourceFile, TransferStore } from "../../transfer-store.ts";
import { type Place, placeOf } from "../mentioned.ts";

export type FilePlace = Place & { readonly file: bigint };

/** What a row of a file must be joined with when it is written: all of it is known only after every file was read once. */
export interface KnownPlaces {
  /** Records not taken yet. */
  readonly open: Set<RecordId>;
  /** Places after the first, of records that several files hold. */
  readonly further: ReadonlyMap<RecordId, readonly FilePlace[]>;
  /** The payee's record for each of a payer's that is one transfer with it. */
  readonly linked: ReadonlyMap<RecordId, { readonly payee: RecordId; readonly basis: LinkBasis }>;
  /** Linked payees' records with their first places. */
  readonly payees: ReadonlyMap<RecordId, { readonly movement: Movement; readonly first: FilePlace }>;
}

/** Reads every file once. Holds the ids of all records, and of linked payees' the records. */
export async function knownPlaces(transfers: TransferStore, files: readonly SourceFile[]): Promise<KnownPlaces> {
  const links = await transfers.links(ALL);
  const awaited = new Set(links.map(({ payee }) => payee));
  const open = new Set<RecordId>();
  const further = new Map<RecordId, FilePlace[]>();
  const payees = new Map<RecordId, { movement: Movement; first: FilePlace }>();
  const note = ({ record, source }: ReadRecord, file: bigint): void => {
    const place = { file, ...placeOf(source) };
    if (open.has(record.id)) further.set(record.id, [...(further.get(record.id) ?? []), place]);
    else if (record.kind === "movement" && awaited.has(record.id)) payees.set(record.id, { movement: record, first: place });
    open.add(record.id);
  };
  for (const [index, { id }] of files.entries()) {
    for await (const batch of transfers.recordsOf(id)) for (const read of batch) note(read, numberOf(index));
  }
  const linked = new Map(links.map(({ payer, payee, basis }) => [payer, { payee, basis }]));
  return { open, further, linked, payees };
}

/** The number of the file at this place in the list: provenance carries it. */
export function numberOf(index: number): bigint {
  return BigInt(index + 1);
}
