import { type BalanceCheck, type BalanceChecker, balanceChecker } from "../../ingest/check-balances.ts";
import type { Mapping } from "../../ingest/mapping.ts";
import { type FileReading, readFile } from "../../ingest/read-file.ts";
import type { AcceptedRow } from "../../ingest/row.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId, ImportCounts } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FileId } from "../domain/record.ts";
import { scopeOf } from "../domain/scope.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { VictimReport } from "../domain/victim-report.ts";
import { unheeded } from "../store/heeding.ts";
import type { ReadRecord } from "../store/transfer-store.ts";
import { existingCase, receiptScope } from "./case-scope.ts";
import { mappingNamed } from "./mappings.ts";
import { perform, stopIfCancelled, type TaskContext } from "./task.ts";

export interface ImportRequest {
  /** As its sender named it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly case: CaseId | null;
  readonly profile?: string | undefined;
  /** For a file of an unknown format; wins over profile. */
  readonly mapping?: Mapping | undefined;
  /** Instead of mapping: "name@version" of a kept one. */
  readonly savedMapping?: string | undefined;
  /** The account that it is the statement of, where the file does not say. */
  readonly account?: AccountId | undefined;
}

/** What became of a file. The rows that were rejected are read again from the kept file when somebody asks for them. */
export interface Receipt {
  readonly name: string;
  readonly file: FileId;
  readonly profile: string;
  readonly counts: ImportCounts;
  readonly balances: BalanceCheck;
  readonly assumptions: readonly Sentence[];
}

/**
 * Stores one file as a whole or not at all, and says what became of each row. The raw bytes are kept under their hash.
 * Throws file-unreadable or bad-input with the place and the remedy; nothing is stored then.
 */
export async function importFile(context: TaskContext, request: ImportRequest): Promise<Receipt> {
  const subjects: string[] = [];
  return perform(context, { task: "import-file", case: request.case, subjects }, async () => {
    if (request.case !== null) await existingCase(context, request.case);
    const { stores } = context;
    const { savedMapping } = request;
    const mapping = savedMapping === undefined ? request.mapping : await mappingNamed(context, savedMapping);
    const kept = await stores.raw.keep(request.bytes);
    subjects.push(kept.file);
    const known = (await stores.cases.uploadsOfFile(kept.file)).length > 0;
    try {
      return await storeRows(context, { ...request, mapping }, kept.file, kept.size);
    } catch (error) {
      if (!known) await unheeded(() => takeBack(context, kept.file));
      throw error;
    }
  });
}

async function storeRows(context: TaskContext, request: ImportRequest, file: FileId, size: number): Promise<Receipt> {
  const { stores, signal, progress } = context;
  const reading = await readFile(stores.raw.read(file), {
    name: request.name,
    file,
    profile: request.profile,
    mapping: request.mapping,
    account: request.account,
    signal,
    progress: ({ bytes, rows }) => progress({ step: request.name, done: bytes, total: size, unit: "bytes", rows }),
  });
  const balances = balanceChecker();
  const reports: VictimReport[] = [];
  const counted = await stores.transfers.importFile(
    {
      file,
      profile: reading.profile,
      batches: records(reading, reports, balances, signal),
      totals: () => withoutReports(reading.totals(), reports.length),
    },
    await receiptScope(context, request.case),
  );
  const told = await storeReports(context, request, reports);
  const counts = {
    ...counted,
    rows: counted.rows + reports.length,
    accepted: counted.accepted + told.accepted,
    duplicates: counted.duplicates + told.duplicates,
  };
  await stores.cases.addUpload({
    file,
    name: request.name,
    profile: reading.profile,
    mapping: request.mapping === undefined ? null : JSON.stringify(request.mapping),
    account: request.account ?? null,
    case: request.case,
    by: context.actor.id,
    bank: context.actor.bank,
    at: context.now(),
    counts,
  });
  return {
    name: request.name,
    file,
    profile: reading.profile,
    counts,
    balances: balances.result(),
    assumptions: reading.assumes,
  };
}

/** The records of each batch; reports are set aside, rejected rows are only counted. */
async function* records(
  reading: FileReading,
  reports: VictimReport[],
  balances: BalanceChecker,
  signal: AbortSignal,
): AsyncGenerator<readonly ReadRecord[]> {
  for await (const batch of reading.batches) {
    stopIfCancelled(signal);
    const rows = batch.filter((row): row is AcceptedRow => row.outcome === "record");
    for (const { record, source } of rows) if (record.kind === "movement") balances.add({ movement: record, source });
    reports.push(...batch.flatMap((row) => (row.outcome === "report" ? [row.report] : [])));
    yield rows;
  }
}

/** Reports are casework: the transfer store never sees their rows. */
function withoutReports(totals: { rows: number; rejected: number }, reports: number): { rows: number; rejected: number } {
  return { rows: totals.rows - reports, rejected: totals.rejected };
}

async function storeReports(
  { stores }: TaskContext,
  request: ImportRequest,
  reports: readonly VictimReport[],
): Promise<{ accepted: number; duplicates: number }> {
  if (reports.length === 0) return { accepted: 0, duplicates: 0 };
  if (request.case === null) {
    throw new LedgerhoundError("bad-input", `${request.name} holds victim reports. Say which case they belong to: --case ID.`, {
      file: request.name,
    });
  }
  const known = new Set((await stores.cases.reports(request.case)).map(({ number }) => number));
  await stores.cases.addReports(request.case, reports);
  const duplicates = reports.filter(({ number }) => known.has(number)).length;
  return { accepted: reports.length - duplicates, duplicates };
}

/** Leaves nothing of a file that could not be stored as a whole. */
async function takeBack({ stores }: TaskContext, file: FileId): Promise<void> {
  const stored = await stores.transfers.files(scopeOf([file]));
  if (stored.length > 0) await stores.transfers.undoImport(file);
  await stores.raw.drop(file);
}
