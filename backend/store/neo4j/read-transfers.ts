import type { Movement, RecordId, SourceRef } from "../../domain/record.ts";
import { byTime, type SourcedMovement, type Transfer, type TransferId } from "../../domain/transfer.ts";
import { bySource } from "../source-order.ts";
import { type Relation, relationOf } from "./relation.ts";
import { placesSeen, type Sight, sidesSeen, transferSeen } from "./sight.ts";
import { told } from "./values.ts";

const IDS_AT_ONCE = 5_000;

/** The transfers that have these ids, or a visible record with these ids, by time. */
export async function transfersById(sight: Sight, ids: readonly string[]): Promise<readonly Transfer[]> {
  const wanted = new Set(ids);
  const transfers = (await relationsWith(sight, ids)).flatMap((relation) => {
    const named = sidesSeen(sight, relation).some(({ movement }) => wanted.has(movement.id));
    const transfer = named ? transferSeen(sight, relation) : null;
    return transfer === null ? [] : [transfer];
  });
  return transfers.sort(byTime);
}

/** The visible records of a transfer with their visible places, payer's first; empty when it does not show. */
export async function sourceRowsOf(sight: Sight, transfer: TransferId): Promise<readonly SourcedMovement[]> {
  const relations = await relationsWith(sight, [transfer]);
  return relations.filter((relation) => transferSeen(sight, relation)?.id === transfer).flatMap((each) => sourced(sight, each));
}

/** The visible records of each transfer, payer's first; transfers that do not show are left out. */
export async function movementsOf(
  sight: Sight,
  transfers: readonly TransferId[],
): Promise<ReadonlyMap<TransferId, readonly Movement[]>> {
  const wanted = new Set(transfers);
  const found = (await relationsWith(sight, transfers)).flatMap((relation) => {
    const id = transferSeen(sight, relation)?.id;
    if (id === undefined || !wanted.has(id)) return [];
    return [[id, sidesSeen(sight, relation).map(({ movement }) => movement)] as const];
  });
  return new Map(found);
}

/** Every visible place of each transfer, by file and row; transfers that do not show are left out. */
export async function sourcesOf(
  sight: Sight,
  transfers: readonly TransferId[],
): Promise<ReadonlyMap<TransferId, readonly SourceRef[]>> {
  const wanted = new Set(transfers);
  const found = new Map<TransferId, readonly SourceRef[]>();
  for (const relation of await relationsWith(sight, transfers)) {
    const id = transferSeen(sight, relation)?.id;
    if (id === undefined || !wanted.has(id)) continue;
    const places = sourced(sight, relation).flatMap(({ sources }) => sources);
    found.set(id, places.sort(bySource));
  }
  return new Map(transfers.flatMap((id) => (found.has(id) ? [[id, found.get(id) ?? []] as const] : [])));
}

/** The transfer of which a record was read at this place. */
export async function transferAt(sight: Sight, { file, row, path }: SourceRef): Promise<TransferId | null> {
  const number = [...sight.fileOf].find(([, id]) => id === file)?.[0];
  if (number === undefined) return null;
  const place = { file: number, row: row === null ? -1n : BigInt(row), path: path ?? "" };
  const records = await sight.connection.read("record-at", place);
  const [first] = await transfersById(
    sight,
    records.map(({ record }) => told(record)),
  );
  return first?.id ?? null;
}

async function relationsWith({ connection, version }: Sight, ids: readonly string[]): Promise<readonly Relation[]> {
  const relations = new Map<RecordId, Relation>();
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const some = ids.slice(start, start + IDS_AT_ONCE);
    const rows = await connection.read("transfers-by-record", { ids: some, version, most: BigInt(some.length * 2) });
    for (const relation of rows.map(relationOf)) relations.set(relation.lead.movement.id, relation);
  }
  return [...relations.values()];
}

function sourced(sight: Sight, relation: Relation): readonly SourcedMovement[] {
  return sidesSeen(sight, relation).flatMap((side): SourcedMovement[] => {
    const [first, ...rest] = placesSeen(sight, side).toSorted(bySource);
    return first ? [{ movement: side.movement, sources: [first, ...rest] }] : [];
  });
}
