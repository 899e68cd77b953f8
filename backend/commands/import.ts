import { createReadStream } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { advanceJson } from "../api/contract/advance.ts";
import { assumptionsJson, type FileReceipt, importDocument, type RefusedFile } from "../api/contract/import.ts";
import { mappingFile } from "../api/contract/mapping.ts";
import { parseAccountId } from "../domain/account.ts";
import type { AdvanceOutcome } from "../domain/advance.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FileId } from "../domain/record.ts";
import { SaidError } from "../domain/said-error.ts";
import { followImport } from "../tasks/after-import.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { importFile, type Receipt } from "../tasks/import-file.ts";
import { readAdvances } from "../tasks/read-advances.ts";
import { readRejects } from "../tasks/read-receipts.ts";
import { advanceLines } from "./advance-lines.ts";
import { type Call, type Command, type CommandContext, done, textOption } from "./command.ts";
import { readJsonFile } from "./read-json-file.ts";
import { table } from "./table.ts";

export const importCommand: Command = {
  name: "import",
  needsStores: true,
  document: importDocument,
  define: (cli) =>
    cli
      .description("read statements, chain exports or victim reports into the store")
      .argument("<file...>", "files to read")
      .option("--profile <name>", "read by this profile instead of detecting one")
      .option("--map <mapping>", "read by a mapping: a file that the map command made, or a saved one as NAME@VERSION")
      .option("--account <id>", "whose statement it is, for files that do not say")
      .option("--case <id>", "the case the files belong to"),
  run: async (context, { args, options }) => {
    const files: FileReceipt[] = [];
    const refused: RefusedFile[] = [];
    for (const path of args) {
      try {
        files.push(await importOne(context, path, options));
      } catch (error) {
        if (args.length === 1 || !isOfFileAlone(error)) throw withStored(error, files);
        refused.push({ name: basename(path), why: error.message, said: error instanceof SaidError ? [...error.said] : [] });
      }
    }
    const changed = await followed(context, files, textOption(options, "case"));
    const lines = [...receiptLines(files), ...refusedLines(refused), ...changedLines(changed)];
    const advance = changed?.kind === "advanced" ? advanceJson(changed.advance) : null;
    return { ...done({ schema: 1, files, refused, advance }, lines), exit: refused.length === 0 ? 0 : 1 };
  },
};

/** Runs what follows an import into a case. What it changed in the trace; null where none is open. */
async function followed(context: CommandContext, files: readonly FileReceipt[], caseText: string | undefined) {
  const [first, ...others] = files.map(({ sha256 }) => sha256 as FileId);
  if (caseText === undefined || first === undefined) return null;
  const caseId = caseIdOf(caseText);
  await followImport(context, { case: caseId, files: [first, ...others] });
  const { advances } = await readAdvances(context, caseId);
  return advances.find(({ files: of }) => of.includes(first))?.outcome ?? null;
}

/** What the case's trace shows now that it did not before these files. */
function changedLines(changed: AdvanceOutcome | null): readonly string[] {
  if (changed === null) return [];
  if (changed.kind === "too-large") return [`The trace was not advanced: ${changed.why}`];
  return ["What this changed in the trace:", ...advanceLines(changed.advance).map((line) => `  ${line}`)];
}

/** A file that cannot be read says nothing of those beside it. */
function isOfFileAlone(error: unknown): error is LedgerhoundError {
  return error instanceof LedgerhoundError && error.kind === "file-unreadable";
}

function refusedLines(refused: readonly RefusedFile[]): readonly string[] {
  if (refused.length === 0) return [];
  return [`Nothing was stored of ${refused.length}:`, ...refused.map(({ why }) => `  ${why}`)];
}

/** The error of a file, with the names of those that were stored before it: they stay. */
function withStored(error: unknown, files: readonly FileReceipt[]): unknown {
  if (!(error instanceof LedgerhoundError) || files.length === 0) return error;
  const stored = files.map(({ name }) => name).join(", ");
  return new LedgerhoundError(error.kind, `${error.message} Stored before it: ${stored}.`, error.facts, error);
}

async function importOne(context: CommandContext, given: string, options: Call["options"]): Promise<FileReceipt> {
  const [profile, caseText, map, own] = ["profile", "case", "map", "account"].map((name) => textOption(options, name));
  const path = context.resolve(given);
  const started = context.now();
  await mustBeFile(path, given);
  const caseId = caseText === undefined ? null : caseIdOf(caseText);
  const isSaved = map !== undefined && /^[^/\\]+@\d+$/.test(map);
  const mapping = map === undefined || isSaved ? undefined : await readJsonFile(context.resolve(map), mappingFile);
  const receipt = await importFile(context, {
    name: basename(path),
    bytes: createReadStream(path),
    case: caseId,
    profile,
    mapping,
    savedMapping: isSaved ? map : undefined,
    account: own === undefined ? undefined : parseAccountId(own),
  });
  const { rows, accepted, duplicates, corroborated, rejected } = receipt.counts;
  return {
    name: receipt.name,
    sha256: receipt.file,
    profile: receipt.profile,
    rows,
    accepted,
    duplicates,
    corroborated,
    rejected,
    rejectsFile: rejected === 0 ? null : await writeRejects(context, caseId, receipt),
    seconds: Math.round(context.now() - started) / 1000,
    balances: { hold: receipt.balances.holding, of: receipt.balances.accounts },
    ...assumptionsJson(receipt.assumptions),
  };
}

async function mustBeFile(path: string, given: string): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new LedgerhoundError("not-found", `There is no file ${given}. Nothing was stored.`, { file: given }, cause);
  });
  if (!found.isFile())
    throw new LedgerhoundError("file-unreadable", `${given} is no file. Name the files in it one by one.`, { file: given });
}

async function writeRejects(
  context: CommandContext,
  caseId: Parameters<typeof readRejects>[1],
  receipt: Receipt,
): Promise<string> {
  const { csv } = await readRejects(context, caseId, receipt.file);
  const folder = join(context.dataFolder, "rejects");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${receipt.file}.csv`);
  await writeFile(path, csv);
  return path;
}

function receiptLines(files: readonly FileReceipt[]): string[] {
  const rows = files.map(({ name, profile, rows: read, accepted, duplicates, corroborated, rejected }) => [
    name,
    profile,
    String(read),
    String(accepted),
    String(duplicates),
    String(corroborated),
    String(rejected),
  ]);
  const rejects = files.flatMap(({ name, rejectsFile }) =>
    rejectsFile === null ? [] : [`Rejected rows of ${name}: ${rejectsFile}`],
  );
  const said = files.flatMap(({ name, assumptions }) => assumptions.map((text) => `${name}: ${text}`));
  if (files.length === 0) return [];
  return [table(["file", "profile", "rows", "accepted", "duplicate", "other side", "rejected"], rows, 2), ...rejects, ...said];
}
