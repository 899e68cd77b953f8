import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile } from "../tasks/quantile.ts";
import { type BigCase, openBigCase } from "./bench-big-case.ts";
import { type CaseSteps, workInCase } from "./bench-case-steps.ts";
import type { BenchResult } from "./bench-result.ts";
import type { Call, CommandContext } from "./command.ts";
import { table } from "./table.ts";

const NOTES = [
  "The demo's files and a made-up file of transfers, imported as uploads are, served by the real server to a real browser.",
  "read whole: the case's transfers into memory, from their rows; found: the same as the imports wrote it down, as a server starts with.",
  "open: from the address to a canvas that counts what is drawn, first by who signed in at once after the server started.",
  "expand and search: from the browser's question to its answer. The first search after an import writes down where names are.",
  "Aims: open 2 s, expand p95 300 ms, search p95 150 ms.",
];

/** How long an officer waits in a case of so many transfers. */
export async function benchViewerCase(context: CommandContext, call: Call, transfers: number): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-bench-case-"));
  try {
    context.progress({ step: "import", done: 0, total: transfers, unit: "rows" });
    const big = await openBigCase(context, call, folder, transfers);
    try {
      context.progress({ step: "browser", done: 0, total: null, unit: "steps" });
      return resultOf(transfers, big, await workInCase(big));
    } finally {
      await big.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function resultOf(
  transfers: number,
  { readWhole, readAgain }: BigCase,
  { opens, previews, expands, searches }: CaseSteps,
): BenchResult {
  const [firstOpen = Number.NaN, ...laterOpens] = opens;
  const [firstSearch = Number.NaN, ...laterSearches] = searches;
  const rows = [
    ["read whole", [readWhole]],
    ["found", [readAgain]],
    ["open, first after the start", [firstOpen]],
    ["open", laterOpens],
    ["preview of an expansion", previews],
    ["expand", expands],
    ["search, first after an import", [firstSearch]],
    ["search", laterSearches],
  ] as const;
  return {
    notes: [`${transfers} made-up transfers beside the demo's.`, ...NOTES],
    figures: rows.flatMap(([of, took]) => [
      { of, figure: "p50 ms", value: quantile(took, 0.5) },
      { of, figure: "p95 ms", value: quantile(took, 0.95) },
    ]),
    lines: [
      table(
        ["step", "times", "p50 ms", "p95 ms"],
        rows.map(([of, took]) => [of, String(took.length), quantile(took, 0.5).toFixed(0), quantile(took, 0.95).toFixed(0)]),
        1,
      ),
    ],
  };
}
