import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { ImportCounts } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { inEnglish } from "../domain/print-sentence.ts";
import type { FileId, Movement } from "../domain/record.ts";
import type { Sentence } from "../domain/sentence.ts";
import { beancountEntries, ignoredWords } from "../scenario/third-party/beancount.ts";
import { type LedgerMatch, matchLedger } from "../scenario/third-party/match-ledger.ts";
import { importFile } from "../tasks/import-file.ts";
import { readRejects } from "../tasks/read-receipts.ts";
import type { TaskContext } from "../tasks/task.ts";
import type { BenchResult } from "./bench-result.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { table } from "./table.ts";

/** Where files of other people's lie that this project reads, and how they end. */
const PLACES: readonly (readonly [folder: string, ending: RegExp])[] = [
  ["cn-statements/example", /\.(csv|xlsx?)$/],
  ["iso20022/test/data", /\.xml$/],
  ["swift/mt940/mt940_tests", /\.sta$/],
  ["swift/swift-mt", /^MT10[13].*\.(fin|rje)$/],
  ["watchlists", /\.(txt|yaml)$/],
];

/** Securities, exchanges and Canadian banks. */
const OUTSIDE = /\/(htsec|hxsec|huobi|bmo|td)\//;

/** Every file of a folder of other people's sample data through the real import: rows, what became of them, and why not. */
export async function benchThirdParty(context: CommandContext, call: Call): Promise<BenchResult> {
  const folder = textOption(call.options, "thirdParty");
  if (folder === undefined) {
    throw new LedgerhoundError(
      "bad-input",
      "Say where the sample data lies: --third-party FOLDER or LEDGERHOUND_THIRD_PARTY_DATA.",
    );
  }
  const root = context.resolve(folder);
  const taken: Taken[] = [];
  for (const path of await samplesBelow(root)) {
    context.progress({ step: relative(root, path), done: taken.length, total: null, unit: "steps" });
    const stores = await call.root.openMemoryStores();
    taken.push(await takeOne({ ...context, stores }, path, root));
    await stores.close();
  }
  return resultOf(taken);
}

interface Taken {
  readonly file: string;
  readonly profile: string;
  readonly counts: ImportCounts | null;
  /** Why rows, or the whole file, were not taken. */
  readonly why: string;
  readonly match: LedgerMatch | null;
}

async function samplesBelow(root: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    PLACES.map(async ([folder, ending]) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names.filter((name) => ending.test(basename(name))).map((name) => join(root, folder, name));
    }),
  );
  return lists.flatMap((paths) => paths.filter((path) => !OUTSIDE.test(path)).sort());
}

async function takeOne(context: TaskContext, path: string, root: string): Promise<Taken> {
  const file = relative(root, path);
  try {
    const {
      profile,
      counts,
      file: id,
    } = await importFile(context, { name: basename(path), bytes: createReadStream(path), case: null });
    const { rejected } = await readRejects(context, null, id);
    return { file, profile, counts, why: reasonsOf(rejected), match: await ledgerMatch(context, id, path, root) };
  } catch (error) {
    if (!(error instanceof LedgerhoundError)) throw error;
    return { file, profile: "refused", counts: null, why: error.message.slice(0, LONGEST_REASON), match: null };
  }
}

const LONGEST_REASON = 100;

function reasonsOf(rejected: readonly { readonly reason: Sentence }[]): string {
  const reasons = new Map<string, number>();
  for (const reason of rejected.map((row) => inEnglish(row.reason))) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [...reasons].map(([reason, count]) => `${count} × ${reason}`).join("; ");
}

/** null where no ledger lies beside the file, or its rows are rejected as a whole. */
async function ledgerMatch({ stores }: TaskContext, file: FileId, path: string, root: string): Promise<LedgerMatch | null> {
  const ledger = (await readdir(dirname(path))).find((name) => name.endsWith(".beancount"));
  const movements: Movement[] = [];
  for await (const batch of stores.transfers.recordsOf(file)) {
    for (const { record } of batch) if (record.kind === "movement") movements.push(record);
  }
  if (ledger === undefined || movements.length === 0) return null;
  const statement = relative(join(root, "cn-statements", "example"), dirname(path));
  const words = ignoredWords(join(dirname(path), "config.yaml"));
  return matchLedger(statement, movements, beancountEntries(join(dirname(path), ledger)), words);
}

function resultOf(taken: readonly Taken[]): BenchResult {
  const rows = taken.map(({ file, profile, counts, match }) => [
    file,
    profile,
    ...(counts === null ? ["–", "–", "–"] : [counts.rows, counts.rows - counts.rejected, counts.rejected].map(String)),
    match === null ? "" : `${match.found}/${match.found + match.missing.length}`,
  ]);
  const matches = taken.flatMap(({ match }) => match ?? []);
  const sum = (of: (counts: ImportCounts) => number): number =>
    taken.reduce((total, { counts }) => total + (counts === null ? 0 : of(counts)), 0);
  const figures = [
    ["files", taken.length],
    ["refused as a whole", taken.filter(({ counts }) => counts === null).length],
    ["rows read", sum(({ rows: read }) => read)],
    ["rows rejected", sum(({ rejected }) => rejected)],
    ["ledger entries found", matches.reduce((total, { found }) => total + found, 0)],
    ["ledger entries missing", matches.reduce((total, { missing }) => total + missing.length, 0)],
    ["rows that no ledger explains", matches.flatMap(({ leftOut }) => leftOut).filter(({ why }) => why === null).length],
  ] as const;
  return {
    notes: ["Outside: securities, exchanges, Canadian banks (htsec, hxsec, huobi, bmo, td). Accepted rows include duplicates."],
    figures: figures.map(([figure, value]) => ({ of: "third-party files", figure, value })),
    lines: [
      table(["file", "format", "rows", "accepted", "rejected", "ledger"], rows, 2),
      "",
      "Why rows, or a whole file, were not taken:",
      ...taken.filter(({ why }) => why !== "").map(({ file, why }) => `  ${file} — ${why}`),
      "",
      "Rows that the expected ledgers leave out:",
      ...matches.flatMap(({ leftOut }) => leftOut.map(({ row, why }) => `  ${row} — ${why ?? "not explained"}`)),
      "",
      ...figures.map(([figure, value]) => `${figure}: ${value}`),
    ],
  };
}
