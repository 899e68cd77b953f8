import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFile } from "../tasks/import-file.ts";
import { writeBenchFiles } from "./bench-ingest-files.ts";
import { parsedAlone, readByDuckdb } from "./bench-ingest-yardsticks.ts";
import type { BenchResult } from "./bench-result.ts";
import { type Call, type CommandContext, wholeOption } from "./command.ts";
import { memorySamples, type Sampled } from "./memory-samples.ts";
import { type Pace, startWatch } from "./pace.ts";
import { table } from "./table.ts";

const NOTES = [
  "ledgerhound: the whole import task, from the bytes through keeping the raw file, reading, ids and de-duplication to provenance and the version's changes.",
  "duckdb: its own read_csv of the same file, an id as SHA-256 over the row, an anti-join, and the same columns of record, provenance and change; no check of any cell.",
  "Both stores hold a first file already, half of whose rows come again. csv-parse alone: its rows of the same file, one thread, nothing done with them.",
];

/** Rows a second into DuckDB, at a fifth of the size and at the whole, beside DuckDB's own reader and the parser alone. */
export async function benchIngest(context: CommandContext, call: Call): Promise<BenchResult> {
  const rows = wholeOption(call.options, "rows");
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-bench-"));
  try {
    const small = await measured(context, call, await writeBenchFiles(join(folder, "small"), Math.ceil(rows / 5)));
    const files = await writeBenchFiles(join(folder, "large"), rows);
    const large = await measured(context, call, files);
    context.progress({ step: "duckdb", done: 0, total: null, unit: "rows" });
    await (await call.root.openStoresIn(join(folder, "yardstick"))).close();
    const duckdb = await readByDuckdb(join(folder, "yardstick", "transfers.duckdb"), files);
    context.progress({ step: "csv-parse", done: 0, total: null, unit: "rows" });
    return resultOf(small, large, duckdb, await parsedAlone(files.path));
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

type BenchFiles = Awaited<ReturnType<typeof writeBenchFiles>>;

async function measured(context: CommandContext, { root }: Call, files: BenchFiles): Promise<Measured> {
  const stores = await root.openStoresIn(join(files.folder, "store"));
  try {
    const take = (path: string) =>
      importFile({ ...context, stores }, { name: "transactions.csv", bytes: createReadStream(path), case: null });
    await take(files.earlier);
    const sampler = memorySamples();
    const watch = startWatch();
    const { counts } = await take(files.path);
    const pace = watch(counts.rows);
    const memory = sampler.stop();
    if (counts.accepted + counts.duplicates !== files.rows || counts.duplicates !== files.again) {
      throw new Error(`${files.rows} rows were written, ${files.again} of them again: ${JSON.stringify(counts)} were read`);
    }
    return { rows: counts.rows, pace, memory };
  } finally {
    await stores.close();
  }
}

const PLACES: Readonly<Record<string, number>> = { ratio: 2, "CPU µs a row": 1 };

function resultOf(small: Measured, large: Measured, duckdb: Pace, parser: Pace): BenchResult {
  const paces: readonly (readonly [string, Pace])[] = [
    [`ledgerhound, ${large.rows} rows`, large.pace],
    [`ledgerhound, ${small.rows} rows`, small.pace],
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
    ["resident memory at most (≤ 1536)", "MiB", large.memory.mostMib],
    ["memory, last third ÷ middle third", "ratio", large.memory.growth],
  ] as const;
  const rows = rates.map(([of, figure, value]) => [of, figure, value.toFixed(PLACES[figure] ?? 0)]);
  return {
    notes: NOTES,
    figures: rates.map(([of, figure, value]) => ({ of, figure, value })),
    lines: [
      table(["measured", "in", "value"], rows, 2),
      "",
      `Resident MiB along the import: ${large.memory.along.map((value) => value.toFixed(0)).join(" ")}`,
    ],
  };
}
