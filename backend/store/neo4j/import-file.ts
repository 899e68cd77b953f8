import type { ImportCounts } from "../../domain/case.ts";
import type { LinkDecision } from "../../domain/link.ts";
import type { FileId, RecordId } from "../../domain/record.ts";
import { includes, type Scope } from "../../domain/scope.ts";
import { countsOf, type Outcome } from "../receipt-counts.ts";
import type { TransferChange } from "../transfer-changes.ts";
import type { FileContent, ReadRecord } from "../transfer-store.ts";
import { filesOfKnown } from "./known-records.ts";
import { blockFingerprint } from "./relation.ts";
import type { Standing } from "./relink.ts";
import { filesAt } from "./sight.ts";
import type { Turn } from "./turn.ts";
import { whole } from "./values.ts";
import { type IncomingFile, writeBatch } from "./write-batch.ts";
import { publish, relinked, writeRelinked } from "./write-relinked.ts";

const ROWS_IN_BATCH = 5_000;

/** What is remembered of a file's records while it is read; the rest is on the server. */
interface Reading {
  readonly ids: Set<RecordId>;
  /** Records that no file had. */
  readonly fresh: Set<RecordId>;
  /** Records that the uploader may know of. */
  readonly known: Set<RecordId>;
  /** Settled records that no file had: each one more transfer, unless linking says otherwise. */
  readonly settled: Set<RecordId>;
  /** Blocks of the records that may be linked. */
  readonly blocks: Set<bigint>;
  readonly places: Map<string, RecordId[]>;
}

/**
 * Writes the file batch by batch under the turn's next version, which nobody sees, links it, and publishes the version. Known
 * bytes are counted in the same way and write nothing.
 */
export async function importFile(
  turn: Turn,
  content: FileContent,
  countIn: Scope,
  decisions: readonly LinkDecision[],
): Promise<ImportCounts> {
  const known = await numbersIn(turn, countIn);
  const [stored] = await turn.connection.read("source-file", { id: content.file });
  const incoming = stored ? null : await startFile(turn, content);
  const reading = await readAll(turn, content, known, incoming);
  const totals = content.totals();
  const linked = await link(turn, reading, standingOf(reading, known), decisions, incoming !== null);
  const counts = countsOf(totals, outcomes(reading, linked.corroborated));
  if (incoming === null) return counts;
  const rows = { rows: BigInt(totals.rows), rejected: BigInt(totals.rejected) };
  await publish(turn, linked.changes, turn.decisions, async (run) => {
    await run("count-source-file", { id: content.file, ...rows });
  });
  return counts;
}

async function numbersIn({ connection, version }: Turn, scope: Scope): Promise<ReadonlySet<bigint>> {
  const files = await filesAt(connection, version);
  return new Set(files.filter(({ id }) => includes(scope, id)).map(({ number }) => number));
}

async function startFile(turn: Turn, { file, profile }: FileContent): Promise<IncomingFile> {
  await turn.step(async (run) => void (await run("create-source-file", { id: file, profile, since: turn.next })));
  return { number: await numberOf(turn, file), turn, accounts: new Set(), names: new Set() };
}

async function numberOf({ connection }: Turn, file: FileId): Promise<bigint> {
  const [started] = await connection.read("source-file", { id: file });
  return whole(started?.number);
}

async function readAll(
  { connection, version }: Turn,
  content: FileContent,
  countIn: ReadonlySet<bigint>,
  incoming: IncomingFile | null,
): Promise<Reading> {
  const reading: Reading = {
    ids: new Set(),
    fresh: new Set(),
    known: new Set(),
    settled: new Set(),
    blocks: new Set(),
    places: new Map(),
  };
  let part = 0;
  for await (const batch of inBatches(content.batches)) {
    for (const { record } of batch) noteId(reading, record.id, content.file);
    const records = batch.map(({ record }) => record);
    const held = await filesOfKnown(connection, version, records);
    for (const each of batch) note(reading, each, held.get(each.record.id), countIn);
    if (incoming) await writeBatch(incoming, part, batch, (id) => held.has(id));
    part += 1;
  }
  return reading;
}

function noteId({ ids }: Reading, id: RecordId, file: FileId): void {
  if (ids.has(id)) throw new Error(`two rows of file ${file} have the record id ${id}`);
  ids.add(id);
}

function note(
  { fresh, known, settled, blocks, places }: Reading,
  { record, source }: ReadRecord,
  files: readonly bigint[] | undefined,
  countIn: ReadonlySet<bigint>,
): void {
  if (files === undefined) fresh.add(record.id);
  if (files?.some((file) => countIn.has(file))) known.add(record.id);
  if (record.kind === "movement" && record.status === "settled") {
    if (files === undefined) settled.add(record.id);
    if (record.side !== "both") blocks.add(blockFingerprint(record));
  }
  const place = `${source.row ?? ""} ${source.path ?? ""}`;
  const others = places.get(place);
  if (others) others.push(record.id);
  else places.set(place, [record.id]);
}

interface Linked {
  readonly changes: readonly TransferChange[];
  readonly corroborated: ReadonlySet<RecordId>;
}

/** Links the blocks that the file touches anew, and writes that when the file is on its way in. */
async function link(
  turn: Turn,
  reading: Reading,
  standing: Standing,
  decisions: readonly LinkDecision[],
  write: boolean,
): Promise<Linked> {
  const changes: TransferChange[] = [];
  const corroborated = new Set<RecordId>();
  const alone = new Set(reading.settled);
  const asked = { blocks: [...reading.blocks], bothSides: true };
  for await (const some of relinked(turn, write ? turn.next : turn.version, asked, standing, decisions)) {
    for (const id of some.flatMap((each) => each.members)) alone.delete(id);
    for (const id of some.flatMap((each) => each.corroborated)) corroborated.add(id);
    for (const change of some.flatMap((each) => each.changes)) changes.push(change);
    if (write) await writeRelinked(turn, some);
  }
  for (const id of alone) changes.push({ transfer: id as string as TransferChange["transfer"], was: null, now: "" });
  return { changes, corroborated };
}

/** A record of a touched block that this file does not have is known by its own files. */
function standingOf({ ids, fresh }: Reading, countIn: ReadonlySet<bigint>): Standing {
  return {
    before: ({ movement }) => !fresh.has(movement.id),
    after: () => true,
    known: ({ files }) => files.some((file) => countIn.has(file)),
    read: ({ movement }) => ids.has(movement.id),
  };
}

function* outcomes({ places, known }: Reading, corroborated: ReadonlySet<RecordId>): Iterable<readonly Outcome[]> {
  const outcomeOf = (id: RecordId): Outcome => (known.has(id) ? "duplicate" : corroborated.has(id) ? "corroborated" : "accepted");
  for (const ids of places.values()) yield ids.map(outcomeOf);
}

async function* inBatches(batches: AsyncIterable<readonly ReadRecord[]>): AsyncIterable<readonly ReadRecord[]> {
  let batch: ReadRecord[] = [];
  for await (const rows of batches) {
    for (const row of rows) {
      batch.push(row);
      if (batch.length < ROWS_IN_BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
