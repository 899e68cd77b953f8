import { ALL, type Scope } from "../../domain/scope.ts";
import type { DecisionBook } from "../decision-book.ts";
import type { TransferStore } from "../transfer-store.ts";
import type { Database } from "./database.ts";
import { applyDecisions, decideLink } from "./decide-link.ts";
import { importFile } from "./import-file.ts";
import { nameIndex } from "./name-index.ts";
import { queryTransfers } from "./query-transfers.ts";
import { findAccounts, headsOf, summariesOf } from "./read-accounts.ts";
import { contentHashOf, decisionsOn, filesIn, linksIn, recordsOf } from "./read-content.ts";
import { factsAbout, failedOf, identifiersOf, identifiersWith } from "./read-facts.ts";
import { scanFlows } from "./read-flows.ts";
import { movementsOf, scanTransfers, sourceRowsOf, sourcesOf, transferAt, transfersById } from "./read-transfers.ts";
import { makeTransferTables } from "./schema.ts";
import { indexOldNames } from "./searched-names.ts";
import { fileNumbers, openSight, type Sight, seeing } from "./sight-sql.ts";
import { undoImport } from "./undo-import.ts";
import { changesAfter, versionOf } from "./version.ts";

/** The transfer store over a database file; officers' decisions are kept in the book, and those not yet applied are. */
export async function embeddedTransferStore(database: Database, book: DecisionBook): Promise<TransferStore> {
  await database.connected(makeTransferTables);
  await database.write(indexOldNames);
  await applyDecisions(database, book);
  const names = nameIndex(database);
  return {
    importFile: (content, countIn) => importFile(database, content, countIn, book.all),
    undoImport: (file) => undoImport(database, file, book.all),
    decideLink: (decision) => decideLink(database, book, decision),
    linkDecisions: (records, scope) => seeing(database, scope, (sight) => decisionsOn(sight, records, book.all())),
    files: (scope) => seeing(database, ALL, async (sight) => filesIn(sight, await fileNumbers(sight.connection, scope))),
    recordsOf: (file) => whileOpen(database, ({ connection }) => recordsOf(connection, file), ALL),
    scan: (scope) => whileOpen(database, scanTransfers, scope),
    scanFlows: (scope) => whileOpen(database, scanFlows, scope),
    transfersOf: (query, scope) => seeing(database, scope, (sight) => queryTransfers(sight, query)),
    transfersById: (ids, scope) => seeing(database, scope, (sight) => transfersById(sight, ids)),
    sourceRows: (transfer, scope) => seeing(database, scope, (sight) => sourceRowsOf(sight, transfer)),
    movementsOf: (transfers, scope) => seeing(database, scope, (sight) => movementsOf(sight, transfers)),
    sourcesOf: (transfers, scope) => seeing(database, scope, (sight) => sourcesOf(sight, transfers)),
    transferAt: (source, scope) => seeing(database, scope, (sight) => transferAt(sight, source)),
    findAccounts: (text, cap, scope) =>
      names.searching(scope, (connection, tables) => findAccounts(connection, tables, text, cap)),
    summaries: (accounts, scope) => seeing(database, scope, (sight) => summariesOf(sight, accounts)),
    heads: (accounts, scope) => seeing(database, scope, (sight) => headsOf(sight, accounts)),
    factsOf: (subjects, scope) => seeing(database, scope, (sight) => factsAbout(sight, subjects)),
    identifiersOf: (accounts, scope) => seeing(database, scope, (sight) => identifiersWith(sight, accounts)),
    identifiersOfKind: (kind, scope) => seeing(database, scope, (sight) => identifiersOf(sight, kind)),
    failedMovementsOf: (accounts, scope) => seeing(database, scope, (sight) => failedOf(sight, accounts)),
    version: () => database.connected(versionOf),
    changesSince: (version) => seeing(database, ALL, ({ connection }) => changesAfter(connection, version)),
    contentHash: () => seeing(database, ALL, contentHashOf),
    links: (scope) => seeing(database, scope, linksIn),
    close: async () => {
      await names.close();
      await database.close();
    },
  };
}

async function* whileOpen<T>(database: Database, read: (sight: Sight) => AsyncIterable<T>, scope: Scope): AsyncIterable<T> {
  const connection = await database.connect();
  try {
    yield* read(await openSight(database, connection, scope));
  } finally {
    connection.closeSync();
  }
}
