import type { AccountId } from "../domain/account.ts";
import type { CaseId, Upload } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FileId, SourceRef } from "../domain/record.ts";
import type { TransferId } from "../domain/transfer.ts";
import { ALWAYS } from "../store/transfer-store.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** The rows of one file that speak of an account's transfers. */
export interface AccountSource {
  readonly file: FileId;
  /** As it was sent to this case. */
  readonly upload: Upload | null;
  readonly rows: readonly { readonly source: SourceRef; readonly transfer: TransferId }[];
}

export interface AccountSources {
  readonly files: readonly AccountSource[];
  /** Transfers looked at, of all that the account has. */
  readonly shown: number;
  readonly total: number;
}

/** Transfers whose rows are looked up at most. */
const MOST_TRANSFERS = 20_000;

/** Which files and rows an account's transfers come from: files by name, rows in their file's order. */
export async function accountSources(context: TaskContext, caseId: CaseId, account: AccountId): Promise<AccountSources> {
  const { transfers, cases } = context.stores;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    const page = await transfers.transfersOf(
      {
        accounts: [account],
        direction: "both",
        period: ALWAYS,
        counterparties: null,
        least: null,
        order: "time",
        cap: MOST_TRANSFERS,
      },
      scope,
    );
    if (page.total === 0) throw new LedgerhoundError("not-found", "Not here, or not open to you.", { account });
    const ids = page.transfers.map(({ id }) => id);
    const uploads = await cases.uploadsOfCase(caseId);
    const files = byFile(await transfers.sourcesOf(ids, scope), uploads);
    return { files, shown: ids.length, total: page.total };
  });
}

function byFile(found: ReadonlyMap<TransferId, readonly SourceRef[]>, uploads: readonly Upload[]): readonly AccountSource[] {
  const files = new Map<FileId, { source: SourceRef; transfer: TransferId }[]>();
  for (const [transfer, sources] of found) {
    for (const source of sources) {
      const rows = files.get(source.file);
      if (rows) rows.push({ source, transfer });
      else files.set(source.file, [{ source, transfer }]);
    }
  }
  return [...files]
    .map(([file, rows]) => ({
      file,
      upload: uploads.find((each) => each.file === file) ?? null,
      rows: rows.sort((a, b) => inFile(a.source, b.source)),
    }))
    .sort((a, b) => order(a.upload?.name ?? "", b.upload?.name ?? "") || order(a.file, b.file));
}

function inFile(a: SourceRef, b: SourceRef): number {
  return (a.row ?? 0) - (b.row ?? 0) || order(a.path ?? "", b.path ?? "");
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
