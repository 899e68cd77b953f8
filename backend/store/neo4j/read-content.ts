import { byPair, type Link, type LinkBasis, type LinkDecision } from "../../domain/link.ts";
import type { RecordId, SourceRecord } from "../../domain/record.ts";
import { contentHasher } from "../content-hash.ts";
import { netChanges, type TransferChange } from "../transfer-changes.ts";
import type { Changes } from "../transfer-store.ts";
import type { Connection } from "./connection.ts";
import { parted } from "./joined.ts";
import { merged } from "./merged.ts";
import { transfersById } from "./read-transfers.ts";
import { factFrom, movementFrom } from "./record-text.ts";
import type { Sight } from "./sight.ts";
import { count, list, told, whole } from "./values.ts";
import { mateFrom } from "./write-relinked.ts";

const MOST = 5_000n;

type Page = readonly (readonly unknown[])[];

/** The links of which both records show, by payer and payee. */
export async function linksIn(sight: Sight): Promise<readonly Link[]> {
  const links: Link[] = [];
  for await (const [payee, payer, basis] of linkRows(sight)) {
    links.push({ payer: told(payer) as RecordId, payee: told(payee) as RecordId, basis: told(basis) as LinkBasis });
  }
  return links.sort(byPair);
}

/** The decisions on these records of which both records show. */
export async function decisionsOn(
  sight: Sight,
  records: readonly RecordId[] | null,
  decisions: readonly LinkDecision[],
): Promise<readonly LinkDecision[]> {
  const wanted = records && new Set(records);
  const about = decisions.filter(({ payer, payee }) => !wanted || wanted.has(payer) || wanted.has(payee));
  const transfers = await transfersById(
    sight,
    about.flatMap(({ payer, payee }) => [payer, payee]),
  );
  const shown = new Set(transfers.flatMap(({ payer, payee }) => [payer?.record, payee?.record]));
  return about.filter(({ payer, payee }) => shown.has(payer) && shown.has(payee));
}

/** All records by id, read from four streams, then all links. */
export async function contentHashOf(sight: Sight): Promise<string> {
  const hasher = contentHasher();
  const streams = [transferRecords(sight), payeeRecords(sight), failedRecords(sight), facts(sight)];
  for await (const record of merged(streams, byId)) hasher.record(record);
  for (const link of await linksIn(sight)) hasher.link(link);
  return hasher.digest();
}

export async function changesAfter(connection: Connection, version: number, now: bigint): Promise<Changes> {
  const changes: TransferChange[] = [];
  let [after, part] = [BigInt(version) + 1n, -1n];
  for (;;) {
    const rows = await connection.read("changes-after", { after, part, version: now });
    for (const { transfers, was, now: is } of rows) {
      const [before, then] = [parted(was), parted(is)];
      for (const [index, transfer] of parted(transfers).entries()) {
        changes.push({
          transfer: transfer as TransferChange["transfer"],
          was: mateFrom(told(before[index])),
          now: mateFrom(told(then[index])),
        });
      }
    }
    const last = rows.at(-1);
    if (!last) return netChanges(Number(now), changes);
    [after, part] = [whole(last.version), whole(last.part)];
  }
}

function linkRows({ connection, version, files }: Sight): AsyncIterable<readonly unknown[]> {
  return paged((after) => connection.read("links-after", { version, files, after, most: MOST }));
}

async function* transferRecords({ connection, version }: Sight): AsyncIterable<SourceRecord> {
  for await (const [id, from, to, record] of paged((after) => connection.read("records-after", { version, after, most: MOST }))) {
    yield movementFrom(told(id), told(from), told(to), told(record));
  }
}

async function* payeeRecords(sight: Sight): AsyncIterable<SourceRecord> {
  for await (const [id, , , from, to, record] of linkRows({ ...sight, files: null })) {
    yield movementFrom(told(id), told(from), told(to), told(record));
  }
}

async function* failedRecords({ connection, version }: Sight): AsyncIterable<SourceRecord> {
  for await (const [id, from, to, record] of paged((after) => connection.read("failed-after", { version, after, most: MOST }))) {
    yield movementFrom(told(id), told(from), told(to), told(record));
  }
}

async function* facts({ connection, version }: Sight): AsyncIterable<SourceRecord> {
  for await (const [id, record] of paged((after) => connection.read("facts-after", { version, after, most: MOST }))) {
    yield factFrom(told(id), told(record));
  }
}

/** The rows of pages that each start after the first column of the row before. */
async function* paged(pageAfter: (after: string) => ReturnType<Connection["read"]>): AsyncIterable<readonly unknown[]> {
  for (let after = ""; ; ) {
    const [row] = await pageAfter(after);
    const page: Page = list(row?.page ?? []).map(list);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < count(MOST)) return;
    after = told(last[0]);
  }
}

function byId(a: SourceRecord, b: SourceRecord): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
