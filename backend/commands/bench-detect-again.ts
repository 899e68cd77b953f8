import { BENCHMARK_DEFAULTS, makeBenchmark } from "../scenario/laundering/benchmark.ts";
import { heldBack } from "../scenario/laundering/held-back.ts";
import { measureAgain, type TimedRun } from "../tasks/measure-again.ts";
import type { BenchResult } from "./bench-result.ts";
import { transfersOfSize } from "./bench-sizes.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { processorSeconds } from "./processor-clock.ts";
import { table } from "./table.ts";

const SEED = 101;
const STATEMENT_ROWS = 3_000;

/** A detection after a statement came into a case that was searched before, beside a whole one over the same records. */
export async function benchDetectAgain({ now, progress }: CommandContext, { options }: Call): Promise<BenchResult> {
  const transfers = transfersOfSize(textOption(options, "size") ?? "small");
  progress({ step: "made-up records", done: 0, total: transfers, unit: "transfers" });
  const held = heldBack(
    makeBenchmark({ ...BENCHMARK_DEFAULTS, seed: SEED, transfers, accounts: transfers / 10 }),
    STATEMENT_ROWS,
  );
  const { whole, again, isSame } = await measureAgain(held.rest, held.statement, { now, processor: processorSeconds });
  if (!isSame) throw new Error("the detection after the statement is another than the whole one");
  const share = (of: (run: TimedRun) => number): number => of(again) / Math.max(0.001, of(whole));
  const ratios = [
    { figure: "seconds", value: share(({ seconds }) => seconds) },
    { figure: "seconds with the graph", value: share(({ seconds, graphSeconds }) => seconds + graphSeconds) },
    { figure: "processor seconds", value: share((run) => run.processorSeconds) },
    { figure: "accounts looked into", value: share(({ looked }) => looked) },
    { figure: "pairs compared as desks", value: share(({ pairs }) => pairs) },
  ];
  const rows = Object.entries({ whole, again }).map(([name, run]) => [name, ...columnsOf(run)]);
  return {
    notes: [
      `Made-up records, seed ${SEED}; a statement of ${held.rows} rows on ${held.accounts} accounts came into the rest. Both answers are the same to the byte.`,
      "Aim at 500,000: at most 0.35 of the whole run. The engine of suspicion and the check against chance are made anew each time: they rest on shares over all records.",
      "The whole run's graph is built of all transfers, the other's joins what came to the one that was there.",
    ],
    figures: [
      ...Object.entries({ whole, again }).flatMap(([of, run]) =>
        Object.entries(run).map(([figure, value]) => ({ of, figure, value })),
      ),
      ...ratios.map((one) => ({ of: "again over whole", ...one })),
    ],
    lines: [
      table(["run", "transfers", "graph s", "seconds", "processor s", "accounts looked into", "pairs"], rows, 1),
      "",
      table(
        ["again over whole", ""],
        ratios.map(({ figure, value }) => [figure, value.toFixed(2)]),
        1,
      ),
    ],
  };
}

function columnsOf({
  transfers,
  graphSeconds,
  seconds,
  processorSeconds: processor,
  looked,
  pairs,
}: TimedRun): readonly string[] {
  return [String(transfers), graphSeconds.toFixed(1), seconds.toFixed(1), processor.toFixed(1), String(looked), String(pairs)];
}
