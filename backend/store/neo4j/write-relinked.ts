import type { LinkDecision } from "../../domain/link.ts";
import type { RecordId } from "../../domain/record.ts";
import type { TransferChange } from "../transfer-changes.ts";
import type { Run } from "./connection.ts";
import { joined } from "./joined.ts";
import { type Relation, relationOf, toldOf } from "./relation.ts";
import { type Relinked, relinkBlocks, type Standing } from "./relink.ts";
import type { Turn } from "./turn.ts";
import { list, map } from "./values.ts";

const BLOCKS_AT_ONCE = 2_000;
const RELATIONS_AT_ONCE = 2_000;
const CHANGES_IN_PART = 5_000;
/** Parts that one transaction writes. */
const PARTS_IN_STEP = 8;

export interface BlocksAsked {
  /** Fingerprints, each once. */
  readonly blocks: readonly bigint[];
  /** Only blocks that payers' and payees' statements both tell. */
  readonly bothSides: boolean;
}

/** What linking the blocks anew comes to, some blocks at a time. */
export async function* relinked(
  { connection }: Pick<Turn, "connection">,
  version: bigint,
  { blocks, bothSides }: BlocksAsked,
  standing: Standing,
  decisions: readonly LinkDecision[],
): AsyncIterable<readonly Relinked[]> {
  for (let start = 0; start < blocks.length; start += BLOCKS_AT_ONCE) {
    const asked = blocks.slice(start, start + BLOCKS_AT_ONCE);
    const rows = await connection.read("blocks", { blocks: asked, version, bothSides });
    const relations = rows.flatMap(({ members }) => list(members).map((member) => relationOf(map(member))));
    yield relinkBlocks(relations, standing, decisions);
  }
}

/** Ends and begins relations with the turn's version. What this very turn began and ends again is taken out at once. */
export async function writeRelinked(turn: Turn, all: readonly Relinked[]): Promise<void> {
  for (const some of inParts(all)) {
    const ended = some.flatMap((each) => each.ended);
    const begun = some.flatMap((each) => each.begun);
    if (ended.length + begun.length > 0) await turn.step((run) => replace(run, turn, ended, begun));
  }
}

async function replace(
  run: Run,
  { version, next }: Turn,
  ended: readonly Relation[],
  begun: readonly Omit<Relation, "since">[],
): Promise<void> {
  const closed = ended.filter(({ since }) => since <= version).map(({ lead, since }) => ({ id: lead.movement.id, since }));
  const dropped = ended.filter(({ since }) => since > version).map(({ lead }) => lead.movement.id);
  if (closed.length > 0) await run("close-transfers", { keys: closed, until: next });
  if (dropped.length > 0) await run("drop-transfers", { ids: dropped, version });
  const rows = begun.map((relation) => ({
    from: relation.from,
    to: relation.to,
    told: toldOf({ ...relation, since: next }),
  }));
  if (rows.length > 0) await run("create-transfers", { rows });
}

/** A block is never torn: its endings and beginnings are one transaction. */
function* inParts(all: readonly Relinked[]): Iterable<readonly Relinked[]> {
  let part: Relinked[] = [];
  let size = 0;
  for (const each of all) {
    part.push(each);
    size += each.ended.length + each.begun.length;
    if (size < RELATIONS_AT_ONCE) continue;
    yield part;
    [part, size] = [[], 0];
  }
  yield part;
}

/** Writes the changes of the turn's version, then makes it the one that readers see, with what else belongs to it. */
export async function publish(
  turn: Turn,
  changes: readonly TransferChange[],
  decisions: bigint,
  with_: Parameters<Turn["step"]>[0] = async () => undefined,
): Promise<void> {
  const steps = inSteps(changeParts(turn.next, changes));
  const last = steps.pop() ?? [];
  for (const parts of steps) await turn.step((run) => createChanges(run, parts));
  await turn.step(async (run) => {
    await createChanges(run, last);
    await with_(run);
    await run("publish", { version: turn.next, decisions });
  });
}

async function createChanges(run: Run, parts: ReturnType<typeof changeParts>): Promise<void> {
  for (const part of parts) await run("create-changes", part);
}

function inSteps<T>(parts: readonly T[]): T[][] {
  const steps = Math.ceil(parts.length / PARTS_IN_STEP);
  return Array.from({ length: steps }, (_, index) => parts.slice(index * PARTS_IN_STEP, (index + 1) * PARTS_IN_STEP));
}

/** What a version changed, in the parts that its nodes hold. */
export function changeParts(version: bigint, changes: readonly TransferChange[]) {
  const parts = Math.ceil(changes.length / CHANGES_IN_PART);
  return Array.from({ length: parts }, (_, index) => {
    const some = changes.slice(index * CHANGES_IN_PART, (index + 1) * CHANGES_IN_PART);
    return {
      version,
      part: BigInt(index),
      transfers: joined(some.map(({ transfer }) => transfer)),
      was: joined(some.map(({ was }) => mateText(was))),
      now: joined(some.map(({ now }) => mateText(now))),
    };
  });
}

const NO_TRANSFER = "-";

function mateText(mate: TransferChange["was"]): string {
  return mate ?? NO_TRANSFER;
}

/** What mateText wrote. */
export function mateFrom(text: string): TransferChange["was"] {
  return text === NO_TRANSFER ? null : (text as RecordId | "");
}
