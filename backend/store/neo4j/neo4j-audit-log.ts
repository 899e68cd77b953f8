import type { AuditEntry, ChainedEntry } from "../../domain/audit.ts";
import { type ChainHead, chained, EMPTY_CHAIN, firstBreakIn } from "../audit-chain.ts";
import type { AuditLog } from "../audit-log.ts";
import { documentFrom, documentText } from "../casework/document-text.ts";
import { inTurn } from "../in-turn.ts";
import type { Connection, Run } from "./connection.ts";
import { count, type Row, told } from "./values.ts";

const MOST = 1_000n;
const AFTER_ALL = 2n ** 63n - 1n;

/** The audit log under the label AuditEntry: one chain, whichever program appends. */
export function neo4jAuditLog(connection: Connection): AuditLog {
  const turn = inTurn();
  return {
    append: (entry) => turn(() => connection.write((run) => append(run, entry))),
    entries: async (before, cap) => {
      const most = BigInt(Math.max(0, Math.trunc(cap)));
      if (most === 0n) return [];
      const rows = await connection.read("audit-before", { before: before === null ? AFTER_ALL : BigInt(before), most });
      return rows.map(entryOf);
    },
    head: () => headOf(connection),
    firstBreak: async () => {
      const found = await firstBreakIn(oldestFirst(connection));
      return found ?? missingAtTheEnd(connection);
    },
    close: async () => undefined,
  };
}

/** Holding the head keeps other programs waiting, so that the chain has one end. */
async function append(run: Run, entry: AuditEntry): Promise<ChainedEntry> {
  const [held] = await run("lock-audit", {});
  const next = chained(headIn(held), entry);
  await run("append-audit", { number: BigInt(next.number), hash: next.hash, entry: documentText(next) });
  return next;
}

/** Number of the first entry that was taken out at the end: the head says how far the chain went. */
async function missingAtTheEnd(connection: Connection): Promise<number | null> {
  const head = await headOf(connection);
  const [newest] = await connection.read("audit-before", { before: AFTER_ALL, most: 1n });
  const last = newest ? entryOf(newest).number : 0;
  return last < head.number ? last + 1 : null;
}

async function headOf(connection: Connection): Promise<ChainHead> {
  const [head] = await connection.read("audit-head", {});
  return headIn(head);
}

function headIn(row: Row | undefined): ChainHead {
  if (!row || count(row.number) === 0) return EMPTY_CHAIN;
  return { number: count(row.number), hash: told(row.hash) };
}

async function* oldestFirst(connection: Connection): AsyncIterable<ChainedEntry> {
  for (let after = 0; ; ) {
    const rows = await connection.read("audit-after", { after: BigInt(after), most: MOST });
    const entries = rows.map(entryOf);
    yield* entries;
    const last = entries.at(-1);
    if (!last || rows.length < Number(MOST)) return;
    after = last.number;
  }
}

function entryOf({ entry }: Row): ChainedEntry {
  return documentFrom<ChainedEntry>(told(entry));
}
