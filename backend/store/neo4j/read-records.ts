import type { FileId, RecordId, SourceRecord } from "../../domain/record.ts";
import type { ReadRecord } from "../transfer-store.ts";
import type { Connection } from "./connection.ts";
import { factFrom, movementFrom } from "./record-text.ts";
import { relationOf, sidesOf } from "./relation.ts";
import { partsOf } from "./settle.ts";
import type { Sight } from "./sight.ts";
import { map, told } from "./values.ts";

/** The records of a stored file that the sight shows, a part at a time. */
export async function* recordsOf({ connection, version, fileOf }: Sight, file: FileId): AsyncIterable<readonly ReadRecord[]> {
  const number = [...fileOf].find(([, id]) => id === file)?.[0];
  if (number === undefined) return;
  for await (const { part, ids, places } of partsOf({ connection }, number)) {
    const records = await recordsWith(connection, version, ids);
    yield ids.map((id, index) => {
      const [record, place] = [records.get(id), places[index]];
      if (!record || !place) throw new Error(`part ${part} of file ${file} names a record that is not there: ${id}`);
      return { record, source: { file, ...place } };
    });
  }
}

/** The records of these ids that a version holds, by id. */
export async function recordsWith(
  connection: Connection,
  version: bigint,
  ids: readonly RecordId[],
): Promise<ReadonlyMap<string, SourceRecord>> {
  const most = BigInt(ids.length * 2);
  const [transfers, failed, facts] = await Promise.all([
    connection.read("transfers-by-record", { ids, version, most }),
    connection.read("failed-by-record", { ids, version, most }),
    connection.read("facts-by-record", { ids, version, most }),
  ]);
  const records: SourceRecord[] = [
    ...transfers.flatMap((row) => sidesOf(relationOf(row)).map(({ movement }) => movement)),
    ...failed.map((row) => {
      const { id, record } = map(row.transfer);
      return movementFrom(told(id), told(row.from), told(row.to), told(record));
    }),
    ...facts.map(({ id, record }) => factFrom(told(id), told(record))),
  ];
  return new Map(records.map((record) => [record.id, record]));
}
