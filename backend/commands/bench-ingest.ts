import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALL } from "../domain/scope.ts";
import { type ImportRequest, importFile } from "../tasks/import-file.ts";
import type { TaskContext } from "../tasks/task.ts";
import { type BenchFiles, writeBenchFiles } from "./bench-ingest-files.ts";
import { parsedAlone, readByDuckdb } from "./bench-ingest-yardsticks.ts";
import { TWO_SIDES_MAPPING, writeLinkedFiles } from "./bench-linked-files.ts";
import type { BenchResult } from "./bench-result.ts";
import { type Call, type CommandContext, wholeOption } from "./command.ts";
import { memorySamples, type Sampled } from "./memory-samples.ts";
import { type Pace, startWatch } from "./pace.ts";
import { table } from "./table.ts";

const NOTES = [
  "ledgerhound: the whole import task, from the bytes through keeping the raw file, reading, ids and de-duplication to provenance and the version's changes.",
  "duckdb: its own read_csv of the same file, an id as SHA-256 over the row, an anti-join, and the same columns of record, provenance and change; no check of any cell.",
  "Both stores hold a first file already, half of whose rows come again. csv-parse alone: its rows of the same file, one thread, nothing done with them.",
  "With linking: seven columns of statements read by a mapping, each row with its other side 0 to 40 s away, a twentieth of them in the first file.",
];

/**
 * Rows a second into DuckDB, at a fifth of the size and at the whole, without linking and with, beside DuckDB's own reader and the
 * parser alone.
 */
export async function benchIngest(context: CommandContext, call: Call): Promise<BenchResult> {
  const rows = wholeOption(call.options, "rows");
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-bench-"));
  try {
    const small = await measured(context, call, await writeBenchFiles(join(folder, "small"), Math.ceil(rows / 5)));
    const files = await writeBenchFiles(join(folder, "large"), rows);
    const large = await measured(context, call, files);
    const linked = await measuredLinking(context, call, join(folder, "linked"), rows);
    context.progress({ step: "duckdb", done: 0, total: null, unit: "rows" });
    await (await call.root.openStoresIn(join(folder, "yardstick"))).close();
    const duckdb = await readByDuckdb(join(folder, "yardstick", "transfers.duckdb"), files);
    context.progress({ step: "csv-parse", done: 0, total: null, unit: "rows" });
    return resultOf({ small, large, linked }, duckdb, await parsedAlone(files.path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What one import came to. */
interface Measured {
  readonly rows: number;
  readonly pace: Pace;
  readonly memory: Sampled;
}

/** The store's counts must be what the files were made to give. */
async function measured(context: CommandContext, { root }: Call, files: BenchFiles): Promise<Measured> {
  const stores = await root.openStoresIn(join(files.folder, "store"));
  try {
    const { counts, ...taken } = await taking({ ...context, stores }, files, undefined);
    if (counts.accepted + counts.duplicates !== files.rows || counts.duplicates !== files.again) {
      throw new Error(`${files.rows} rows were written, ${files.again} of them again: ${JSON.stringify(counts)} were read`);
    }
    return taken;
  } finally {
    await stores.close();
  }
}

async function measuredLinking(context: CommandContext, { root }: Call, folder: string, rows: number): Promise<Measured> {
  const files = await writeLinkedFiles(folder, rows);
  const stores = await root.openStoresIn(join(folder, "store"));
  try {
    const { counts, ...taken } = await taking({ ...context, stores }, files, TWO_SIDES_MAPPING);
    const { length: links } = await stores.transfers.links(ALL);
    if (counts.corroborated !== files.again || links !== files.links) {
      throw new Error(`${files.links} pairs were written: ${links} were linked, counts ${JSON.stringify(counts)}`);
    }
    return taken;
  } finally {
    await stores.close();
  }
}

/** The earlier file first, unmeasured. */
async function taking(context: TaskContext, { earlier, path }: BenchFiles, mapping: ImportRequest["mapping"]) {
  const take = (from: string) =>
    importFile(context, { name: "transactions.csv", bytes: createReadStream(from), case: null, mapping });
  await take(earlier);
  const sampler = memorySamples();
  const watch = startWatch();
  const { counts } = await take(path);
  const pace = watch(counts.rows);
  return { counts, rows: counts.rows, pace, memory: sampler.stop() };
}

const PLACES: Readonly<Record<string, number>> = { ratio: 2, "CPU µs a row": 1 };

type Imports = Readonly<Record<"small" | "large" | "linked", Measured>>;

function resultOf({ small, large, linked }: Imports, duckdb: Pace, parser: Pace): BenchResult {
  const paces: readonly (readonly [string, Pace])[] = [
    [`ledgerhound, ${large.rows} rows`, large.pace],
    [`ledgerhound, ${small.rows} rows`, small.pace],
    [`with linking, ${linked.rows} rows`, linked.pace],
    ["duckdb read_csv + anti-join", duckdb],
    ["csv-parse alone", parser],
  ];
  const rates = [
    ...paces.map(([of, { rowsPerSecond }]) => [of, "rows a second", rowsPerSecond] as const),
    ...paces.map(([of, { cpuMicros }]) => [of, "CPU µs a row", cpuMicros] as const),
    ["ledgerhound ÷ duckdb (≥ 0.35)", "ratio", large.pace.rowsPerSecond / duckdb.rowsPerSecond],
    ["the same by processor time", "ratio", duckdb.cpuMicros / large.pace.cpuMicros],
    ["whole size ÷ a fifth (≥ 0.8)", "ratio", large.pace.rowsPerSecond / small.pace.rowsPerSecond],
    ["the same by processor time", "ratio", small.pace.cpuMicros / large.pace.cpuMicros],
    ["with linking ÷ without (aim 0.8)", "ratio", linked.pace.rowsPerSecond / large.pace.rowsPerSecond],
    ["the same by processor time", "ratio", large.pace.cpuMicros / linked.pace.cpuMicros],
    [`resident memory at most, ${small.rows} rows`, "MiB", small.memory.mostMib],
    [`the same, ${large.rows} rows (≤ 1536)`, "MiB", large.memory.mostMib],
    [`the same with linking, ${linked.rows} rows (≤ 1536)`, "MiB", linked.memory.mostMib],
    ["memory, last third ÷ middle third", "ratio", large.memory.growth],
  ] as const;
  const rows = rates.map(([of, figure, value]) => [of, figure, value.toFixed(PLACES[figure] ?? 0)]);
  return {
    notes: NOTES,
    figures: rates.map(([of, figure, value]) => ({ of, figure, value })),
    lines: [
      table(["measured", "in", "value"], rows, 2),
      "",
      `Resident MiB along the import: ${along(large)}`,
      `The same with linking: ${along(linked)}`,
    ],
  };
}

function along({ memory }: Measured): string {
  return memory.along.map((value) => value.toFixed(0)).join(" ");
}
