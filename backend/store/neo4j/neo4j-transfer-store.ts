import { LedgerhoundError } from "../../domain/errors.ts";
import { flowBatches } from "../../domain/flow-batch.ts";
import { ALL, type Scope } from "../../domain/scope.ts";
import type { DecisionBook } from "../decision-book.ts";
import { inTurn } from "../in-turn.ts";
import { changed, momentary } from "../moment.ts";
import type { TransferStore } from "../transfer-store.ts";
import type { Connection } from "./connection.ts";
import { applyDecisions, decideLink } from "./decide-link.ts";
import { importFile } from "./import-file.ts";
import { queryTransfers } from "./query-transfers.ts";
import { findAccounts, headsOf, summariesOf } from "./read-accounts.ts";
import { changesAfter, contentHashOf, decisionsOn, linksIn } from "./read-content.ts";
import { factsAbout, failedOf, identifiersOf, identifiersWith } from "./read-facts.ts";
import { recordsOf } from "./read-records.ts";
import { movementsOf, sourceRowsOf, sourcesOf, transferAt, transfersById } from "./read-transfers.ts";
import { scanTransfers } from "./scan-transfers.ts";
import { filesAt, type LedgerState, ledgerState, type NumberedFile, type Sight, sightOf } from "./sight.ts";
import { type TurnOptions, takingTurn } from "./take-turn.ts";
import type { Turn } from "./turn.ts";
import { undoImport } from "./undo-import.ts";

export interface LedgerOptions extends TurnOptions {
  /** Rows of a file that one transaction writes. */
  readonly rowsInBatch: number;
}

/** The transfer store over a Neo4j database; officers' decisions are kept in the book, and those not yet applied are. */
export async function neo4jTransferStore(
  connection: Connection,
  book: DecisionBook,
  options: LedgerOptions,
): Promise<TransferStore> {
  const one = inTurn();
  const writing = <T>(work: (turn: Turn) => Promise<T>): Promise<T> =>
    one(async () => {
      try {
        return await takingTurn(connection, options, async (turn) => {
          await book.refresh();
          return work(turn);
        });
      } finally {
        changed(connection);
      }
    });
  const see = seeing(connection);
  const { decisions } = await ledgerState(connection);
  if (Number(decisions) < book.all().length) await writing((turn) => applyDecisions(turn, book.all()));
  return {
    importFile: (content, countIn) =>
      writing((turn) => importFile(turn, content, { countIn, decisions: book.all(), rowsInBatch: options.rowsInBatch })),
    undoImport: (file) => writing((turn) => undoImport(turn, file, book.all())),
    decideLink: (decision) => writing((turn) => decideLink(turn, book, decision)),
    linkDecisions: async (records, scope) => {
      await book.refresh();
      return decisionsOn(await see(scope), records, book.all());
    },
    files: async (scope) => filesIn(await see(scope)),
    recordsOf: (file) => reading(see, ALL, (sight) => recordsOf(sight, file)),
    scan: (scope) => reading(see, scope, scanTransfers),
    scanFlows: (scope) => flowBatches(reading(see, scope, scanTransfers)),
    transfersOf: async (query, scope) => queryTransfers(await see(scope), query),
    transfersById: async (ids, scope) => transfersById(await see(scope), ids),
    sourceRows: async (transfer, scope) => sourceRowsOf(await see(scope), transfer),
    movementsOf: async (transfers, scope) => movementsOf(await see(scope), transfers),
    sourcesOf: async (transfers, scope) => sourcesOf(await see(scope), transfers),
    transferAt: async (source, scope) => transferAt(await see(scope), source),
    findAccounts: async (text, cap, scope) => findAccounts(await see(scope), text, cap),
    summaries: async (accounts, scope) => summariesOf(await see(scope), accounts),
    heads: async (accounts, scope) => headsOf(await see(scope), accounts),
    factsOf: async (subjects, scope) => factsAbout(await see(scope), subjects),
    identifiersOf: async (accounts, scope) => identifiersWith(await see(scope), accounts),
    identifiersOfKind: async (kind, scope) => identifiersOf(await see(scope), kind),
    failedMovementsOf: async (accounts, scope) => failedOf(await see(scope), accounts),
    version: async () => Number((await stateNow(connection)).version),
    changesSince: async (version) => changesAfter(connection, version, (await stateNow(connection)).version),
    contentHash: async () => whole(await see(ALL), contentHashOf),
    links: async (scope) => linksIn(await see(scope)),
    close: () => connection.close(),
  };
}

interface SightWithFiles extends Sight {
  readonly visible: readonly NumberedFile[];
}

/** One piece of work asks dozens of times where the ledger stands. */
function stateNow(connection: Connection): Promise<LedgerState> {
  return momentary(connection, () => ledgerState(connection));
}

/** Opens sights: a version's files are asked for once, for a version never changes. */
function seeing(connection: Connection): (scope: Scope) => Promise<SightWithFiles> {
  let kept: { readonly version: bigint; readonly files: readonly NumberedFile[] } | null = null;
  return async (scope) => {
    const { version } = await stateNow(connection);
    const files = kept?.version === version ? kept.files : await filesAt(connection, version);
    kept = { version, files };
    const sight = sightOf(connection, version, files, scope);
    return { ...sight, visible: files.filter(({ number }) => sight.fileOf.has(number)) };
  };
}

function filesIn({ visible }: SightWithFiles): Awaited<ReturnType<TransferStore["files"]>> {
  return visible.map(({ id, profile, rows, rejected }) => ({ id, profile, rows, rejected }));
}

async function* reading<T>(
  see: (scope: Scope) => Promise<Sight>,
  scope: Scope,
  read: (sight: Sight) => AsyncIterable<T>,
): AsyncIterable<T> {
  const sight = await see(scope);
  yield* read(sight);
  await stillThere(sight);
}

async function whole<T>(sight: Sight, read: (sight: Sight) => Promise<T>): Promise<T> {
  const answer = await read(sight);
  await stillThere(sight);
  return answer;
}

/** A long read is of one version; what later versions ended is removed only when a still later one is written. */
async function stillThere({ connection, version }: Sight): Promise<void> {
  const { swept } = await ledgerState(connection);
  if (swept <= version) return;
  const message = "Several imports came in while everything was being read. Ask again.";
  throw new LedgerhoundError("store-unavailable", message, { version: Number(version) });
}
