import type { ImportCounts } from "../../domain/case.ts";
import { flowBatches } from "../../domain/flow-batch.ts";
import { blockKey, byPair, type LinkDecision } from "../../domain/link.ts";
import type { FileId, RecordId } from "../../domain/record.ts";
import { includes, type Scope } from "../../domain/scope.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { checkedBlock } from "../checked-block.ts";
import { contentHasher } from "../content-hash.ts";
import { unknownFile } from "../not-held.ts";
import { netChanges } from "../transfer-changes.ts";
import type { FileContent, ReadRecord, TransferStore } from "../transfer-store.ts";
import { emptyLedger, hold, type Ledger, release, relink } from "./ledger.ts";
import { factsAbout, failedOf, headsOf, hitsOf, identifiersOf, identifiersWith, summariesOf } from "./read-accounts.ts";
import { movementsOf, pageOf, sourceRowsOf, sourcesOf } from "./read-transfers.ts";
import { receiptOf } from "./receipt.ts";
import { type Sight, sightOf, transfersWith } from "./sight.ts";

const SCAN_BATCH = 4_096;

/** The reference transfer store: everything in memory, gone with the process. */
export function memoryTransferStore(): TransferStore {
  const ledger = emptyLedger();
  const sight = (scope: Scope): Sight => sightOf(ledger, scope);
  return {
    importFile: (content, countIn) => importFile(ledger, content, countIn),
    undoImport: async (file) => undoImport(ledger, file),
    decideLink: async (decision) => decideLink(ledger, decision),
    linkDecisions: async (records, scope) => {
      const wanted = records && new Set(records);
      const shows = (id: RecordId): boolean => sight(scope).sourcesOf(id).length > 0;
      return ledger.decisions.filter(
        ({ payer, payee }) => (!wanted || wanted.has(payer) || wanted.has(payee)) && shows(payer) && shows(payee),
      );
    },
    files: async (scope) =>
      [...ledger.files.values()].filter(({ id }) => includes(scope, id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    recordsOf: (file) => recordsOf(ledger, file),
    scan: (scope) => scan(sight(scope)),
    scanFlows: (scope) => flowBatches(scan(sight(scope))),
    transfersOf: async (query, scope) => pageOf(sight(scope), query),
    transfersById: async (ids, scope) => transfersWith(sight(scope), ids.map(asRecord)),
    sourceRows: async (transfer, scope) => sourceRowsOf(sight(scope), transfer),
    movementsOf: async (transfers, scope) => movementsOf(sight(scope), transfers),
    sourcesOf: async (transfers, scope) => sourcesOf(sight(scope), transfers),
    transferAt: async ({ file, row, path }, scope) => {
      if (!includes(scope, file)) return null;
      const here = [...ledger.held.values()].filter(({ sources }) =>
        sources.some((source) => source.file === file && source.row === row && source.path === path),
      );
      return (
        transfersWith(
          sight(scope),
          here.map(({ record }) => record.id),
        )[0]?.id ?? null
      );
    },
    findAccounts: async (text, cap, scope) => hitsOf(sight(scope), text, cap),
    summaries: async (accounts, scope) => summariesOf(sight(scope), accounts),
    heads: async (accounts, scope) => headsOf(sight(scope), accounts),
    factsOf: async (subjects, scope) => factsAbout(sight(scope), subjects),
    identifiersOf: async (accounts, scope) => identifiersWith(sight(scope), accounts),
    identifiersOfKind: async (kind, scope) => identifiersOf(sight(scope), kind),
    failedMovementsOf: async (accounts, scope) => failedOf(sight(scope), accounts),
    version: async () => ledger.versions.length,
    changesSince: async (version) => netChanges(ledger.versions.length, ledger.versions.slice(version).flat()),
    contentHash: async () => hashOf(ledger),
    links: async (scope) => sight(scope).links().toSorted(byPair),
    close: async () => undefined,
  };
}

async function importFile(ledger: Ledger, content: FileContent, countIn: Scope): Promise<ImportCounts> {
  const read = new Map<RecordId, ReadRecord>();
  for await (const batch of content.batches) {
    for (const each of batch) {
      if (read.has(each.record.id)) throw new Error(`two rows of file ${content.file} have the record id ${each.record.id}`);
      read.set(each.record.id, each);
    }
  }
  const totals = content.totals();
  const counts = receiptOf(ledger, [...read.values()], totals, countIn);
  if (!ledger.files.has(content.file)) store(ledger, content, [...read.values()], totals);
  return counts;
}

function store(
  ledger: Ledger,
  { file, profile }: FileContent,
  read: readonly ReadRecord[],
  { rows, rejected }: ReturnType<FileContent["totals"]>,
): void {
  const fresh = read.map(({ record }) => record).filter(({ id }) => !ledger.held.has(id));
  const blocks = new Set(fresh.flatMap((record) => (record.kind === "movement" ? [blockKey(record)] : [])));
  const changes = relink(ledger, blocks, () => {
    ledger.files.set(file, { id: file, profile, rows, rejected });
    for (const { record, source } of read) hold(ledger, record, source);
  });
  ledger.versions.push(changes);
}

function undoImport(ledger: Ledger, file: FileId): void {
  if (!ledger.files.has(file)) throw unknownFile(file);
  const here = [...ledger.held.values()].filter(({ sources }) => sources.some((source) => source.file === file));
  const gone = here.filter(({ sources }) => sources.every((source) => source.file === file));
  const blocks = new Set(gone.flatMap(({ record }) => (record.kind === "movement" ? [blockKey(record)] : [])));
  const changes = relink(ledger, blocks, () => {
    ledger.files.delete(file);
    for (const { record } of here) release(ledger, record.id, file);
  });
  ledger.versions.push(changes);
}

function decideLink(ledger: Ledger, decision: LinkDecision): void {
  const block = checkedBlock(decision, (id) => ledger.held.get(id)?.record);
  const linksOf = (): string => JSON.stringify([ledger.links.get(decision.payer), ledger.links.get(decision.payee)]);
  const before = linksOf();
  const changes = relink(ledger, new Set([block]), () => void ledger.decisions.push(decision));
  if (changes.length > 0 || linksOf() !== before) ledger.versions.push(changes);
}

async function* recordsOf(ledger: Ledger, file: FileId): AsyncIterable<readonly ReadRecord[]> {
  const held = [...ledger.held.values()].flatMap(({ record, sources }) => {
    const source = sources.find((each) => each.file === file);
    return source ? [{ record, source }] : [];
  });
  for (let start = 0; start < held.length; start += SCAN_BATCH) yield held.slice(start, start + SCAN_BATCH);
}

async function* scan(sight: Sight): AsyncIterable<ReturnType<typeof transfersWith>> {
  const ids = sight.records().map(({ id }) => id);
  const transfers = transfersWith(sight, ids);
  for (let start = 0; start < transfers.length; start += SCAN_BATCH) yield transfers.slice(start, start + SCAN_BATCH);
}

function hashOf(ledger: Ledger): string {
  const hasher = contentHasher();
  for (const [, { record }] of [...ledger.held].sort(([a], [b]) => (a < b ? -1 : 1))) hasher.record(record);
  for (const link of [...new Set(ledger.links.values())].sort(byPair)) hasher.link(link);
  return hasher.digest();
}

function asRecord(id: TransferId | RecordId): RecordId {
  return id as string as RecordId;
}
