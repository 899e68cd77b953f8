import { balanceChecker } from "../../ingest/check-balances.ts";
import { readFile } from "../../ingest/read-file.ts";
import type { ReadRow } from "../../ingest/row.ts";
import { caseTurnover } from "../analysis/quality/case-turnover.ts";
import { referenceCounts } from "../analysis/quality/repeated-references.ts";
import { statementSums } from "../analysis/quality/statement-sums.ts";
import type { CaseId, Upload } from "../domain/case.ts";
import type { CaseQuality, FileQuality, Listed } from "../domain/data-quality.ts";
import type { Scope } from "../domain/scope.ts";
import { zoneClock } from "../domain/zone.ts";
import { caseScope } from "./case-scope.ts";
import { caseZone } from "./case-zone.ts";
import { perform, type TaskContext } from "./task.ts";
import { readingOf } from "./upload-reading.ts";

/** How good the records of a case are: each file's balances, sums and references, and what all of them together leave open. */
export async function readQuality(context: TaskContext, caseId: CaseId): Promise<CaseQuality> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    return qualityOf(context, await context.stores.cases.uploadsOfCase(caseId), scope);
  });
}

/** The same for a pack: its files are the case's. Computed once for each state of the store. */
export async function qualityOf(context: TaskContext, uploads: readonly Upload[], scope: Scope): Promise<CaseQuality> {
  const { graphs, stores } = context;
  const zone = caseZone(uploads) ?? "UTC";
  const files: FileQuality[] = [];
  for (const upload of distinct(uploads)) {
    const key = `file quality ${upload.file} ${upload.mapping ?? upload.profile} ${upload.account}`;
    const known = await graphs.once(key, () => fileQuality(context, upload));
    files.push({ ...known, name: upload.name, counts: upload.counts });
  }
  const version = await stores.transfers.version();
  const key = `turnover ${version} ${zone} ${[...uploads.map(({ file }) => file)].sort().join(" ")}`;
  const turnover = await graphs.once(key, () => caseTurnover(stores.transfers.scan(scope), dayIn(zone)));
  const { clocks } = await graphs.loaded(stores.transfers, scope);
  return { version, zone, files, ...turnover, clocks };
}

/** One line a file, however often it was sent: the first upload's. */
function distinct(uploads: readonly Upload[]): readonly Upload[] {
  return uploads.filter((upload, index) => uploads.findIndex(({ file }) => file === upload.file) === index);
}

const MOST_LISTED = 100;

/** Reads a kept file again, whole: what its rows say of each other, whether or not other files tell the same. */
async function fileQuality({ stores, signal }: TaskContext, upload: Upload): Promise<FileQuality> {
  const { file, name, profile, counts, account } = upload;
  const reading = await readFile(stores.raw.read(file), {
    ...{ name, file, signal, ...readingOf(upload) },
    ...(account === null ? {} : { account }),
  });
  const watch = rowWatch();
  for await (const batch of reading.batches) for (const row of batch) watch.see(row);
  const { accounts, holding, breaks, listed } = watch.balances.result();
  return {
    ...{ file, name, profile, counts, failed: watch.failed() },
    balances: { accounts, holding },
    gaps: { shown: listed, total: breaks },
    statements: cut(watch.sums.result()),
    repeated: cut(watch.references.result()),
  };
}

/** Everything that is counted of a file's rows, each row seen once. */
function rowWatch() {
  const [balances, sums, references] = [balanceChecker(), statementSums(), referenceCounts()];
  let failed = 0;
  const see = (row: ReadRow): void => {
    if (row.outcome !== "record") return;
    const { record, source } = row;
    sums.add(record);
    if (record.kind === "fact") return;
    if (record.status === "failed") failed += 1;
    balances.add({ movement: record, source });
    references.add(record);
  };
  return { see, balances, sums, references, failed: () => failed };
}

function cut<T>(lines: readonly T[]): Listed<T> {
  return { shown: lines.slice(0, MOST_LISTED), total: lines.length };
}

function dayIn(zone: string): (ms: number) => string {
  const clock = zoneClock(zone);
  return (ms) => {
    const { year, month, day } = clock.toWall(ms);
    return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  };
}
