import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FileId } from "../domain/record.ts";
import { ALL, type Scope } from "../domain/scope.ts";
import type { DocumentText, Stores } from "../store/stores.ts";
import { caseScope, existingCase } from "./case-scope.ts";
import { copyAudit } from "./copy-audit.ts";
import { perform, stopIfCancelled, type TaskContext } from "./task.ts";

/** What a copy of a store came to. */
export interface StoreCopy {
  readonly files: number;
  readonly records: number;
  readonly documents: number;
  readonly auditEntries: number;
  /** Stored files whose original bytes the source does not keep. */
  readonly missingRawFiles: readonly FileId[];
  /** Of the copy; of a whole store it is the source's too. */
  readonly contentHash: string;
  /** Links of one side that the other does not have: without the rows of other cases some rows find another partner. */
  readonly otherLinks: number;
}

/** Ended with the machine they were opened on, or copied as decisions of the ledger. */
const NOT_COPIED: ReadonlySet<string> = new Set(["session", "setup", "link-decision"]);

/**
 * Copies everything of the context's stores into empty ones, or one case alone: its files' records, original bytes and
 * casework, without users, without the audit log and without anything of another case. A copy that broke off is taken up again.
 * Throws conflict when the target holds anything else, store-unavailable when the copy differs from its source.
 */
export async function copyStore(context: TaskContext, request: { to: Stores; case: CaseId | null }): Promise<StoreCopy> {
  const { to, case: only } = request;
  return perform(context, { task: "copy-store", case: only }, async () => {
    if (only !== null) await existingCase(context, only);
    const scope = await caseScope(context, only);
    await refuseUnlessItsOwn(to, await fileIds(context.stores, scope));
    const copied = await copyFiles(context, to, scope);
    const documents = (await context.stores.documents.all()).filter((document) => belongs(document, only));
    const auditEntries = only === null ? await copyAudit(context.stores.audit, to.audit) : 0;
    if (documents.length > 0) await to.documents.add(documents);
    const contentHash = await to.transfers.contentHash();
    const otherLinks = await linksApart(context.stores, to, scope);
    if (only === null && contentHash !== (await context.stores.transfers.contentHash())) throw differs();
    return { ...copied, documents: documents.length, auditEntries, contentHash, otherLinks };
  });
}

async function fileIds({ transfers }: Stores, scope: Scope): Promise<ReadonlySet<FileId>> {
  return new Set((await transfers.files(scope)).map(({ id }) => id));
}

/** Casework comes last, so that what an earlier try left is files of this very copy alone. */
async function refuseUnlessItsOwn(to: Stores, wanted: ReadonlySet<FileId>): Promise<void> {
  const held = [...(await fileIds(to, ALL))];
  const written = await to.documents.all();
  const isOwn = written.every(({ collection }) => collection === "link-decision") && held.every((file) => wanted.has(file));
  if (isOwn && (await to.audit.head()).number === 0) return;
  throw new LedgerhoundError("conflict", "The store to copy to is not empty. Name an empty folder or database.");
}

async function copyFiles(
  { stores: from, progress, signal }: TaskContext,
  to: Stores,
  scope: Scope,
): Promise<Pick<StoreCopy, "files" | "records" | "missingRawFiles">> {
  const files = await from.transfers.files(scope);
  const missingRawFiles: FileId[] = [];
  let records = 0;
  for (const [done, { id, profile, rows, rejected }] of files.entries()) {
    progress({ step: "copy", done, total: files.length, unit: "steps" });
    if (!(await from.raw.has(id))) missingRawFiles.push(id);
    else if (!(await to.raw.has(id))) await to.raw.keep(from.raw.read(id));
    const batches = counted(from.transfers.recordsOf(id), signal, (size) => {
      records += size;
    });
    await to.transfers.importFile({ file: id, profile, batches, totals: () => ({ rows, rejected }) }, ALL);
  }
  await copyDecisions(from, to, scope);
  return { files: files.length, records, missingRawFiles };
}

async function* counted<T>(
  batches: AsyncIterable<readonly T[]>,
  signal: AbortSignal,
  count: (size: number) => void,
): AsyncIterable<readonly T[]> {
  for await (const batch of batches) {
    stopIfCancelled(signal);
    count(batch.length);
    yield batch;
  }
}

/** Those that an earlier try had copied are there already: decisions are only ever appended. */
async function copyDecisions(from: Stores, to: Stores, scope: Scope): Promise<void> {
  const decisions = await from.transfers.linkDecisions(null, scope);
  const done = await to.transfers.linkDecisions(null, ALL);
  for (const decision of decisions.slice(done.length)) await to.transfers.decideLink(decision);
}

/** A document of a case starts its key with the case's number; an upload names the case it was for. */
function belongs({ collection, key, body }: DocumentText, only: CaseId | null): boolean {
  if (NOT_COPIED.has(collection)) return false;
  if (only === null) return true;
  if (collection === "upload") return (JSON.parse(body) as { upload: { case: CaseId | null } }).upload.case === only;
  return key.startsWith(`${only}\u0000`);
}

async function linksApart(from: Stores, to: Stores, scope: Scope): Promise<number> {
  const [here, there] = await Promise.all([linkTexts(from, scope), linkTexts(to, ALL)]);
  const apart = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].filter((link) => !others.has(link)).length;
  return apart(here, there) + apart(there, here);
}

async function linkTexts({ transfers }: Stores, scope: Scope): Promise<ReadonlySet<string>> {
  return new Set((await transfers.links(scope)).map(({ payer, payee, basis }) => `${payer} ${payee} ${basis}`));
}

function differs(): LedgerhoundError {
  const message = "The copy differs from its source: something was written there meanwhile. Empty the target and copy again.";
  return new LedgerhoundError("store-unavailable", message);
}
