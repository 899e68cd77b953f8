import type { RecordId, SourceRecord } from "../../domain/record.ts";
import type { ReadRecord } from "../transfer-store.ts";
import type { Turn } from "./turn.ts";
import { list, type Row, told, whole } from "./values.ts";

/** Numbers of the files that hold each of these records at a version; records that are not stored are left out. */
export async function filesOfKnown(
  { connection, version }: Turn,
  batch: readonly ReadRecord[],
): Promise<ReadonlyMap<RecordId, readonly bigint[]>> {
  const { settled, payees, failed, facts } = idsByKind(batch.map(({ record }) => record));
  const answers = await Promise.all([
    settled.length === 0 ? [] : connection.read("known-transfers", { ids: settled, payees, version }),
    failed.length === 0 ? [] : connection.read("known-failed", { ids: failed, version }),
    facts.length === 0 ? [] : connection.read("known-facts", { ids: facts, version }),
  ]);
  return new Map(answers.flat().flatMap(pairsIn));
}

interface IdsByKind {
  readonly settled: readonly RecordId[];
  /** Those of the settled that a payee's statement tells: they may stand second in a transfer. */
  readonly payees: readonly RecordId[];
  readonly failed: readonly RecordId[];
  readonly facts: readonly RecordId[];
}

function idsByKind(records: readonly SourceRecord[]): IdsByKind {
  const of = (wanted: (record: SourceRecord) => boolean): RecordId[] => records.filter(wanted).map(({ id }) => id);
  return {
    settled: of((record) => record.kind === "movement" && record.status === "settled"),
    payees: of((record) => record.kind === "movement" && record.status === "settled" && record.side === "payee"),
    failed: of((record) => record.kind === "movement" && record.status === "failed"),
    facts: of(({ kind }) => kind === "fact"),
  };
}

function pairsIn(row: Row): readonly (readonly [RecordId, readonly bigint[]])[] {
  return list(row.known).map((pair) => {
    const [id, files] = list(pair);
    return [told(id) as RecordId, list(files).map(whole)];
  });
}
