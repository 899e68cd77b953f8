import type { LinkDecision } from "../../domain/link.ts";
import type { FileId, RecordId } from "../../domain/record.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { unknownFile } from "../not-held.ts";
import type { TransferChange } from "../transfer-changes.ts";
import { blockFingerprint, type Relation, relationOf, type Side, sidesOf } from "./relation.ts";
import type { Relinked, Standing } from "./relink.ts";
import { partsOf } from "./settle.ts";
import type { Turn } from "./turn.ts";
import { list, told, whole } from "./values.ts";
import { publish, relinked, writeRelinked } from "./write-relinked.ts";

/** What the file alone told. */
interface Gone {
  readonly settled: Set<RecordId>;
  /** Blocks that lose records. */
  readonly blocks: Set<bigint>;
  readonly changes: TransferChange[];
}

/**
 * Ends what the file alone told with the turn's next version, links the blocks that lose records anew, and publishes. The
 * next turn takes it out of the database.
 */
export async function undoImport(turn: Turn, file: FileId, decisions: readonly LinkDecision[]): Promise<void> {
  const [stored] = await turn.connection.read("source-file", { id: file });
  if (!stored) throw unknownFile(file);
  const number = whole(stored.number);
  await turn.step(async (run) => void (await run("close-source-file", { id: file, until: turn.next })));
  const gone: Gone = { settled: new Set(), blocks: new Set(), changes: [] };
  for await (const { ids } of partsOf(turn, number)) await endRecords(turn, ids, number, gone);
  await relinkLosing(turn, gone, decisions);
  await publish(turn, gone.changes, turn.decisions);
}

async function endRecords(turn: Turn, ids: readonly string[], number: bigint, gone: Gone): Promise<void> {
  const { connection, version } = turn;
  const most = BigInt(ids.length * 2);
  const rows = await connection.read("transfers-by-record", { ids, version, most });
  const loose: Relation[] = [];
  for (const relation of rows.map(relationOf)) if (noteGone(relation, number, gone)) loose.push(relation);
  const failed = onlyIn(await connection.read("known-failed", { ids, version }), number);
  const facts = onlyIn(await connection.read("known-facts", { ids, version }), number);
  const until = turn.next;
  await turn.step(async (run) => {
    await run("close-transfers", { keys: loose.map(({ lead, since }) => ({ id: lead.movement.id, since })), until });
    await run("close-failed", { ids: failed, until });
    await run("close-facts", { ids: facts, until });
  });
}

/** Notes the records that go; true for a relation of no block, which goes whole. */
function noteGone(relation: Relation, number: bigint, { settled, blocks, changes }: Gone): boolean {
  const going = sidesOf(relation).filter((side) => isOnlyIn(side, number));
  if (going.length === 0) return false;
  for (const { movement } of going) settled.add(movement.id);
  const { movement } = relation.lead;
  if (movement.side !== "both") {
    blocks.add(blockFingerprint(movement));
    return false;
  }
  changes.push({ transfer: movement.id as string as TransferId, was: "", now: null });
  return true;
}

async function relinkLosing(turn: Turn, { settled, blocks, changes }: Gone, decisions: readonly LinkDecision[]): Promise<void> {
  const standing: Standing = {
    before: () => true,
    after: ({ movement }) => !settled.has(movement.id),
    known: () => true,
    read: () => false,
  };
  const asked = { blocks: [...blocks], bothSides: false };
  for await (const some of relinked(turn, turn.version, asked, standing, decisions)) {
    for (const change of some.flatMap((each: Relinked) => each.changes)) changes.push(change);
    await writeRelinked(turn, some);
  }
}

function isOnlyIn({ files }: Side, number: bigint): boolean {
  return files.every((file) => file === number);
}

function onlyIn(rows: Awaited<ReturnType<Turn["connection"]["read"]>>, number: bigint): readonly string[] {
  return rows
    .flatMap(({ known }) => list(known))
    .flatMap((pair) => {
      const [id, files] = list(pair);
      return list(files).every((file) => file === number) ? [told(id)] : [];
    });
}
