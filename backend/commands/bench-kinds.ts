import { FINDING_KINDS, type FindingKind } from "../domain/finding.ts";
import { BENCHMARK_DEFAULTS, type Benchmark, benchmarkTransfers, makeBenchmark } from "../scenario/laundering/benchmark.ts";
import { purityOf } from "../scenario/laundering/measure.ts";
import { coverTransfers, detectTransfers } from "../tasks/detect-transfers.ts";
import type { BenchResult } from "./bench-result.ts";
import { transfersOfSize } from "./bench-sizes.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { table } from "./table.ts";

const SEED = 101;

/** Findings of one kind: how many on lawful life alone, how many among planted patterns, and how pure those are. */
interface KindFigures {
  readonly kind: FindingKind;
  readonly lawful: number;
  readonly planted: number;
  readonly purity: number;
}

/** False alarms kind by kind, and the exact coverage of the structural kinds beside the whole detection's time. */
export async function benchKinds({ now }: CommandContext, { options }: Call): Promise<BenchResult> {
  const transfers = transfersOfSize(textOption(options, "size") ?? "small");
  const world = { ...BENCHMARK_DEFAULTS, seed: SEED, transfers, accounts: transfers / 10 };
  const lawful = await detectTransfers(benchmarkTransfers(makeBenchmark({ ...world, baseRate: 0 })), now);
  const benchmark = makeBenchmark(world);
  const planted = await detectTransfers(benchmarkTransfers(benchmark), now);
  const { patterns, seconds } = await coverTransfers(benchmarkTransfers(benchmark), now);
  const kinds = FINDING_KINDS.map((kind) => kindFigures(kind, lawful.detection.findings, planted.detection.findings, benchmark));
  const rows = kinds.map((one) => [
    one.kind,
    String(one.lawful),
    String(one.planted),
    one.planted === 0 ? "–" : one.purity.toFixed(3),
  ]);
  const covered = patterns.coverages.map(({ kind, covered: count }) => [kind, String(count)]);
  return {
    notes: [
      "Synthetic; not a field error rate. The lawful background holds the look-alikes and no planted pattern.",
      `Exact coverage took ${seconds.toFixed(1)} s, ${(seconds / Math.max(0.001, planted.seconds)).toFixed(2)} × the detection's ${planted.seconds.toFixed(1)} s; not expanded: ${patterns.notExpanded.length} accounts; searches cut short: ${patterns.cutShort.length}.`,
    ],
    lines: [
      table(["kind", "on lawful life", "with plants", "purity"], rows, 1),
      "",
      table(["pattern", `transfers of ${planted.transfers}`], covered, 1),
    ],
    figures: [
      ...kinds.flatMap((one) => [
        { of: one.kind, figure: "findings on lawful life", value: one.lawful },
        { of: one.kind, figure: "findings with plants", value: one.planted },
        { of: one.kind, figure: "purity", value: one.planted === 0 ? null : one.purity },
      ]),
      { of: "exact coverage", figure: "seconds", value: seconds },
      { of: "exact coverage", figure: "times the detection's seconds", value: seconds / Math.max(0.001, planted.seconds) },
    ],
  };
}

type Findings = Awaited<ReturnType<typeof detectTransfers>>["detection"]["findings"];

function kindFigures(kind: FindingKind, lawful: Findings, planted: Findings, benchmark: Benchmark): KindFigures {
  const own = planted.filter((finding) => finding.kind === kind);
  const purities = own.map(({ transfers }) => purityOf(benchmark, transfers));
  return {
    kind,
    lawful: lawful.filter((finding) => finding.kind === kind).length,
    planted: own.length,
    purity: purities.reduce((sum, purity) => sum + purity, 0) / Math.max(1, own.length),
  };
}
