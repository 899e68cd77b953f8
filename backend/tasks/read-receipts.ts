import { readFile } from "../../ingest/read-file.ts";
import { rejectsCsv } from "../../ingest/rejects-csv.ts";
import { type RejectedRow, rejectionSentence } from "../../ingest/row.ts";
import type { CaseId, Upload } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { ENGLISH } from "../domain/print-sentence.ts";
import type { FileId } from "../domain/record.ts";
import { SENTENCE_LANGUAGES, type SentenceLanguage } from "../domain/sentences/languages.ts";
import { existingCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";
import { readingOf } from "./upload-reading.ts";

/** The uploads of a case that this actor may see: a bank's are its own alone. Newest first. */
export async function listUploads(context: TaskContext, caseId: CaseId | null): Promise<readonly Upload[]> {
  return perform(context, { task: "read-receipts", case: caseId }, async () => {
    const uploads = await visibleUploads(context, caseId);
    return [...uploads].sort((a, b) => b.at - a.at || (a.file < b.file ? -1 : 1));
  });
}

export interface RejectedRows {
  readonly name: string;
  /** The source's own columns with row, column, reason and remedy; formula-safe. */
  readonly csv: string;
  /** The source is a table: its rows can be corrected in the CSV and imported again. Those of a document or message cannot. */
  readonly comesBack: boolean;
  readonly rejected: readonly RejectedRow[];
  /** Each rejected row in one sentence: where, what is wrong, what to do. */
  readonly sentences: readonly string[];
}

/** The rejected rows of a file, read again from its kept bytes: the same reasons as at import. The CSV gives them in a language. */
export async function readRejects(
  context: TaskContext,
  caseId: CaseId | null,
  file: FileId,
  language: SentenceLanguage = "en",
): Promise<RejectedRows> {
  return perform(context, { task: "read-receipts", case: caseId, subjects: [file] }, async () => {
    const uploads = await visibleUploads(context, caseId);
    const upload = uploads.find((each) => each.file === file);
    if (!upload) throw new LedgerhoundError("not-found", "Not here, or not open to you.", { file });
    const { name } = upload;
    const reading = await readFile(context.stores.raw.read(file), { name, file, ...readingOf(upload), signal: context.signal });
    const rejected: RejectedRow[] = [];
    for await (const batch of reading.batches) {
      rejected.push(...batch.filter((row): row is RejectedRow => row.outcome === "rejected"));
    }
    const printer = { ...ENGLISH, words: SENTENCE_LANGUAGES[language] };
    return {
      name,
      comesBack: reading.isTable,
      csv: rejectsCsv(reading.header(), rejected, { delimiter: reading.delimiter, printer }),
      rejected,
      sentences: rejected.map(rejectionSentence),
    };
  });
}

async function visibleUploads(context: TaskContext, caseId: CaseId | null): Promise<readonly Upload[]> {
  const { stores, actor } = context;
  if (caseId !== null) await existingCase(context, caseId);
  if (actor.role === "uploader") {
    const own = await stores.cases.uploadsBy(actor.bank === null ? { user: actor.id } : { bank: actor.bank });
    return own.filter((upload) => upload.case === caseId);
  }
  return caseId === null ? stores.cases.uploadsBy({ user: actor.id }) : stores.cases.uploadsOfCase(caseId);
}
