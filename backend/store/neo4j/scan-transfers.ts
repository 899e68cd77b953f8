import type { Transfer } from "../../domain/transfer.ts";
import { linkedPairs } from "./linked-pairs.ts";
import type { Sight } from "./sight.ts";
import { movementsIn } from "./stretches.ts";
import { timeMerge } from "./time-merge.ts";
import { type Row, told, whole } from "./values.ts";

const STRETCHES_AT_ONCE = 20n;
const BEFORE_ALL = -(2n ** 63n);
const BATCH = 4_096;

/** All visible transfers in the order of byTime, merged from the stretches of the visible files and from the links among their records. */
export async function* scanTransfers(sight: Sight): AsyncIterable<readonly Transfer[]> {
  const merge = timeMerge(await linkedPairs(sight));
  for await (const page of pages(sight)) {
    for (const { movements } of page) merge.add(movementsIn(told(movements)));
    // Later stretches begin no earlier than the last of these does.
    yield* inBatches(merge.before(Number(whole(page.at(-1)?.first))));
  }
  yield* inBatches(merge.rest());
}

/** Pages of stretches in the order of time; while one is worked on the next is asked for. */
async function* pages(sight: Sight): AsyncIterable<readonly Row[]> {
  let coming = pageAfter(sight, { first: BEFORE_ALL, file: 0n, place: 0n });
  for (;;) {
    const page = await coming;
    const last = page.at(-1);
    if (!last) return;
    const isLast = page.length < Number(STRETCHES_AT_ONCE);
    const after = { first: whole(last.first), file: whole(last.file), place: whole(last.place) };
    if (!isLast) coming = pageAfter(sight, after);
    // Whoever stops reading leaves a page unasked for; its failure is nobody's then.
    coming.catch(() => undefined);
    yield page;
    if (isLast) return;
  }
}

function pageAfter(
  { connection, shown }: Sight,
  after: { readonly first: bigint; readonly file: bigint; readonly place: bigint },
): Promise<readonly Row[]> {
  return connection.read("next-stretches", { shown, ...after, most: STRETCHES_AT_ONCE });
}

function* inBatches(transfers: readonly Transfer[]): Iterable<readonly Transfer[]> {
  for (let start = 0; start < transfers.length; start += BATCH) yield transfers.slice(start, start + BATCH);
}
