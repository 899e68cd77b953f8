import { LedgerhoundError } from "../domain/errors.ts";
import { seededRandom } from "../scenario/random.ts";
import { rankGraph } from "../scenario/rank-graph.ts";
import { type Measured, measureReach } from "../tasks/measure-reach.ts";
import { quantile } from "../tasks/quantile.ts";
import type { BenchResult } from "./bench-result.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { table } from "./table.ts";

interface BenchSize {
  readonly transfers: number;
  readonly accounts: number;
  readonly starts: number;
  readonly victims: number;
}

const SIZES: Readonly<Record<string, BenchSize>> = {
  small: { transfers: 200_000, accounts: 20_000, starts: 200, victims: 100 },
  "500k": { transfers: 500_000, accounts: 50_000, starts: 500, victims: 500 },
  "5m": { transfers: 5_000_000, accounts: 500_000, starts: 1_000, victims: 1_000 },
};

const TAILS = { light: 0.5, heavy: 0.8 } as const;
const HOPS = 5;
const TRACE_HOPS = 3;
const VICTIMS = 30;

const NOTES = [
  "Made-up payments: endpoints weighted by rank^-0.5 (light) and rank^-0.8 (heavy), ten a second; not a bank's own traffic.",
  `reach: who can have been reached within ${HOPS} hops, in time order; a frontier where little is open, else one pass in time order.`,
  `one victim: one payment followed by all five rules, ${TRACE_HOPS} hops, with the usual stop rules.`,
  `victims: their payments followed together by haircut over the columns, ${TRACE_HOPS} hops, each victim's part kept apart to the last unit.`,
  "graph bytes: the columns of the flow graph that the program shares with its workers, and what reach keeps beside them; ids and names stand apart.",
];

/** How long reach and the trace of one victim take on light and heavy graphs. */
export async function benchTrace(context: CommandContext, { options }: Call): Promise<BenchResult> {
  const name = textOption(options, "size") ?? "small";
  const size = Object.hasOwn(SIZES, name) ? SIZES[name] : undefined;
  if (!size)
    throw new LedgerhoundError("bad-input", `bench trace has the sizes ${Object.keys(SIZES).join(", ")}, not "${name}".`);
  const figures: BenchResult["figures"][number][] = [];
  for (const [tail, exponent] of Object.entries(TAILS)) {
    context.progress({ step: `${tail} graph`, done: 0, total: null, unit: "transfers" });
    const graph = rankGraph(size.transfers, size.accounts, exponent, seededRandom(20_250_314).next);
    const measured = await measureReach(graph);
    const note = (figure: string, value: number): void => void figures.push({ of: tail, figure, value });
    const starts = Array.from({ length: size.starts }, (_, number) => Math.floor((number * size.accounts) / size.starts));
    const reach = reachTimes(measured, starts);
    note("reach p50 seconds", quantile(reach.seconds, 0.5));
    note("reach p99 seconds", quantile(reach.seconds, 0.99));
    note("reached by one pass, share", reach.streamed / starts.length);
    const rows = Array.from({ length: VICTIMS }, (_, number) => Math.floor(((number + 0.5) * size.transfers) / VICTIMS));
    const traces = await traceTimes(measured, rows);
    note("one victim p50 seconds", quantile(traces, 0.5));
    note("one victim p99 seconds", quantile(traces, 0.99));
    note("graph bytes a transfer", measured.bytesPerTransfer);
    const many = Array.from({ length: size.victims }, (_, number) =>
      Math.floor(((number + 0.5) * size.transfers) / size.victims),
    );
    const began = performance.now();
    const together = measured.victims(many, TRACE_HOPS);
    note(`${size.victims} victims seconds`, (performance.now() - began) / 1000);
    note("victims: accounts reached", together.accounts);
    note("victims: shares less the joint sum, CNY", Number(together.shares - together.held - together.ended) / 100);
    note("victims: paid out of others' traced money, CNY", Number(together.lost - together.held - together.ended) / 100);
    note("not followed: accounts", together.stopped.accounts);
    note("not followed: transfers beyond", together.stopped.transfers);
    note("not followed: CNY beyond", Number(together.stopped.sum) / 100);
  }
  const rows = figures.map(({ of, figure, value }) => [of, figure, value === null ? "–" : value.toFixed(4)]);
  return {
    notes: [`${size.transfers} transfers, ${size.accounts} accounts`, ...NOTES],
    figures,
    lines: [table(["graph", "figure", "value"], rows, 2)],
  };
}

function reachTimes(measured: Measured, starts: readonly number[]): { seconds: number[]; streamed: number } {
  let streamed = 0;
  const seconds = starts.map((start) => {
    const began = performance.now();
    if (measured.reach(start, HOPS).by === "stream") streamed += 1;
    return (performance.now() - began) / 1000;
  });
  return { seconds, streamed };
}

async function traceTimes(measured: Measured, rows: readonly number[]): Promise<number[]> {
  const seconds: number[] = [];
  for (const row of rows) {
    const began = performance.now();
    await measured.traced(row, TRACE_HOPS);
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds;
}
