import type { FileId, Movement, RecordId, SourceRef } from "../../domain/record.ts";
import type { SourcedMovement, Transfer, TransferId } from "../../domain/transfer.ts";
import { transferOf } from "../../domain/transfer.ts";
import { bySource } from "../source-order.ts";
import { AFTER_MOVEMENT, MOVEMENT_COLUMNS, movementOf } from "./movement-row.ts";
import { count, type Row, rowsOf, streamRows, text, texts, told } from "./read-rows.ts";
import { recordsWhere, type Sight, transfersSql } from "./sight-sql.ts";

/** The records of these ids, and the other side of each by these links. */
function pairedBy(links: string): string {
  return `id IN (SELECT unnest($ids) UNION SELECT payee FROM ${links} WHERE payer IN (SELECT unnest($ids))
    UNION SELECT payer FROM ${links} WHERE payee IN (SELECT unnest($ids)))`;
}

/** Records whose transfer the ids name, and the other side of each where both show. */
function near(sight: Sight): string {
  return transfersSql({ sql: sight.sqlOver(recordsWhere(pairedBy("link"))) }, `shown.${pairedBy("tied")}`);
}

const IN_ORDER = "ORDER BY told, transfer, side, id";

/** All visible transfers in the order of byTime, a chunk at a time. */
export async function* scanTransfers(sight: Sight): AsyncIterable<readonly Transfer[]> {
  const sql = `${transfersSql(sight)} SELECT ${MOVEMENT_COLUMNS}, transfer FROM movement ${IN_ORDER}`;
  let open: Movement[] = [];
  let openId: string | null = null;
  for await (const rows of streamRows(sight.connection, sql)) {
    const whole: Transfer[] = [];
    for (const row of rows) {
      const id = told(row[AFTER_MOVEMENT]);
      if (id !== openId) {
        whole.push(...closed(open));
        open = [];
        openId = id;
      }
      open.push(movementOf(row));
    }
    if (whole.length > 0) yield whole;
  }
  if (open.length > 0) yield closed(open);
}

/** Transfers from rows that start with MOVEMENT_COLUMNS and the transfer's id, those of one transfer together. */
export function transfersIn(rows: readonly Row[]): readonly Transfer[] {
  return [...grouped(rows).values()].flatMap(closed);
}

export async function transfersById(sight: Sight, ids: readonly string[]): Promise<readonly Transfer[]> {
  const rows = await rowsOf(sight.connection, `${near(sight)} SELECT ${MOVEMENT_COLUMNS}, transfer FROM movement ${IN_ORDER}`, {
    ids: texts(ids),
  });
  return transfersIn(rows);
}

export async function sourceRowsOf(sight: Sight, transfer: TransferId): Promise<readonly SourcedMovement[]> {
  const movements = (await movementsOf(sight, [transfer])).get(transfer) ?? [];
  const places = await placesOf(sight, [transfer]);
  return movements.flatMap((movement): SourcedMovement[] => {
    const [first, ...rest] = places.filter(({ record }) => record === movement.id).map(({ source }) => source);
    return first ? [{ movement, sources: [first, ...rest] }] : [];
  });
}

/** The visible records of each transfer, payer's first; transfers that do not show are left out. */
export async function movementsOf(
  sight: Sight,
  transfers: readonly TransferId[],
): Promise<ReadonlyMap<TransferId, readonly Movement[]>> {
  const rows = await rowsOf(
    sight.connection,
    `${near(sight)} SELECT ${MOVEMENT_COLUMNS}, transfer FROM movement
     WHERE transfer IN (SELECT unnest($ids)) ${IN_ORDER}`,
    { ids: texts(transfers) },
  );
  return new Map([...grouped(rows)].map(([id, movements]) => [id as TransferId, movements]));
}

/** Every visible place of each transfer, by file and row; transfers that do not show are left out. */
export async function sourcesOf(
  sight: Sight,
  transfers: readonly TransferId[],
): Promise<ReadonlyMap<TransferId, readonly SourceRef[]>> {
  const sources = new Map<TransferId, SourceRef[]>();
  for (const { transfer, source } of await placesOf(sight, transfers)) {
    const known = sources.get(transfer);
    if (known) known.push(source);
    else sources.set(transfer, [source]);
  }
  return sources;
}

/** The transfer of which a record was read at this place. */
export async function transferAt(sight: Sight, { file, row, path }: SourceRef): Promise<TransferId | null> {
  const records = await rowsOf(
    sight.connection,
    `${sight.sql} SELECT record FROM placed JOIN source_file ON source_file.number = placed.file
     WHERE source_file.id = $file AND row_number IS NOT DISTINCT FROM $row::BIGINT AND path IS NOT DISTINCT FROM $path::VARCHAR`,
    { file, row, path },
  );
  const [first] = await transfersById(
    sight,
    records.map(([record]) => told(record)),
  );
  return first?.id ?? null;
}

interface Place {
  readonly transfer: TransferId;
  readonly record: RecordId;
  readonly source: SourceRef;
}

async function placesOf(sight: Sight, transfers: readonly TransferId[]): Promise<readonly Place[]> {
  const rows = await rowsOf(
    sight.connection,
    `${near(sight)}
     SELECT movement.transfer, movement.id, source_file.id, placed.row_number, placed.path
     FROM movement JOIN placed ON placed.record = movement.id JOIN source_file ON source_file.number = placed.file
     WHERE movement.transfer IN (SELECT unnest($ids))`,
    { ids: texts(transfers) },
  );
  return rows
    .map(
      ([transfer, record, file, row, path]): Place => ({
        transfer: told(transfer) as TransferId,
        record: told(record) as RecordId,
        source: { file: told(file) as FileId, row: row === null ? null : count(row), path: text(path) },
      }),
    )
    .sort((a, b) => bySource(a.source, b.source));
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Movement[]> {
  const groups = new Map<string, Movement[]>();
  for (const row of rows) {
    const id = told(row[AFTER_MOVEMENT]);
    const group = groups.get(id);
    if (group) group.push(movementOf(row));
    else groups.set(id, [movementOf(row)]);
  }
  return groups;
}

function closed([first, ...rest]: readonly Movement[]): readonly Transfer[] {
  return first ? [transferOf([first, ...rest])] : [];
}
