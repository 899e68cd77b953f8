import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LedgerhoundError } from "../domain/errors.ts";
import { openBrowser } from "./bench-browser.ts";
import type { BenchResult } from "./bench-result.ts";
import { benchViewerCase } from "./bench-viewer-case.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { table } from "./table.ts";

const PAGE = new URL("../../frontend/graph/measure/", import.meta.url).pathname;

interface Size {
  readonly accounts: number;
  readonly flows: number;
  /** Moves of the camera a run: in software a frame of the large size takes about a second. */
  readonly frames: number;
  readonly runs: number;
}

const SIZES: Readonly<Record<string, Size>> = {
  small: { accounts: 1_000, flows: 3_000, frames: 12, runs: 4 },
  "10k": { accounts: 10_000, flows: 30_000, frames: 5, runs: 4 },
};

/** Sizes that are worked in instead of drawn: a case of so many transfers. */
const CASES: Readonly<Record<string, number>> = { "100k": 100_000, "1m": 1_000_000 };

const NOTES = [
  "The same made-up accounts and flows twice on one page: our canvas, and the drawing library alone with discs and straight lines.",
  "WebGL in software. first draw: from the content in memory to its first pixels; frame: from a moved camera to its pixels.",
  "Least of the runs for the first draw, median frame of the best run; our canvas aims at 1.5 and 1.3 times the library's.",
];

/** What the page measures, in ms. */
interface Drawn {
  readonly firstDraw: number;
  readonly frames: readonly number[];
}

/** How long the canvas takes to draw and to move, beside the drawing library alone; or how long an officer waits in a large case. */
export async function benchViewer(context: CommandContext, call: Call): Promise<BenchResult> {
  const { progress } = context;
  const name = textOption(call.options, "size") ?? "small";
  const transfers = Object.hasOwn(CASES, name) ? CASES[name] : undefined;
  if (transfers !== undefined) return benchViewerCase(context, call, transfers);
  const size = Object.hasOwn(SIZES, name) ? SIZES[name] : undefined;
  if (!size)
    throw new LedgerhoundError(
      "bad-input",
      `bench viewer has the sizes ${Object.keys({ ...SIZES, ...CASES }).join(", ")}, not "${name}".`,
    );
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-bench-viewer-"));
  try {
    progress({ step: "page", done: 0, total: null, unit: "steps" });
    const page = await servePage(folder);
    try {
      const { ours, bare } = await drawBoth(page.address, size);
      return resultOf(`${size.accounts} accounts, ${size.flows} flows`, ours, bare);
    } finally {
      await page.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function servePage(outDir: string): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const { build, preview } = await import("vite");
  const shared = { configFile: false, root: PAGE, base: "/", logLevel: "error", build: { outDir, emptyOutDir: true } } as const;
  await build(shared);
  const server = await preview({ ...shared, preview: { host: "127.0.0.1", port: 0 } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("the page to measure on is not served");
  return { address, close: () => server.close() };
}

/** In turn, so that a machine that slows down slows both. */
async function drawBoth(address: string, { runs, ...size }: Size) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 640 }, reducedMotion: "reduce" });
    await page.goto(address);
    const draw = (what: string): Promise<Drawn> => page.evaluate(`window.${what}(${JSON.stringify(size)})`);
    await page.waitForFunction("window.measureOurs");
    const [ours, bare]: [Drawn[], Drawn[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      bare.push(await draw("measureBare"));
      ours.push(await draw("measureOurs"));
    }
    return { ours: bestOf(ours), bare: bestOf(bare) };
  } finally {
    await browser.close();
  }
}

function bestOf(runs: readonly Drawn[]): { readonly firstDraw: number; readonly frame: number } {
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    firstDraw: Math.min(...runs.map(({ firstDraw }) => firstDraw)),
    frame: Math.min(...runs.map(({ frames }) => median(frames))),
  };
}

function resultOf(of: string, ours: ReturnType<typeof bestOf>, bare: ReturnType<typeof bestOf>): BenchResult {
  const rows = [
    ["first draw", ours.firstDraw, bare.firstDraw],
    ["frame while moving", ours.frame, bare.frame],
  ] as const;
  const figures = rows.flatMap(([figure, mine, yardstick]) => [
    { of: "canvas", figure: `${figure} seconds`, value: mine / 1000 },
    { of: "library alone", figure: `${figure} seconds`, value: yardstick / 1000 },
    { of: "ratio", figure, value: mine / yardstick },
  ]);
  const lines = rows.map(([figure, mine, yardstick]) => [
    figure,
    mine.toFixed(0),
    yardstick.toFixed(0),
    (mine / yardstick).toFixed(2),
  ]);
  return { notes: [of, ...NOTES], figures, lines: [table(["figure", "canvas ms", "library ms", "ratio"], lines, 1)] };
}
