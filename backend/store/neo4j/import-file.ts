import type { ImportCounts } from "../../domain/case.ts";
import type { LinkDecision } from "../../domain/link.ts";
import type { FileId, RecordId } from "../../domain/record.ts";
import { includes, type Scope } from "../../domain/scope.ts";
import { countsOf, type Outcome } from "../receipt-counts.ts";
import type { TransferChange } from "../transfer-changes.ts";
import type { FileContent } from "../transfer-store.ts";
import { inBatches } from "./in-batches.ts";
import { inLanes } from "./in-lanes.ts";
import { filesOfKnown } from "./known-records.ts";
import { newlyTold, type SideTold } from "./mentioned.ts";
import { ACCOUNTS_AT_ONCE, blocksToLink, note, noteId, type Reading, startReading } from "./reading.ts";
import type { Standing } from "./relink.ts";
import { filesAt } from "./sight.ts";
import { LANES, type Turn } from "./turn.ts";
import { whole } from "./values.ts";
import { type IncomingFile, preparedBatch, writeMentions, writeRecords } from "./write-batch.ts";
import { publish, relinked, writeRelinked } from "./write-relinked.ts";

export interface ImportOptions {
  readonly countIn: Scope;
  readonly decisions: readonly LinkDecision[];
  /** Rows that one transaction writes. */
  readonly rowsInBatch: number;
}

/**
 * Writes the file batch by batch under the turn's next version, which nobody sees, links it, and publishes the version. Known
 * bytes are counted in the same way and write nothing.
 */
export async function importFile(
  turn: Turn,
  content: FileContent,
  { countIn, decisions, rowsInBatch }: ImportOptions,
): Promise<ImportCounts> {
  const held = await filesAt(turn.connection, turn.version);
  const known = new Set(held.filter(({ id }) => includes(countIn, id)).map(({ number }) => number));
  const [stored] = await turn.connection.read("source-file", { id: content.file });
  const incoming = stored ? null : await startFile(turn, content);
  const batches = inBatches(content.batches, rowsInBatch);
  const reading = await readAll(turn, { ...content, batches }, { countIn: known, isFirst: held.length === 0 }, incoming);
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

async function startFile(turn: Turn, { file, profile }: FileContent): Promise<IncomingFile> {
  await turn.step(async (run) => void (await run("create-source-file", { id: file, profile, since: turn.next })));
  return { number: await numberOf(turn, file), turn, accounts: new Set(), names: new Set(), told: new Set() };
}

async function numberOf({ connection }: Turn, file: FileId): Promise<bigint> {
  const [started] = await connection.read("source-file", { id: file });
  return whole(started?.number);
}

const NOTHING_KNOWN: Awaited<ReturnType<typeof filesOfKnown>> = new Map();

/**
 * Reads ahead of what is written: while the server takes in two batches, the one committing as the other is worked out, the next is
 * read, looked up and put into columns.
 */
async function readAll(
  turn: Turn,
  content: FileContent,
  { countIn, isFirst }: { readonly countIn: ReadonlySet<bigint>; readonly isFirst: boolean },
  incoming: IncomingFile | null,
): Promise<Reading> {
  const reading = startReading();
  const writing = inLanes(LANES);
  const told: SideTold[] = [];
  let mentioned = Promise.resolve();
  let part = 0;
  try {
    for await (const batch of content.batches) {
      for (const { record } of batch) noteId(reading, record.id, content.file);
      // No file is held: no record is.
      const held = isFirst ? NOTHING_KNOWN : await filesOfKnown(turn, batch);
      for (const each of batch) note(reading, each, held.get(each.record.id), countIn);
      if (incoming) {
        const prepared = preparedBatch(incoming, part, batch, (id) => held.has(id));
        told.push(...newlyTold(incoming, batch));
        await writing.start(async (lane) => {
          mentioned = mentioned.then(() => writeMentions(incoming, prepared, lane));
          await mentioned;
          await writeRecords(incoming, prepared, lane);
        }, prepared.changesOthers);
      }
      part += 1;
    }
    await writing.end();
  } finally {
    await writing.settled();
  }
  await noteTold(turn, told);
  return reading;
}

/** After all batches: what locks accounts must not run beside what adds transfers to them. */
async function noteTold(turn: Turn, told: readonly SideTold[]): Promise<void> {
  for (let start = 0; start < told.length; start += ACCOUNTS_AT_ONCE) {
    const some = told.slice(start, start + ACCOUNTS_AT_ONCE);
    await turn.step(async (run) => void (await run("note-told", { told: some })));
  }
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
  const asked = { blocks: await blocksToLink(turn, reading), bothSides: true };
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
