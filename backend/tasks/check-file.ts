import { type BalanceCheck, balanceChecker } from "../../ingest/check-balances.ts";
import { type FileReading, readFile } from "../../ingest/read-file.ts";
import type { RejectedRow } from "../../ingest/row.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import type { FileId } from "../domain/record.ts";
import { existingCase } from "./case-scope.ts";
import { mappingNamed } from "./mappings.ts";
import { perform, type TaskContext } from "./task.ts";

/** What would become of a file's rows. Which of them are duplicates or other sides shows when it is stored. */
export interface FileCheck {
  readonly rows: number;
  readonly readable: number;
  readonly rejected: number;
  readonly balances: BalanceCheck;
  /** The first rejected rows, at most 50. */
  readonly shown: readonly RejectedRow[];
}

const MOST_SHOWN = 50;

/** Reads a whole file by a mapping and counts, without storing anything. Throws as importFile does. */
export async function checkFile(
  context: TaskContext,
  caseId: CaseId,
  file: {
    readonly name: string;
    readonly bytes: AsyncIterable<Uint8Array>;
    readonly size: number | null;
    /** "name@version" of a kept one. */
    readonly mapping: string;
    readonly account?: AccountId | undefined;
  },
): Promise<FileCheck> {
  return perform(context, { task: "import-file", case: caseId }, async () => {
    await existingCase(context, caseId);
    const { name, bytes, size, account } = file;
    const mapping = await mappingNamed(context, file.mapping);
    const reading = await readFile(bytes, {
      name,
      file: NOT_STORED,
      mapping,
      account,
      signal: context.signal,
      progress: ({ bytes: done }) => context.progress({ step: name, done, total: size, unit: "bytes" }),
    });
    const { balances, shown } = await walk(reading);
    const { rows, rejected } = reading.totals();
    return { rows, readable: rows - rejected, rejected, balances, shown };
  });
}

async function walk({ batches }: FileReading): Promise<Pick<FileCheck, "balances" | "shown">> {
  const checker = balanceChecker();
  const shown: RejectedRow[] = [];
  for await (const batch of batches) {
    for (const row of batch) {
      if (row.outcome === "rejected" && shown.length < MOST_SHOWN) shown.push(row);
      if (row.outcome === "record" && row.record.kind === "movement") checker.add({ movement: row.record, source: row.source });
    }
  }
  return { balances: checker.result(), shown };
}

/** Stands for the hash of a file that is not kept. */
const NOT_STORED = "0".repeat(64) as FileId;
