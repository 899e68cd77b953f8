import { LedgerhoundError } from "../domain/errors.ts";
import { type CircleOptions, circlePairs } from "../scenario/circle-pairs.ts";
import { seededRandom } from "../scenario/random.ts";
import { type MeasuredEngine, measureCommunities } from "../tasks/communities/measure-communities.ts";
import type { BenchResult } from "./bench-result.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { table } from "./table.ts";

type Graph = CircleOptions & { readonly name: string };

const EVENLY = { inside: 0.85, exponent: 0 } as const;

const SIZES: Readonly<Record<string, readonly Graph[]>> = {
  small: [{ name: "205k", payments: 212_000, accounts: 51_250, ...EVENLY }],
  "2m": [{ name: "2m", payments: 2_150_000, accounts: 515_000, ...EVENLY }],
  "4m": [{ name: "4m heavy tail", payments: 4_900_000, accounts: 540_000, inside: 0.6, exponent: 0.6 }],
};

const NOTES = [
  "Made-up payments: accounts live in circles of 10 and more and pay mostly inside; heavy tail: others are met by rank^-0.6.",
  "Each figure is build and run together, from pairs in columns to connected communities, in one process, ours first.",
  "ratio: ours divided by graphology's in this run; goal 0.12 or less at 2m, with modularity at most 0.001 lower and no broken community.",
];

/** Our engine for communities beside graphology's on the same pairs. */
export async function benchCommunities(context: CommandContext, { options }: Call): Promise<BenchResult> {
  const name = textOption(options, "size") ?? "small";
  const graphs = Object.hasOwn(SIZES, name) ? SIZES[name] : undefined;
  if (!graphs) {
    throw new LedgerhoundError("bad-input", `bench communities has the sizes ${Object.keys(SIZES).join(", ")}, not "${name}".`);
  }
  const figures: BenchResult["figures"][number][] = [];
  for (const { name: of, ...graph } of graphs) {
    context.progress({ step: `${of} pairs`, done: 0, total: null, unit: "transfers" });
    const clocks = { wall: () => performance.now() / 1000, cpu: () => process.cpuUsage().user / 1e6 };
    const { pairs, engines } = measureCommunities(circlePairs(graph, seededRandom(20_250_314).next), clocks);
    figures.push({ of, figure: "pairs", value: pairs }, ...engines.flatMap((engine) => figuresOf(of, engine)));
    figures.push(...ratiosOf(of, engines));
    figures.push({ of, figure: "largest memory of the process, MB", value: process.resourceUsage().maxRSS / 1024 });
  }
  const rows = figures.map(({ of, figure, value }) => [of, figure, value === null ? "–" : String(Number(value.toFixed(4)))]);
  return { notes: NOTES, figures, lines: [table(["graph", "figure", "value"], rows, 2)] };
}

function figuresOf(of: string, { engine, ...measured }: MeasuredEngine): BenchResult["figures"][number][] {
  const { seconds, cpuSeconds, modularity, communities, broken } = measured;
  const named = { seconds, "processor seconds": cpuSeconds, modularity, communities, "broken communities": broken };
  return Object.entries(named).map(([figure, value]) => ({ of, figure: `${engine}: ${figure}`, value }));
}

function ratiosOf(of: string, [own, other]: readonly MeasuredEngine[]): BenchResult["figures"][number][] {
  if (!own || !other) return [];
  return [
    { of, figure: "ratio of seconds", value: own.seconds / other.seconds },
    { of, figure: "ratio of processor seconds", value: own.cpuSeconds / other.cpuSeconds },
    { of, figure: "modularity, ours less graphology's", value: own.modularity - other.modularity },
  ];
}
