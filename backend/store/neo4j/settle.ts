import type { RecordId } from "../../domain/record.ts";
import type { Run } from "./connection.ts";
import { parted } from "./joined.ts";
import { firstPlace } from "./stretches.ts";
import type { Turn } from "./turn.ts";
import { count, list, told, toldAll, whole } from "./values.ts";

const MOST = 10_000n;

/** Of nodes that hold tens of thousands of letters each. */
const FEW = 500n;

/**
 * Records that one transaction removes. Measured while ids stood in an index of two parts, where a look-up goes through everything
 * that the transaction has removed from it so far: 20,000 at once took two minutes, in thousands they took seconds.
 */
const IDS_AT_ONCE = 1_000;

interface UnsettledFile {
  readonly id: string;
  readonly number: bigint;
  readonly since: bigint;
  readonly until: bigint | null;
}

/**
 * Takes out what versions that were never published wrote, and what published ones closed. Readers of the present version see
 * no difference. clean: the turn before ended well, so that nothing unpublished can be there.
 */
export async function settle(turn: Turn, clean: boolean): Promise<void> {
  const files = await unsettledFiles(turn);
  for (const file of files.filter(({ since }) => since > turn.version)) await forget(turn, file);
  if (!clean) await dropUnpublished(turn);
  for (const file of files.filter(({ until }) => until !== null && until > turn.version)) await restore(turn, file);
  await sweepClosed(turn);
  for (const file of files.filter(({ until }) => until !== null && until <= turn.version)) await forget(turn, file);
  if (files.length > 0) await dropLoneNodes(turn);
}

async function unsettledFiles({ connection, version }: Turn): Promise<readonly UnsettledFile[]> {
  const rows = await connection.read("unsettled-files", { version });
  return rows.map(({ id, number, since, until }) => ({
    id: told(id),
    number: whole(number),
    since: whole(since),
    until: typeof until === "bigint" ? until : null,
  }));
}

/** Everything that one file told, and the file. */
async function forget(turn: Turn, { id, number }: UnsettledFile): Promise<void> {
  const { version } = turn;
  for await (const { part, ids } of partsOf(turn, number)) {
    for (const some of inThousands(ids)) await turn.step((run) => dropRecords(run, some, version));
    await turn.step(async (run) => {
      const places = { ids, file: number };
      await run("strip-places", places);
      await run("strip-other-places", places);
      await run("strip-failed-places", places);
      await run("strip-fact-places", places);
      await run("drop-rows", { file: number, part });
      await run("drop-stretches", { file: number, from: firstPlace(part), until: firstPlace(part + 1n) });
    });
  }
  await untilNoneIsLeft(turn, (run) => run("drop-payment-texts", { file: number, most: FEW }));
  await untilNoneIsLeft(turn, (run) => run("drop-holds", { file: number, most: MOST }));
  await untilNoneIsLeft(turn, (run) => run("drop-uses", { file: number, most: MOST }));
  await turn.step(async (run) => void (await run("drop-source-file", { id })));
}

function inThousands<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / IDS_AT_ONCE);
  return Array.from({ length: count }, (_, index) => items.slice(index * IDS_AT_ONCE, (index + 1) * IDS_AT_ONCE));
}

async function dropRecords(run: Run, ids: readonly string[], version: bigint): Promise<void> {
  await run("drop-transfers", { ids, version });
  await run("drop-other-transfers", { ids, version });
  await run("drop-failed", { ids, version });
  await run("drop-facts", { ids, version });
}

/** Transfers that an unpublished version put in the place of others, its closings and its changes. */
async function dropUnpublished(turn: Turn): Promise<void> {
  const { connection, version } = turn;
  for (;;) {
    const [closed] = await connection.read("closed-transfers", { version, most: BigInt(IDS_AT_ONCE) });
    const ids = toldAll(closed?.ids ?? []);
    if (ids.length === 0) break;
    await turn.step(async (run) => {
      await run("drop-transfers", { ids, version });
      await run("drop-other-transfers", { ids, version });
      await run("reopen-transfers", { ids, version });
    });
  }
  await turn.step(async (run) => void (await run("drop-changes", { version })));
}

/** A file whose undoing was never published. */
async function restore(turn: Turn, { id, number }: UnsettledFile): Promise<void> {
  const { version } = turn;
  for await (const { ids } of partsOf(turn, number)) {
    await turn.step(async (run) => {
      await run("reopen-failed", { ids, version });
      await run("reopen-facts", { ids, version });
    });
  }
  await turn.step(async (run) => void (await run("close-source-file", { id, until: null })));
}

async function sweepClosed(turn: Turn): Promise<void> {
  const { version } = turn;
  const removed = await untilNoneIsLeft(turn, (run) => run("sweep-transfers", { version, most: MOST }));
  if (removed > 0) await turn.step(async (run) => void (await run("note-swept", { version })));
}

async function dropLoneNodes(turn: Turn): Promise<void> {
  await untilNoneIsLeft(turn, (run) => run("drop-lone-accounts", { most: MOST }));
  await untilNoneIsLeft(turn, (run) => run("drop-lone-holders", { most: MOST }));
  await untilNoneIsLeft(turn, (run) => run("drop-lone-identifiers", { most: MOST }));
  await untilNoneIsLeft(turn, (run) => run("drop-lone-subjects", { most: MOST }));
}

async function untilNoneIsLeft(turn: Turn, remove: (run: Run) => ReturnType<Run>): Promise<number> {
  for (let all = 0; ; ) {
    let removed = 0;
    await turn.step(async (run) => {
      const [answer] = await remove(run);
      removed = count(answer?.removed);
    });
    all += removed;
    if (removed < Number(MOST)) return all;
  }
}

/** A part of a file: its records, and where each of them stands. */
interface Part {
  readonly part: bigint;
  readonly ids: readonly RecordId[];
  readonly places: readonly { readonly row: number | null; readonly path: string | null }[];
}

/** The parts of a file in the order in which they were read. */
export async function* partsOf({ connection }: Pick<Turn, "connection">, file: bigint): AsyncIterable<Part> {
  for (let after = -1n; ; ) {
    const [row] = await connection.read("rows-of-file", { file, after });
    if (!row) return;
    after = whole(row.part);
    const paths = row.paths === null ? null : toldAll(row.paths);
    const places = list(row.rows).map((at, index) => ({
      row: count(at) < 0 ? null : count(at),
      path: paths?.[index] || null,
    }));
    yield { part: after, ids: parted(row.records).map((id) => id as RecordId), places };
  }
}
