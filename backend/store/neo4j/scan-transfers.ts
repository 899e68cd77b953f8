import type { Movement } from "../../domain/record.ts";
import { byTime, type Transfer, transferOf } from "../../domain/transfer.ts";
import { merged } from "./merged.ts";
import { movementFrom } from "./record-text.ts";
import type { Sight } from "./sight.ts";
import { list, text, told, whole } from "./values.ts";

const MOST = 5_000n;
const BEFORE_ALL = -(2n ** 63n);
const BATCH = 4_096;

/** All visible transfers in the order of byTime: pages of whole lists, by the index on time. */
export async function* scanTransfers(sight: Sight): AsyncIterable<readonly Transfer[]> {
  const leading = inOrder(pages(sight, "scan-by-time"));
  const streams = sight.files === null ? [leading] : [leading, inOrder(pages(sight, "scan-by-other-time"))];
  let batch: Transfer[] = [];
  for await (const transfer of merged(streams, byTime)) {
    batch.push(transfer);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

type ScanQuery = "scan-by-time" | "scan-by-other-time";

async function* pages(sight: Sight, query: ScanQuery): AsyncIterable<readonly Transfer[]> {
  let [at, id] = [BEFORE_ALL, ""];
  for (;;) {
    const rows = await pageAfter(sight, query, at, id);
    const last = rows.at(-1);
    if (!last) return;
    [at, id] = [whole(last[2]), told(last[3])];
    yield rows.map(transferIn);
    if (rows.length < Number(MOST)) return;
  }
}

async function pageAfter(
  { connection, version, files }: Sight,
  query: ScanQuery,
  at: bigint,
  id: string,
): Promise<readonly (readonly unknown[])[]> {
  const after = { version, at, id, most: MOST };
  const [row] =
    query === "scan-by-time"
      ? await connection.read(query, { ...after, files })
      : await connection.read(query, { ...after, files: files ?? [] });
  return list(row?.page ?? []).map(list);
}

/** A row: accounts, time, then id and record of the leading side and, where there is one and it shows, of the other. */
function transferIn([from, to, , id, record, otherId, otherRecord, otherShows]: readonly unknown[]): Transfer {
  const movement = (of: unknown, body: unknown): Movement => movementFrom(told(of), told(from), told(to), told(body));
  const lead = movement(id, record);
  return transferOf(otherShows === true && text(otherId) !== null ? [lead, movement(otherId, otherRecord)] : [lead]);
}

/** Pages come by time and the leading record's id; transfers of one moment are held back until all are there to be sorted. */
async function* inOrder(pages: AsyncIterable<readonly Transfer[]>): AsyncIterable<Transfer> {
  let held: Transfer[] = [];
  for await (const page of pages) {
    const all = [...held, ...page];
    const last = page.at(-1)?.at.at;
    const whole = all.filter(({ at }) => at.at !== last);
    yield* whole.sort(byTime);
    held = all.filter(({ at }) => at.at === last);
  }
  yield* held.sort(byTime);
}
